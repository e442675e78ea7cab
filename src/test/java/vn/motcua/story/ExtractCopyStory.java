package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.story.DossierAssert.assertThat;

import org.junit.jupiter.api.Test;

/** Cấp bản sao trích lục hộ tịch. */
class ExtractCopyStory extends StoryScene {

  @Test
  void isSentElectronicallyOnceTheFeeIsPaid() {
    var dossier = approved(Filing.sample("extract-copy"));
    assertThat(dossier).reaches(6).owes("PHI-BANSAO 16000 DUE");
    sandbox.paysFor(dossier);

    assertThat(dossier).reaches(10);
    assertThat(citizen.takes("result", dossier).text())
        .contains("TRÍCH LỤC HỘ TỊCH (BẢN SAO)", "Ngày đăng ký: 10/11/2026", "Khai sinh")
        .doesNotContainPattern(Paper.RAW);
  }

  @Test
  void isNotFiledForAStrangerWithoutAuthorisation() {
    var problem = citizen.tries(Filing.sample("extract-copy").answer("relation", "OTHER"));

    assertThat(problem.expect(422).text()).contains("Văn bản ủy quyền");
  }
}
