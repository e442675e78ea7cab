package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.story.DossierAssert.assertThat;
import static vn.motcua.story.Filing.birthRegistration;
import static vn.motcua.story.OfficerAtDesk.APPROVE;
import static vn.motcua.story.OfficerAtDesk.EXAMINE;
import static vn.motcua.story.OfficerAtDesk.RECEIVE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParallelStory extends StoryScene {

  @Test
  void makesOneDossierOfTwentyIdenticalFilings() {
    var key = UUID.randomUUID().toString();

    var answers = together(20, n -> citizen.tries(birthRegistration(), key));

    assertThat(answers).extracting(Answer::status).containsOnly(200, 201).containsOnlyOnce(201);
    assertThat(answers).extracting(Answer::text).containsOnly(answers.get(0).text());
  }

  @Test
  void givesThirtyFilingsThirtyConsecutiveCodes() {
    var dossiers = together(30, n -> citizen.files(birthRegistration()));

    var numbers = dossiers.stream()
        .map(dossier ->
            Integer.parseInt(dossier.code().substring(dossier.code().lastIndexOf('-') + 1)))
        .sorted()
        .toList();

    assertThat(numbers).isEqualTo(consecutive(numbers.get(0), 30));
  }

  @Test
  void entersParallelApprovalsInTheBookWithoutAGap() {
    var dossiers = IntStream.range(0, 8)
        .mapToObj(n -> filedAndAccepted(birthRegistration().electronically()))
        .toList();
    dossiers.forEach(examiner::proposes);
    dossiers.forEach(dossier -> chairman.task(dossier, APPROVE));

    together(8, n -> chairman.tries(dossiers.get(n), APPROVE, "approve").expect(204));
    dossiers.forEach(dossier -> assertThat(dossier).reaches(10));

    var numbers = dossiers.stream().map(Filed::entryNumber).sorted().toList();
    assertThat(numbers).isEqualTo(consecutive(numbers.get(0), 8));
  }

  @Test
  void letsOneOfTwoOfficersClaimATask() {
    var colleague = newOfficer("tiepnhan4", "H99.01", "RECEPTION");
    var task = reception.task(citizen.files(birthRegistration()), RECEIVE);

    var answers = together(50, n -> (n % 2 == 0 ? reception : colleague).claims(task));

    assertThat(answers).extracting(Answer::status).containsOnly(204, 409);
    assertThat(answers.stream().filter(answer -> answer.status() == 409))
        .allMatch(answer -> answer.code().equals("workflow.task-claimed"))
        .hasSize(25);
  }

  @Test
  void letsOneOfManyCompleteATask() {
    var colleague = newOfficer("tiepnhan4", "H99.01", "RECEPTION");
    var dossier = citizen.files(birthRegistration());
    var task = reception.task(dossier, RECEIVE);

    var answers = together(50, n -> (n % 2 == 0 ? reception : colleague)
        .completes(task, Map.of("decision", "accept")));

    assertThat(answers).extracting(Answer::status).containsOnly(204, 409).containsOnlyOnce(204);
    assertThat(dossier).reaches(4).hasBeen(1, 2, 4);
  }

  @Test
  void keepsFourEyesAndTheOrderOfStepsAgainstFiftyAtOnce() {
    var both = newOfficer("kiemnhiem4", "H99.01", "EXAMINATION", "APPROVAL");
    var dossier = filedAndAccepted(birthRegistration());
    var examination = examiner.task(dossier, EXAMINE);
    var approve = Map.<String, Object>of("decision", "approve");

    var early = together(
        50,
        n -> n % 2 == 0
            ? chairman.completes(examination, approve)
            : both.completes(examination, approve));
    assertThat(early).extracting(Answer::status).containsOnly(403, 422);
    both.proposes(dossier);
    var approval = both.task(dossier, APPROVE);
    var own = together(50, n -> both.completes(approval, approve));

    assertThat(own)
        .allMatch(answer -> answer.status() == 403 && answer.code().equals("workflow.four-eyes"));
    assertThat(dossier).hasBeen(1, 2, 4);
    chairman.approves(dossier);
    assertThat(dossier).reaches(9);
  }

  @Test
  void takesEitherTheWithdrawalOrTheApprovalFirst() {
    var dossier = filedAndAccepted(birthRegistration().electronically());
    examiner.proposes(dossier);
    var task = chairman.task(dossier, APPROVE);

    var answers = together(
        2,
        n -> n == 0
            ? citizen.triesToWithdraw(dossier)
            : chairman.completes(task, Map.of("decision", "approve")));

    assertThat(answers).allMatch(answer -> answer.status() < 500);
    if (answers.get(0).status() == 200) {
      reception.confirmsWithdrawal(dossier);
      assertThat(dossier).reaches(8);
    } else {
      assertThat(dossier).reaches(10);
    }
  }

  @Test
  void paysOnceWhenTheGatewayTellsItTenTimesAtOnce() {
    var dossier = approved(birthRegistration().copies(1).electronically());
    assertThat(dossier).reaches(6);
    var notice = PaymentUrl.signed(new PaymentUrl(citizen.paymentUrl(dossier)).notice());

    var answers = together(10, n -> door.get(null, "/api/gateway/v1/vnpay/ipn?" + notice)
        .json()
        .path("RspCode")
        .asText());

    assertThat(answers).containsOnly("00", "02").containsOnlyOnce("00");
    assertThat(dossier).reaches(10).hasBeen(1, 2, 4, 6, 4, 9, 10);
  }

  private interface Deed<T> {
    T by(int number);
  }

  /** All at the same moment. */
  private static <T> List<T> together(int many, Deed<T> deed) {
    var start = new CyclicBarrier(many);
    var workers = Executors.newFixedThreadPool(many);
    try {
      var deeds = IntStream.range(0, many)
          .mapToObj(n -> (Callable<T>) () -> {
            start.await();
            return deed.by(n);
          })
          .toList();
      var results = new ArrayList<T>();
      for (var done : workers.invokeAll(deeds)) {
        results.add(done.get());
      }
      return results;
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new AssertionError(e);
    } finally {
      workers.shutdown();
    }
  }

  private static List<Integer> consecutive(int first, int many) {
    return IntStream.range(first, first + many).boxed().toList();
  }
}
