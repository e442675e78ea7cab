package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.story.Filing.birthRegistration;
import static vn.motcua.story.OfficerAtDesk.EXAMINE;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.supervision.measure.Measures;

/** What supervisors count is what has happened to the dossiers. */
class MeasureStory extends StoryScene {

  @Autowired
  Measures measures;

  @Test
  void measuresWhatHasHappened() {
    var dossier = filedAndAccepted(birthRegistration());
    examiner.task(dossier, EXAMINE);
    measures.catchUp();

    var row = database
        .sql("select * from dossier_measure where dossier_code = ?")
        .param(dossier.code())
        .query()
        .singleRow();
    assertThat(row)
        .containsEntry("field_code", "G15-HT")
        .containsEntry("team", "EXAMINATION")
        .containsEntry("online", true)
        .containsEntry("finished_at", null);
    measures.rebuild();
  }
}
