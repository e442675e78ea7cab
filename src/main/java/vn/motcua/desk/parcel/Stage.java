package vn.motcua.desk.parcel;

import java.util.Locale;
import java.util.stream.Stream;
import vn.motcua.shared.Refusal;

/** Where parcels stand, as the return desk asks for them. */
enum Stage {
  WAITING("Chờ bưu điện lấy", "parcel.status in ('REQUESTED', 'ACCEPTED')"),
  UNDER_WAY("Đang chuyển phát", "parcel.status = 'PICKED_UP'"),
  BACK("Chuyển hoàn", "parcel.status = 'RETURNED' and d.status <> 'RETURNED'"),
  ENDED(
      "Đã xong",
      "(parcel.status in ('DELIVERED', 'CANCELLED') or parcel.status = 'RETURNED' and d.status = 'RETURNED')");

  private final String title;
  private final String condition;

  Stage(String title, String condition) {
    this.title = title;
    this.condition = condition;
  }

  static Stage of(String word) {
    return Stream.of(values())
        .filter(stage -> stage.word().equals(word))
        .findFirst()
        .orElseThrow(() -> Refusal.invalid("desk.parcel-stage-unknown"));
  }

  public String title() {
    return title;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String condition() {
    return condition;
  }
}
