package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.office.OfficeCode;

class DossierCodeTests {

  @Test
  void isMadeOfOfficeDayAndRunningNumber() {
    assertThat(DossierCode.of(new OfficeCode("H99.01"), LocalDate.of(2026, 11, 22), 1))
        .hasToString("H99.01-261122-0001");
  }

  @Test
  void growsBeyondNineThousandADay() {
    assertThat(DossierCode.of(new OfficeCode("H99.01"), LocalDate.of(2026, 11, 22), 12_345))
        .hasToString("H99.01-261122-12345");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"000.00.15.H99-250115-0007", "H15.50.05.13-261008-0975", "G09.20-20260609-0092637"
      })
  void takesTheCodesOfOtherSystems(String code) {
    assertThat(new DossierCode(code)).hasToString(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-261122-0001",
        "H99.01-2611-0001",
        "H99.01-261122-1",
        "h99.01-261122-0001",
        "' or 1=1"
      })
  void refusesWhatIsNoCode(String text) {
    assertThatThrownBy(() -> new DossierCode(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
