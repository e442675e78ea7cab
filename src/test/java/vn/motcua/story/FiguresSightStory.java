package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Figures and reports end where the sight of a supervisor ends. */
class FiguresSightStory extends FiguresScene {

  @Test
  void givesACommuneNothingOfAnother() {
    var foreign = door.post(
            PROVINCE,
            API + "/reports/06a/closings",
            Map.of("period", "2026-03", "office", "H99.02"))
        .expect(201)
        .json()
        .path("id")
        .asLong();

    for (var path : new String[] {
      API + "/index-766?office=H99.02",
      API + "/reports/06a.pdf?office=H99.02",
      API + "/reports/06a.xlsx?office=H99.02",
      API + "/reports/06a/closings?office=H99.02&period=2026-03",
      "/giam-sat/chi-so-766?office=H99.02",
      "/giam-sat/chi-so-766/2.1?office=H99.02",
      "/giam-sat/bao-cao?office=H99.02",
      "/giam-sat/chi-tieu?office=H99.02",
      "/giam-sat/uy-quyen?office=H99.02"
    }) {
      var other = door.get(COMMUNE, path).expect(404);
      var absent = door.get(COMMUNE, path.replace("H99.02", "H77.02")).expect(404);
      assertThat(other.text().replace("H99.02", "*"))
          .isEqualTo(absent.text().replace("H77.02", "*"));
    }
    door.get(COMMUNE, API + "/reports/closings/" + foreign + ".pdf").expect(404);
    door.post(
            COMMUNE, API + "/reports/06a/closings", Map.of("period", "2026-02", "office", "H99.02"))
        .expect(404, "supervision.office-unknown");
    submit(
            COMMUNE,
            "/giam-sat/chi-tieu",
            "office=H99.02&metric=online_share&value=1&from=2030-01-01")
        .expect(404);
    submit(
            COMMUNE,
            "/giam-sat/chi-so-766",
            "office=H99.02&period=2026-08&metric=1.1&numerator=1&denominator=1&source=x")
        .expect(404);
  }

  @Test
  void showsASupervisorOfAFieldThatFieldOnly() throws Exception {
    measures.catchUp();

    assertThat(
            pdf(door.get(CIVIL_STATUS, API + "/reports/06a.pdf?period=" + month).expect(200)))
        .doesNotContain("Đất đai", "lái xe");
    door.post(
            CIVIL_STATUS,
            API + "/reports/06a/closings",
            Map.of("period", "2026-01", "office", "H99"))
        .expect(403, "supervision.closing-needs-all-fields");
    assertThat(page("/giam-sat/bao-cao", CIVIL_STATUS)).contains("chỉ giám sát một số lĩnh vực");
  }
}
