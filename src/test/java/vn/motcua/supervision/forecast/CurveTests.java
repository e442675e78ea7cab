package vn.motcua.supervision.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.motcua.supervision.forecast.Curve.Outcome;

class CurveTests {

  /** Says p where the truth is the square of p. */
  private static List<Outcome> overcautious() {
    var luck = new SplittableRandom(1);
    return IntStream.range(0, 40_000)
        .mapToObj(n -> {
          double said = luck.nextDouble();
          return new Outcome(said, luck.nextDouble() < said * said);
        })
        .toList();
  }

  @Test
  void learnsHowOftenWhatWasSaidCameTrue() {
    var curve = Curve.of(overcautious());

    assertThat(curve.apply(0.8)).isCloseTo(0.64, within(0.06));
    assertThat(curve.apply(0.5)).isCloseTo(0.25, within(0.06));
    assertThat(curve.apply(0.1)).isCloseTo(0.01, within(0.04));
  }

  @Test
  void keepsTheOrderOfDossiers() {
    var curve = Curve.of(overcautious());

    var corrected =
        IntStream.rangeClosed(0, 100).mapToDouble(n -> curve.apply(n / 100.0)).toArray();
    assertThat(corrected).isSorted();
    assertThat(corrected[0]).isNotNegative();
    assertThat(corrected[100]).isLessThanOrEqualTo(1);
  }

  @Test
  void correctsNothingWithoutExperience() {
    assertThat(Curve.of(List.of(new Outcome(0.3, true))).apply(0.3)).isEqualTo(0.3);
  }
}
