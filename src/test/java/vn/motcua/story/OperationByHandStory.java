package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.story.DossierAssert.assertThat;
import static vn.motcua.story.Filing.birthRegistration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One request: looked at, and settled by the administrator in the peer's stead. */
class OperationByHandStory extends AdministratorScene {

  private static final String REASON = "Bưu điện xác nhận số hiệu qua điện thoại";

  @Test
  void settlesByHandOnceWithAReason() throws Exception {
    sandbox.disturbs("post", "SILENT");
    var dossier = approved(birthRegistration().byPost());
    long id = hanging(dossier);
    var path = "/van-hanh/post/" + id + "/xu-ly-tay";
    var facts = Map.of("fact.number", "EM000000888VN", "reason", REASON, "confirmed", "true");

    assertThat(page("/van-hanh/post/" + id)).contains("Số hiệu bưu gửi (bắt buộc)");
    assertThat(acts(path, without(facts, "reason")).expect(422).text())
        .contains("Cần ghi lý do ít nhất 10 ký tự", "EM000000888VN");
    assertThat(acts(path, with(facts, "reason", "ngắn")).expect(422).text())
        .contains("Cần ghi lý do ít nhất 10 ký tự");
    assertThat(acts(path, without(facts, "fact.number")).expect(422).text())
        .contains("Chưa nhập thông tin bắt buộc", REASON);
    assertThat(acts(path, without(facts, "confirmed")).expect(422).text())
        .contains("Cần xác nhận đã đối chiếu");
    assertThat(dossier).hasBeen(1, 2, 4, 9);
    assertThat(dossier.parcel()).isNull();

    assertThat(atOnce(8, () -> acts(path, facts).status())).satisfies(answers -> {
      assertThat(answers).filteredOn(status -> status == 302).hasSize(1);
      assertThat(answers).filteredOn(status -> status == 409).hasSize(7);
    });

    await().untilAsserted(() -> assertThat(dossier.parcel()).isEqualTo("EM000000888VN"));
    var audited = database
        .sql(
            "select actor, payload::text from audit_entry where kind = 'ExchangeEvent.ByHand' and stream = ?")
        .param(dossier.code())
        .query((row, n) -> row.getString(1) + " " + row.getString(2))
        .list();
    assertThat(audited)
        .hasSize(1)
        .first()
        .asString()
        .startsWith("quantri ")
        .contains(REASON, "SETTLED");
  }

  @Test
  void settlesARegistersAnswerInItsWords() {
    sandbox.disturbs("civil-status", "DOWN");
    var dossier = filedAndAccepted(Filing.sample("death")
        .answer("deathDate", LocalDate.now(ZONE).minusDays(2).toString())
        .answer("deathNoticeDate", LocalDate.now(ZONE).minusDays(2).toString())
        .electronically());
    examiner.decides(dossier, "Task_ExamineDeath", "propose");
    chairman.approves(dossier);
    long id = await("the record hangs")
        .until(() -> open(dossier, "civil-status"), found -> !found.isEmpty())
        .get(0);

    assertThat(page("/van-hanh/civil-status/" + id)).contains("Đã ghi nhận");
    acts(
            "/van-hanh/civil-status/" + id + "/xu-ly-tay",
            Map.of(
                "fact.outcome", "recorded",
                "reason", "Bộ Tư pháp xác nhận bằng văn bản",
                "confirmed", "true"))
        .expect(302);

    assertThat(dossier).reaches(10);
  }

  @Test
  void writesThatALetterHasBeenLookedAtAndMasksItsNumbers() {
    sandbox.disturbs("population", "UNAVAILABLE");
    var dossier = filedAndAccepted(birthRegistration());
    long id = await()
        .until(() -> open(dossier, "population"), found -> !found.isEmpty())
        .get(0);

    var letter = await("an attempt is kept")
        .until(() -> page("/van-hanh/population/" + id), text -> text.contains("HTTP 503"));

    assertThat(letter)
        .contains("001*****")
        .doesNotContain("001090000001", "sample-population-secret");
    assertThat(count(
            "select count(*) from audit_entry where kind = 'DossierLook' and actor = 'quantri' and stream = '"
                + dossier + "'"))
        .isPositive();
    assertThat(page("/van-hanh/ho-so/" + dossier)).contains("Xác minh công dân với CSDL dân cư");
    door.get("quantri", "/van-hanh/post/" + id).expect(404);
  }

  private static Map<String, String> without(Map<String, String> fields, String name) {
    return fields.entrySet().stream()
        .filter(field -> !field.getKey().equals(name))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Map<String, String> with(Map<String, String> fields, String name, String value) {
    var changed = new java.util.HashMap<>(fields);
    changed.put(name, value);
    return changed;
  }

  private static <T> List<T> atOnce(int many, Callable<T> act) throws Exception {
    var workers = Executors.newFixedThreadPool(many);
    try {
      var results = new java.util.ArrayList<T>();
      for (var done : workers.invokeAll(java.util.Collections.nCopies(many, act))) {
        results.add(done.get());
      }
      return results;
    } finally {
      workers.shutdown();
    }
  }
}
