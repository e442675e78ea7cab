package vn.motcua.desk.parcel;

import java.util.Locale;
import java.util.stream.Stream;
import vn.motcua.shared.Refusal;

/** Where parcels stand, as the return desk asks for them; the words stand under {@code desk.parcel-stage}. */
enum Stage {
  WAITING("parcel.status in ('REQUESTED', 'ACCEPTED')"),
  UNDER_WAY("parcel.status = 'PICKED_UP'"),
  BACK("parcel.status = 'RETURNED' and d.status <> 'RETURNED'"),
  ENDED(
      "(parcel.status in ('DELIVERED', 'CANCELLED') or parcel.status = 'RETURNED' and d.status = 'RETURNED')");

  private final String condition;

  Stage(String condition) {
    this.condition = condition;
  }

  static Stage of(String word) {
    return Stream.of(values())
        .filter(stage -> stage.word().equals(word))
        .findFirst()
        .orElseThrow(() -> Refusal.invalid("desk.parcel-stage-unknown"));
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String condition() {
    return condition;
  }
}
