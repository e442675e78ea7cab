package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.story.DossierAssert.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Liên thông khai tử: the death, the removal of residence and the benefit of one category. */
class DeathChainStory extends StoryScene {

  private static final String RELATIVES = "Task_ConfirmByRelatives";

  @Test
  void paysTheFuneralBenefitOfTheInsuredOnceTheRelativesAgree() {
    var chain = begun(death("INSURED"));
    assertThat(chain.dossier()).isPaused();
    agree(chain);
    var death = registered(chain);
    var police = staff("cax");
    var removal = police.accepts(chain.linked("Task_AwaitRemoval"));
    police.grants(removal);
    var insurance = staff("bhxh");
    var benefit = insurance.accepts(chain.linked("Task_AwaitInsurance"));
    computes(insurance, benefit, "survivorKind", "NONE");
    insurance.grants(benefit);

    assertThat(chain.dossier()).reaches(10).hasBeen(1, 2, 4, 9, 10);
    var number = death.state().path("result").path("number").asText();
    assertThat(citizen.takes("result", benefit).text())
        .contains("23.400.000", "Trích lục khai tử số: " + number, "Mẫu, ngày")
        .doesNotContain("hội tỉnh Mẫu, ngày")
        .doesNotContainPattern(Paper.RAW);
    assertThat(citizen.takes("result", removal).text()).contains(number).doesNotContain("DEATH");
    assertThat(chain.links()).doesNotContainKeys("Task_AwaitMerit", "Task_AwaitProtection");
  }

  @Test
  void sendsThePaymentOfAPersonOfMeritToSocialProtection() {
    var chain = begun(death("MERIT").answer("procedures", "BENEFIT").answer("address", null));
    agree(chain);
    registered(chain);
    var homeAffairs = staff("noivu");
    var benefit = homeAffairs.accepts(chain.linked("Task_AwaitMerit"));
    computes(homeAffairs, benefit);
    homeAffairs.grants(benefit);

    assertThat(chain.dossier()).reaches(10);
    assertThat(chain.links()).containsOnlyKeys("Task_AwaitDeath", "Task_AwaitMerit");
    assertThat(sandbox.requests("social-protection", benefit)).isNotEmpty();
  }

  @Test
  void needsNoConfirmationForTheResidenceAlone() {
    var filing = death("INSURED").answer("procedures", "RESIDENCE");
    Stream.of(
            "benefitCategory",
            "payeeFullName",
            "payeePersonalId",
            "payeeRelation",
            "payment",
            "bankName",
            "bankAccount",
            "relatives")
        .forEach(field -> filing.answer(field, null));
    var chain = begun(filing);

    assertThat(chain.linked("Task_AwaitDeath").status()).isEqualTo(1);
    assertThat(chain.dossier()).isRunning();
  }

  @Test
  void isStoppedWhenTheRelativesDoNotAgree() {
    var chain = begun(death("INSURED"));

    citizen.answers(
        chain.dossier(),
        RELATIVES,
        "refused",
        "confirmedByName",
        "Trần Thị Mẫu",
        "confirmedBy",
        "001192000002",
        "reason",
        "Chưa thống nhất người nhận");

    assertThat(chain.dossier()).reaches(8);
    assertThat(chain.links()).isEmpty();
  }

  @Test
  void isStoppedWhenTheRelativesStaySilent() {
    var chain = begun(death("INSURED"));
    citizen.isAsked(chain.dossier(), RELATIVES);

    sandbox.movesClockBy(Duration.ofDays(8));

    assertThat(chain.dossier()).reaches(8);
  }

  private static Filing death(String category) {
    var day = LocalDate.now().minusDays(2).toString();
    return Filing.sample("death-chain")
        .answer("benefitCategory", category)
        .answer("deathDate", day)
        .answer("deathNoticeDate", day);
  }

  private Chain begun(Filing filing) {
    var dossier = filedAndAccepted(filing);
    assertThat(dossier).reaches(4);
    if (!filing.body().toString().contains("RESIDENCE")) {
      citizen.isAsked(dossier, RELATIVES);
    }
    return new Chain(dossier, door, database);
  }

  private void agree(Chain chain) {
    citizen.answers(
        chain.dossier(),
        RELATIVES,
        "agreed",
        "confirmedByName",
        "Trần Thị Mẫu",
        "confirmedBy",
        "001192000002");
  }

  private Filed registered(Chain chain) {
    var death = chain.linked("Task_AwaitDeath");
    reception.accepts(death);
    examiner.decides(death, "Task_ExamineDeath", "propose");
    chairman.approves(death);
    assertThat(death).reaches(10);
    return death;
  }

  private static void computes(Staff office, Filed benefit, String... more) {
    var input = new Object[4 + more.length];
    System.arraycopy(
        new Object[] {"benefitAmount", 23_400_000, "benefitBasis", "10 tháng lương cơ sở"},
        0,
        input,
        0,
        4);
    System.arraycopy(more, 0, input, 4, more.length);
    office.examiner().decides(benefit, "Task_ComputeBenefit", "computed", input);
  }
}
