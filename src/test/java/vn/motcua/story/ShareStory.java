package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.story.Filing.birthRegistration;
import static vn.motcua.story.OfficerAtDesk.EXAMINE;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.motcua.workflow.ShareSweep;

/** Chia việc: whom the head is told to give a task to and why, and sharing many out. */
class ShareStory extends ShareScene {

  @Test
  void tellsTheHeadWhomToGiveATaskToAndWhy() {
    var dossier = filedAndAccepted(birthRegistration());
    var task = first.task(dossier, EXAMINE);
    second.claims(second.task(filedAndAccepted(birthRegistration()), EXAMINE)).expect(204);

    var suggestion = suggestion(task);
    assertThat(suggestion).containsEntry("officer", "chia-mot");
    assertThat(suggestion.get("reason").toString())
        .startsWith("ít việc nhất trong 2 người làm được: 0 việc đang giữ (Cao Văn Hai 1)")
        .contains("người không phụ trách");
    assertThat(browser("lanhdao")
            .opens("/ban-lam-viec/ho-so/" + dossier.code())
            .expect(200)
            .text())
        .contains("Đề xuất: Bùi Thị Một", "ít việc nhất trong 2 người làm được");
    assertThat(browser("chuyenvien")
            .opens("/ban-lam-viec/ho-so/" + dossier.code())
            .expect(200)
            .text())
        .doesNotContain("Đề xuất:");
    for (var who : List.of("chuyenvien", "lanhdao2")) {
      door.get(who, "/api/desk/v1/tasks/" + task + "/suggestion").expect(403);
    }

    browser("lanhdao")
        .sends(
            "/ban-lam-viec/ho-so/" + dossier.code(),
            "/ban-lam-viec/ho-so/" + dossier.code() + "/phan-cong/" + task,
            "to=chia-mot&reason=" + encoded(suggestion.get("reason").toString()))
        .expect(302);

    assertThat(holder(task)).isEqualTo("chia-mot");
    assertThat(first.looksAt(dossier).text())
        .contains("Phân công việc “Thẩm định hồ sơ” cho Bùi Thị Một: ít việc nhất trong 2 người");
    assertThat(suggestion(task).get("reason").toString())
        .as("who has it does not count it")
        .startsWith("ít việc nhất trong 2 người làm được: 0 việc đang giữ");
  }

  @Test
  void sharesManyOutEvenlyAsThePreviewSaid() {
    var tasks = examinations(5);

    var preview = preview(tasks);
    assertThat(preview).contains("<strong>5</strong> việc làm được", "việc trong lần chia này");
    assertThat(tasks.stream().map(this::holder))
        .as("a preview changes nothing")
        .containsOnlyNulls();
    var run = runs(preview, tasks);

    finishes(run);
    assertThat(states(run)).containsOnly("DONE");
    var got = tasks.stream().collect(Collectors.groupingBy(this::holder, Collectors.counting()));
    assertThat(got.values()).containsExactlyInAnyOrder(2L, 3L);
    assertThat(got.keySet()).containsExactlyInAnyOrderElementsOf(NEW);
    assertThat(notes(tasks.get(0))).anyMatch(note -> note.contains("ít việc nhất trong 2 người"));
  }

  @Test
  void givesNothingToWhoWentAwayAfterThePreview() {
    var tasks = examinations(2);
    var preview = preview(tasks);
    goesAway("chia-hai");

    var run = runs(preview, tasks);

    finishes(run);
    assertThat(states(run)).containsExactlyInAnyOrder("DONE", "REFUSED");
    assertThat(tasks.stream().map(this::holder).toList())
        .containsOnlyOnce("chia-mot")
        .doesNotContain("chia-hai");
    assertThat(preview(tasks.stream().filter(task -> holder(task) == null).toList()))
        .contains("người duy nhất làm được: 1 việc đang giữ; chưa tính 1 người vắng mặt");
  }

  @Test
  void nobodyAbleMeansItStaysWithTheGroup() {
    goesAway("chia-mot");
    goesAway("chia-hai");
    switchesOn("EXAMINATION/*");
    var task = first.task(filedAndAccepted(birthRegistration()), EXAMINE);

    ShareSweep.once(application);

    assertThat(holder(task)).isNull();
    assertThat(preview(List.of(task)))
        .contains("ở lại bộ phận: không có ai làm được việc này; chưa tính 2 người vắng mặt");
    assertThat(suggestion(task)).containsEntry("officer", null);

    database.sql("delete from absence").update();
    database
        .sql("update work_item set share_at = now() where id = ? and share_at is not null")
        .param(task)
        .update();
    await("somebody is back").until(() -> holder(task) != null);
    assertThat(NEW).contains(holder(task));
  }

  @Test
  void onlyTheHeadSetsItAndItIsLogged() {
    browser("chuyenvien").opens(PAGE).expect(403);
    assertThat(page()).contains("Bùi Thị Một, Cao Văn Hai");
    switchesOn("EXAMINATION/*");
    assertThat(page()).containsPattern("value=\"EXAMINATION/\\*\"[^>]*checked");
    assertThat(database
            .sql(
                "select kind from audit_entry where stream = 'office/H99.01' and kind like 'SharingEvent%' order by seq desc limit 2")
            .query(String.class)
            .list())
        .containsExactly("SharingEvent.AutomaticSet", "SharingEvent.SkillsSet");

    var answer = browser("lanhdao")
        .sends(PAGE, PAGE + "/tu-dong", "group=ADMINISTRATOR/*")
        .expect(302);
    assertThat(answer.location()).contains(PAGE);
    assertThat(database
            .sql("select count(*) from automatic_assignment where role = 'ADMINISTRATOR'")
            .query(Long.class)
            .single())
        .isZero();
    putsInCharge("FIELD/" + field(), List.of("chuyenvien2"));
    assertThat(page()).as("of another office").contains("Bùi Thị Một, Cao Văn Hai");
    putsInCharge("FIELD/" + field(), List.of());
    assertThat(page()).contains("Chưa phân ai phụ trách");
  }
}
