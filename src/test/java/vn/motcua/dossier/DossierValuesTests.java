package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.DossierFiling;
import vn.motcua.PeersTest;

@PeersTest
class DossierValuesTests {

  @Autowired
  DossierValues values;

  @Autowired
  Dossiers dossiers;

  private DossierCode code;

  @BeforeEach
  void aDossier() {
    var filing = DossierFiling.birthRegistration(0);
    var answers = Map.<String, Object>of(
        "childFullName",
        "Bé",
        "copies",
        2,
        "provinces",
        List.of("01", "79"),
        "members",
        List.of(Map.of("fullName", "Một"), Map.of("fullName", "Hai")));
    code = dossiers
        .submit(new Submission(
            filing.procedureCode(),
            filing.procedureVersion(),
            filing.receivingOffice(),
            filing.handlingOffice(),
            filing.channel(),
            new DossierContent(
                filing.content().applicant(), answers, filing.content().delivery(), List.of()),
            List.of(),
            null))
        .code();
    dossiers.establish(code, Map.of("number", "12/2026"));
  }

  @ParameterizedTest
  @CsvSource({
    "answer childFullName, Bé",
    "answer copies, 2",
    "answer nobody,",
    "fact number, 12/2026",
    "applicant fullName, Nguyễn Văn Mẫu",
    "applicant personalId, 001090000001",
    "applicant dateOfBirth, 1990-05-12",
    "dossier procedureCode, 1.001193",
    "dossier acceptedOn,",
    "office placeCode, 99001",
    "office code, H99.01",
    "officer,",
    "text Hai chữ, Hai chữ"
  })
  void readsWhatASourceWordStandsFor(String source, String value) {
    assertThat(values.of(code).read(source)).isEqualTo(value);
  }

  @Test
  void readsTheElementARepeatedTaskIsFor() {
    var second = values.of(code).at(1);

    assertThat(second.read("item provinces")).isEqualTo("79");
    assertThat(second.read("item members.fullName")).isEqualTo("Hai");
    assertThat(second.read("answer childFullName")).isEqualTo("Bé");
    assertThat(values.of(code).at(2).read("item provinces")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"anwser x", "applicant religion", "item provinces", "route none"})
  void readsNothingAtRandom(String source) {
    assertThatThrownBy(() -> values.of(code).read(source))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
