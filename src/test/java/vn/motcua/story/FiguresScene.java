package vn.motcua.story;

import java.time.YearMonth;
import java.time.ZoneId;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.supervision.measure.Measures;

/** Supervisors at their figures of a month. */
abstract class FiguresScene extends StoryScene {

  static final String API = "/api/supervision/v1";
  static final String PROVINCE = "giamsat";
  static final String COMMUNE = "giamsat-songmau";
  static final String CIVIL_STATUS = "giamsat-hotich";
  static final String FORM = "application/x-www-form-urlencoded";
  static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  @Autowired
  Measures measures;

  String month;

  @BeforeEach
  void thisMonth() {
    month = YearMonth.now(ZONE).toString();
  }

  String page(String path) {
    return page(path, COMMUNE);
  }

  String page(String path, String who) {
    return door.get(who, path).expect(200).text();
  }

  Answer submit(String who, String path, String form) {
    return door.send(who, "POST", path, form.replace(" ", "+"), "Content-Type", FORM);
  }

  static String pdf(Answer answer) throws Exception {
    try (var document = Loader.loadPDF(answer.body())) {
      return new PDFTextStripper().getText(document);
    }
  }
}
