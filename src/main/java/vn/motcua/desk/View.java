package vn.motcua.desk;

import java.util.Locale;
import vn.motcua.shared.Refusal;

/** Which open tasks of an officer are asked for; late and near leave out what colleagues have taken. */
enum View {
  MINE("s.officer = :me"),
  GROUP("s.officer is null"),
  NEAR("s.near_at <= :now and s.due_at >= :now and s.officer is distinct from 'citizen'"
      + " and coalesce(s.officer, :me) = :me"),
  LATE(
      "s.due_at < :now and s.officer is distinct from 'citizen' and coalesce(s.officer, :me) = :me"),
  WAITING("s.officer = 'citizen'");

  final String condition;

  View(String condition) {
    this.condition = condition;
  }

  static View of(String name) {
    try {
      return valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid("workflow.view-unknown", name);
    }
  }

  /** As an address spells it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
