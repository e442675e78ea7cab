package vn.motcua.supervision.forecast;

import java.util.List;

/**
 * Chất lượng dự báo — how far what was said agrees with what happened.
 *
 * @param brier mean squared error; 0 is perfect, 0.25 is a guess
 * @param error how many percentage points what was said differs from what happened, on average over all dossiers
 */
record Quality(long dossiers, long late, double brier, double error) {

  static Quality of(List<Calibration.Tenth> tenths) {
    long dossiers = tenths.stream().mapToLong(Calibration.Tenth::dossiers).sum();
    double all = Math.max(1, dossiers);
    return new Quality(
        dossiers,
        tenths.stream().mapToLong(Calibration.Tenth::late).sum(),
        tenths.stream().mapToDouble(Calibration.Tenth::squares).sum() / all,
        tenths.stream().mapToDouble(one -> Math.abs(one.said() - one.late())).sum() / all * 100);
  }
}
