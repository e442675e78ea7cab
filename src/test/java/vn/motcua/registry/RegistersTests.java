package vn.motcua.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.PeersDesk;
import vn.motcua.PeersTest;
import vn.motcua.ToldEvents;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.Dossiers;
import vn.motcua.shared.PersonalId;
import vn.motcua.shared.Refusal;

@PeersTest
class RegistersTests {

  private static final Map<String, String> PARENTS = Map.of(
      "mother.personalId", "001192000002",
      "mother.fullName", "Trần Thị Mẫu",
      "mother.dateOfBirth", "1992-08-20",
      "father.personalId", "001090000001",
      "father.fullName", "Nguyễn Văn Mẫu",
      "father.dateOfBirth", "1990-05-12");
  private static final Map<String, String> GIRL = Map.of(
      "fullName", "Nguyễn Thị Bé",
      "sex", "FEMALE",
      "dateOfBirth", "2026-11-02",
      "placeOfBirth", "Bệnh viện tỉnh Mẫu",
      "placeCode", "99001",
      "motherPersonalId", "001192000002");

  @Autowired
  Registers registers;

  @Autowired
  Dossiers dossiers;

  @Autowired
  PeersDesk desk;

  @Autowired
  ToldEvents told;

  @Autowired
  TransactionTemplate transaction;

  @AfterEach
  void healThePeer() {
    desk.fault("population", "NONE", null);
  }

  @Test
  void confirmsBothParentsInOneExchange() {
    var code = aDossier();

    var confirmed = answer("population.confirm-citizens", PARENTS, code);

    assertThat(confirmed.outcome()).isEqualTo("matched");
    assertThat(confirmed.facts())
        .containsEntry("mother.residence", "12 Phố Mẫu")
        .containsEntry("father.ethnicity", "Kinh")
        .containsEntry("father.placeCode", "99001");
    var people = confirmed.shown().path("people");
    assertThat(people.findValuesAsText("spousePersonalId"))
        .containsExactlyInAnyOrder("001192000002", "001090000001");
    assertThat(desk.requests("population", code)).hasSize(2);
  }

  @Test
  void saysWhoIsNotKnownAndNothingElseOfThem() {
    var stranger = new HashMap<>(PARENTS);
    stranger.put("father.personalId", "001090999999");

    var confirmed = answer("population.confirm-citizens", stranger, aDossier());

    assertThat(confirmed.outcome()).isEqualTo("mismatched");
    assertThat(confirmed.facts().keySet()).allMatch(fact -> fact.startsWith("mother."));
    assertThat(confirmed.shown().path("people").findValuesAsText("role")).contains("father");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NONE", "DOWN", "SLOW", "ERROR", "MALFORMED", "DUPLICATE", "LOSE_REPLY"})
  void getsOnePersonalIdWhateverThePeerDoes(String fault) {
    var code = aDossier();
    desk.fault("population", fault, 1);

    var issued = answer("population.issue-personal-id", GIRL, code).facts().get("personalId");

    assertThat(new PersonalId(issued).agreesWith(false, java.time.LocalDate.of(2026, 11, 2)))
        .isTrue();
    assertThat(desk.effects("population", code))
        .singleElement()
        .satisfies(effect -> assertThat(effect.path("personalId").asText()).isEqualTo(issued));
  }

  @Test
  void refusesAQuestionThatLacksWhatTheRegisterNeeds() {
    var code = aDossier();

    assertThatThrownBy(() -> ask("population.issue-personal-id", Map.of("sex", "MALE"), code))
        .isInstanceOf(Refusal.class)
        .extracting(refused -> ((Refusal) refused).code())
        .isEqualTo("registry.value-missing");
  }

  @Test
  void refusesToTellWhatTheSheetDoesNotName() {
    assertThatThrownBy(() -> ask(
            "violations.look-up",
            Map.of("personalId", "001090000001", "religion", "x"),
            aDossier()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("religion");
  }

  private DossierCode aDossier() {
    return registry().aDossier();
  }

  private long ask(String operation, Map<String, String> values, DossierCode code) {
    return registry().ask(operation, values, code);
  }

  private RegisterAnswer answer(String operation, Map<String, String> values, DossierCode code) {
    return registry().answer(operation, values, code);
  }

  private RegisterDesk registry() {
    return new RegisterDesk(registers, dossiers, told, transaction);
  }
}
