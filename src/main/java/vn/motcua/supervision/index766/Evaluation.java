package vn.motcua.supervision.index766;

import java.math.BigDecimal;
import java.util.List;

/** The index of one office and period, as the interface answers it. */
record Evaluation(
    String period,
    String office,
    String version,
    BigDecimal total,
    BigDecimal outOf,
    List<Group> groups,
    List<Raise> raise) {

  enum Source {
    DOSSIERS,
    ENTERED,
    MISSING
  }

  /** @param outOf the points of those metrics that have a value */
  record Group(
      String code,
      String name,
      BigDecimal max,
      BigDecimal outOf,
      BigDecimal points,
      String note,
      List<Metric> metrics) {}

  /** @param entered who entered the figures, when and from where; null where they come from dossiers */
  record Metric(
      String code,
      String name,
      BigDecimal max,
      BigDecimal threshold,
      Long numerator,
      Long denominator,
      BigDecimal rate,
      BigDecimal points,
      Source source,
      IndexSheet.Unit unit,
      String note,
      boolean listed,
      IndexEntry entered) {}

  /** @param more how many more are needed for full marks */
  record Raise(String code, String name, BigDecimal gain, long more, IndexSheet.Unit unit) {}
}
