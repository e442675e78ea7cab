package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.story.Filing.birthRegistration;
import static vn.motcua.story.OfficerAtDesk.EXAMINE;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.supervision.measure.MeasureReconciliation;
import vn.motcua.supervision.measure.MeasureReconciliation.Difference;
import vn.motcua.supervision.measure.Measures;

/** What supervisors count is what has happened to the dossiers, at every moment. */
class MeasureStory extends StoryScene {

  @Autowired
  Measures measures;

  @Autowired
  MeasureReconciliation reconciliation;

  @Test
  void followsADossierFromDeskToDesk() {
    var dossier = citizen.files(birthRegistration());
    measures.catchUp();
    assertThat(measure(dossier))
        .containsEntry("field_code", "G15-HT")
        .containsEntry("team", "RECEPTION")
        .containsEntry("online", true)
        .containsEntry("received_at", null);

    reception.accepts(dossier);
    examiner.task(dossier, EXAMINE);
    measures.catchUp();
    assertThat(measure(dossier))
        .containsEntry("team", "EXAMINATION")
        .containsEntry("population_used", true)
        .containsEntry("finished_at", null);
    assertThat(measure(dossier).get("due_at")).isNotNull();
    assertThat(reconciliation.compare().differences()).isEmpty();
  }

  @Test
  void measuresTheEnd() {
    sandbox.movesClockTo(OffsetDateTime.parse("2026-12-01T16:00:00+07:00"));
    var dossier = filedAndAccepted(birthRegistration());
    examiner.proposes(dossier);
    chairman.approves(dossier);
    DossierAssert.assertThat(dossier).reaches(9);
    measures.catchUp();

    assertThat(measure(dossier))
        .containsEntry("outcome", "DONE")
        .containsEntry("e_result", true)
        .containsEntry("timing", "EARLY");
    assertThat(reconciliation.compare().differences()).isEmpty();
  }

  @Test
  void findsAndNamesWhatSomebodyHasBentByHand() {
    var dossier = filedAndAccepted(birthRegistration());
    examiner.task(dossier, EXAMINE);
    measures.catchUp();
    database
        .sql("update dossier_measure set online = not online where dossier_code = ?")
        .param(dossier.code())
        .update();
    database
        .sql(
            "update measure_total set received = received + 1 where (grain, office_code, channel) = ('MONTH', 'H99.01', 'ONLINE') and procedure_code = '1.001193'")
        .update();

    assertThat(reconciliation.compare().differences())
        .extracting(Difference::what)
        .contains("dossier_measure", "measure_total");

    measures.rebuild();
    assertThat(reconciliation.compare().differences()).isEmpty();
  }

  @Test
  void countsTheSameAddedUpOneByOneAndAllAtOnce() {
    examiner.task(filedAndAccepted(birthRegistration()), EXAMINE);
    measures.catchUp();
    var oneByOne = totals();

    measures.rebuild();

    assertThat(totals()).isNotEmpty().isEqualTo(oneByOne);
  }

  private List<Map<String, Object>> totals() {
    return database
        .sql("select * from measure_total where received + finished_early + finished_on_time"
            + " + finished_late + refused + stopped + withdrawn > 0"
            + " order by grain, since, office_code, procedure_code, channel")
        .query()
        .listOfRows();
  }

  private Map<String, Object> measure(Filed dossier) {
    return database
        .sql("select * from dossier_measure where dossier_code = ?")
        .param(dossier.code())
        .query()
        .singleRow();
  }
}
