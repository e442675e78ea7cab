package vn.motcua.supervision.target;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** @param value percent; null takes the office's own target back, so that it has its parent's again */
record TargetRow(
    String office,
    String metric,
    BigDecimal value,
    LocalDate validFrom,
    String setBy,
    Instant setAt) {}
