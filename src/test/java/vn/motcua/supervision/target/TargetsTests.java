package vn.motcua.supervision.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetsTests {

  private static final Targets.OfDay DAY = new Targets.OfDay(
      Map.of(
          "H99", Map.of("online_share", BigDecimal.valueOf(80)),
          "H99.01", Map.of("satisfaction", BigDecimal.valueOf(90))),
      Map.of("H99.01", "H99", "H99.05", "H99", "H99.21", "H99.05"));

  @ParameterizedTest
  @CsvSource({"0.8000, MET", "1, MET", "0.7999, NEAR", "0.7500, NEAR", "0.7499, MISSED", "0, MISSED"
  })
  void standToTheirTargetWithFivePointsOfNearness(BigDecimal share, Light light) {
    assertThat(DAY.light("H99", "online_share", share)).contains(light);
  }

  @Test
  void areThoseOfTheOfficeAboveWhereThereAreNoneOfItsOwn() {
    assertThat(DAY.value("H99.21", "online_share")).contains(BigDecimal.valueOf(80));
    assertThat(DAY.value("H99.01", "satisfaction")).contains(BigDecimal.valueOf(90));
  }

  @Test
  void showNoLightWithoutATargetOrWithoutAShare() {
    assertThat(DAY.light("H99.21", "satisfaction", BigDecimal.ONE)).isEmpty();
    assertThat(DAY.light("H99", "online_share", null)).isEmpty();
  }

  @Test
  void areReachedByASharePerMetricAndByNoneOfNothing() {
    assertThat(Metric.ON_TIME.share(Map.of("on_time", 2L, "finished", 3L)))
        .contains(new BigDecimal("0.6667"));
    assertThat(Metric.ON_TIME.share(Map.of("on_time", 0L, "finished", 0L))).isEmpty();
  }
}
