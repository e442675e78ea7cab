package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.story.Filing.birthRegistration;

import java.net.CookieManager;
import java.net.http.HttpClient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.supervision.measure.Measures;

/** An officer's figures: the officer's own, and the direct head's to ask for, who is noted. */
class PersonalStory extends StoryScene {

  private static final String PAGE = "/so-lieu-cua-toi";

  @Autowired
  Measures measures;

  @Test
  void showsTheOwnMonth() {
    examiner.proposes(filedAndAccepted(birthRegistration()));
    measures.catchUp();
    var done = database
        .sql(
            """
            select count(*) from processing_step where officer = 'chuyenvien' and office_code = 'H99.01'
              and date_trunc('month', ended_at at time zone 'Asia/Ho_Chi_Minh')
                = date_trunc('month', now() at time zone 'Asia/Ho_Chi_Minh')""")
        .query(Long.class)
        .single();

    assertThat(opens("chuyenvien", PAGE).expect(200).text().replaceAll("\\s+", " "))
        .contains(
            "Số liệu của tôi",
            "<dt>Việc đã hoàn thành</dt><dd>" + done + "</dd>",
            "Thẩm định hồ sơ");
  }

  @Test
  void isOpenToTheDirectHeadWhoIsNoted() {
    long before = looks();

    assertThat(opens("lanhdao", PAGE + "?officer=chuyenvien").expect(200).text())
        .contains("Số liệu của Lê Văn Chuyên", "đã được ghi nhật ký");
    assertThat(looks()).isEqualTo(before + 1);

    opens("lanhdao", PAGE).expect(200);
    opens("chuyenvien", PAGE + "?officer=chuyenvien").expect(200);
    assertThat(looks()).as("one's own are no look at somebody").isEqualTo(before + 1);
  }

  @Test
  void isClosedToEverybodyElseAlsoByAddress() {
    long before = looks();
    for (var stranger : new String[] {"tiepnhan", "lanhdao2", "chuyenvien2"}) {
      var foreign = opens(stranger, PAGE + "?officer=chuyenvien");
      var absent = opens(stranger, PAGE + "?officer=khong-co");
      assertThat(foreign.expect(404).text()).contains("Không có số liệu của cán bộ này");
      assertThat(foreign.text()).isEqualTo(absent.text());
    }
    opens("giamsat", PAGE + "?officer=chuyenvien").expect(403);
    door.get("ioc", PAGE).expect(403);
    assertThat(looks()).isEqualTo(before);
  }

  private long looks() {
    return database
        .sql(
            "select count(*) from audit_entry where kind = 'PersonalLook' and actor = 'lanhdao' and stream = 'office/H99.01'")
        .query(Long.class)
        .single();
  }

  private Answer opens(String who, String path) {
    var browser = new Browser(new Door(
        door.address(),
        HttpClient.newBuilder().cookieHandler(new CookieManager()).build()));
    browser.logsInAs(who);
    return browser.opens(path);
  }
}
