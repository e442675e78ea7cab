package vn.motcua.registry;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.DossierFiling;
import vn.motcua.PeersDesk;
import vn.motcua.PeersTest;
import vn.motcua.ToldEvents;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.Dossiers;
import vn.motcua.exchange.ExchangeEvent;
import vn.motcua.registry.CitizenFacts.MaritalStatus;
import vn.motcua.shared.PersonalId;

@PeersTest
class CitizensTests {

  private static final PersonalId MOTHER = new PersonalId("001192000002");
  private static final PersonalId FATHER = new PersonalId("001090000001");

  @Autowired
  Citizens citizens;

  @Autowired
  Dossiers dossiers;

  @Autowired
  PeersDesk desk;

  @Autowired
  ToldEvents told;

  @Autowired
  TransactionTemplate transaction;

  @Test
  void confirmsBothParentsInOneExchange() {
    var code = aDossier();

    var confirmed = citizens.read(answer(() -> citizens.confirm(
        List.of(
            new CitizenClaim(CitizenRole.MOTHER, MOTHER, "Trần Thị Mẫu", LocalDate.of(1992, 8, 20)),
            new CitizenClaim(
                CitizenRole.FATHER, FATHER, "Nguyễn Văn Mẫu", LocalDate.of(1990, 5, 12))),
        code.value(),
        "chuyenvien",
        "1.001193")));

    assertThat(confirmed.allMatched()).isTrue();
    var mother = confirmed.person(CitizenRole.MOTHER).orElseThrow().facts();
    assertThat(mother.maritalStatus()).isEqualTo(MaritalStatus.MARRIED);
    assertThat(mother.spousePersonalId()).isEqualTo(FATHER);
    assertThat(desk.requests("population", code)).hasSize(2);
  }

  @Test
  void saysWhoIsNotKnown() {
    var confirmed = citizens.read(answer(() -> citizens.confirm(
        List.of(new CitizenClaim(
            CitizenRole.MOTHER,
            new PersonalId("001192999999"),
            "Ai Đó",
            LocalDate.of(1992, 8, 20))),
        aDossier().value(),
        "chuyenvien",
        "1.001193")));

    assertThat(confirmed.people()).singleElement().satisfies(person -> {
      assertThat(person.matched()).isFalse();
      assertThat(person.mismatches()).containsExactly("registry.citizen-not-found");
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"NONE", "DOWN", "SLOW", "ERROR", "MALFORMED", "DUPLICATE", "LOSE_REPLY"})
  void getsOnePersonalIdWhateverThePeerDoes(String fault) {
    var code = aDossier();
    desk.fault("population", fault, 1);

    var issued =
        citizens.readPersonalId(answer(() -> citizens.requestPersonalId(aGirl(), code.value())));

    assertThat(issued.personalId().agreesWith(false, aGirl().dateOfBirth())).isTrue();
    assertThat(desk.effects("population", code)).singleElement().satisfies(effect -> assertThat(
            effect.path("personalId").asText())
        .isEqualTo(issued.personalId().digits()));
  }

  private static ChildFacts aGirl() {
    return new ChildFacts(
        "Nguyễn Thị Bé",
        Sex.FEMALE,
        LocalDate.of(2026, 11, 2),
        "Bệnh viện tỉnh Mẫu",
        "Sông Mẫu",
        "Kinh",
        "Việt Nam",
        "99001",
        MOTHER,
        FATHER);
  }

  private DossierCode aDossier() {
    return dossiers.submit(DossierFiling.birthRegistration(0)).code();
  }

  private String answer(Supplier<Long> request) {
    long id = transaction.execute(status -> request.get());
    return await()
        .atMost(ofSeconds(30))
        .until(
            () -> told.of(ExchangeEvent.Answered.class).stream()
                .filter(event -> event.exchange().id() == id)
                .map(ExchangeEvent.Answered::json)
                .findFirst(),
            java.util.Optional::isPresent)
        .orElseThrow();
  }
}
