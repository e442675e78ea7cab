package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.story.Filing.birthRegistration;
import static vn.motcua.story.OfficerAtDesk.APPROVE;
import static vn.motcua.story.OfficerAtDesk.EXAMINE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.motcua.workflow.ShareSweep;

/** Tasks that give themselves out where the head has switched it on. */
class AutomaticShareStory extends ShareScene {

  @Test
  void givesNewTasksOutByThemselvesWhereTheHeadHasSwitchedItOn() {
    var before = first.task(filedAndAccepted(birthRegistration()), EXAMINE);
    switchesOn("EXAMINATION/Task_Examine");

    var tasks = examinations(4);

    tasks.forEach(task -> await().until(() -> holder(task) != null));
    assertThat(tasks.stream().collect(Collectors.groupingBy(this::holder, Collectors.counting())))
        .isEqualTo(Map.of("chia-mot", 2L, "chia-hai", 2L));
    assertThat(holder(before)).as("older ones wait for who claims them").isNull();
    assertThat(notes(tasks.get(3)))
        .anyMatch(note -> note.startsWith("system: Phân công việc “Thẩm định hồ sơ” cho")
            && note.contains("ít việc nhất trong 2 người làm được"));
    assertThat(logged(tasks.get(3)))
        .singleElement()
        .asString()
        .contains("\"by\":\"system\"", "ít việc nhất");
    assertThat(browser("lanhdao")
            .opens("/ban-lam-viec/ho-so/" + dossierOf(tasks.get(3)))
            .expect(200)
            .text())
        .contains("Hệ thống");

    var mine = tasks.get(0);
    door.post(holder(mine), "/api/desk/v1/tasks/" + mine + "/unclaim", null).expect(204);
    ShareSweep.once(application);
    assertThat(holder(mine)).as("what is given back stays with the group").isNull();
  }

  /** The row is all that is left of a node that died after the task had come. */
  @Test
  void losesNoTaskAndGivesNoneTwiceWhateverRunsOrStops() throws Exception {
    var tasks = examinations(6);
    switchesOn("EXAMINATION/*");
    database
        .sql("update work_item set share_at = now() where id in (:ids)")
        .param("ids", tasks)
        .update();

    var many = Executors.newFixedThreadPool(8);
    try {
      var work = new ArrayList<Callable<Integer>>();
      IntStream.range(0, 6)
          .forEach(n -> work.add(() -> {
            ShareSweep.once(application);
            return 0;
          }));
      work.add(() -> first.claims(tasks.get(0)).status());
      work.add(() -> second.claims(tasks.get(1)).status());
      for (var done : many.invokeAll(work)) {
        assertThat(done.get()).isIn(0, 204, 409);
      }
    } finally {
      many.shutdownNow();
    }
    ShareSweep.once(application);

    tasks.forEach(task -> await().until(() -> holder(task) != null));
    assertThat(tasks.stream().map(this::holder).toList()).isSubsetOf(NEW);
    tasks.forEach(task -> assertThat(logged(task)).as(task).hasSizeLessThanOrEqualTo(1));
    tasks.subList(2, 6).forEach(task -> assertThat(logged(task)).as(task).hasSize(1));
    tasks.forEach(task -> assertThat(database
            .sql("select assignee_ from engine.act_ru_task where id_ = ?")
            .param(task)
            .query(String.class)
            .single())
        .isEqualTo(holder(task)));
  }

  @Test
  void whoeverProposedIsNeverGivenTheApproval() {
    newOfficer("chia-mot", "H99.01", "APPROVAL");
    try {
      putsInCharge("FIELD/" + field(), List.of("chia-mot"));
      var dossier = filedAndAccepted(birthRegistration());
      first.proposes(dossier);
      var task = chairman.task(dossier, APPROVE);

      assertThat(suggestion(task)).containsEntry("officer", null);
      assertThat(suggestion(task).get("reason").toString())
          .contains("1 người đã đề xuất hồ sơ này");
      door.post(
              "lanhdao",
              "/api/desk/v1/tasks/" + task + "/assignment",
              Map.of("to", "chia-mot", "reason", "Chia lại"))
          .expect(409, "workflow.four-eyes");
    } finally {
      database
          .sql("delete from officer_role where username = 'chia-mot' and role = 'APPROVAL'")
          .update();
    }
  }
}
