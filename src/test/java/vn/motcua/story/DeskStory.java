package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.story.Filing.birthRegistration;
import static vn.motcua.story.OfficerAtDesk.EXAMINE;
import static vn.motcua.story.OfficerAtDesk.RECEIVE;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.dossier.DossierCode;
import vn.motcua.sla.Deadlines;
import vn.motcua.sla.PauseReason;

/** Cards, pages and notes: what an officer reads around the task itself. */
class DeskStory extends StoryScene {

  private static final String CARDS = "/api/desk/v1/tasks/cards?ids=";
  private static final DateTimeFormatter ENGINE_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

  @Autowired
  Deadlines deadlines;

  @Test
  void showsOnACardWhoWantsWhatUntilWhen() {
    var dossier = filedAndAccepted(birthRegistration());
    var task = examiner.task(dossier, EXAMINE);
    examiner.claims(task).expect(204);

    var card = cards("chuyenvien", task).get(0);

    assertThat(card.path("dossierCode").asText()).isEqualTo(dossier.code());
    assertThat(card.path("applicantName").asText()).isEqualTo("Nguyễn Văn Mẫu");
    assertThat(card.path("procedureName").asText()).startsWith("Đăng ký khai sinh");
    assertThat(card.path("assignee").asText()).isEqualTo("Lê Văn Chuyên");
    assertThat(card.path("due").asText())
        .matches("(Còn|Sắp đến hạn, còn) \\d+ (ngày|giờ|phút).* làm việc");
  }

  @Test
  void saysOnACardWhetherATaskIsNearOrLate() {
    var dossier = filedAndAccepted(birthRegistration());
    var task = examiner.task(dossier, EXAMINE);
    var due =
        OffsetDateTime.parse(cards("chuyenvien", task).get(0).path("dueAt").asText());

    sandbox.movesClockTo(due.minusMinutes(30));
    var near = cards("chuyenvien", task).get(0);
    sandbox.movesClockTo(due.plusDays(14));
    var late = cards("chuyenvien", task).get(0);

    assertThat(near.path("timing").asText()).isEqualTo("NEAR");
    assertThat(near.path("due").asText()).matches("Sắp đến hạn, còn (29|30) phút làm việc");
    assertThat(late.path("timing").asText()).isEqualTo("LATE");
    assertThat(late.path("due").asText()).matches("Quá hạn \\d+ ngày làm việc");
  }

  @Test
  void showsNoCardOfAnotherOfficeAndNoneThatDoesNotExist() {
    var task = reception.task(citizen.files(birthRegistration()), RECEIVE);
    var unknown = UUID.randomUUID().toString();

    assertThat(cards("tiepnhan", task, unknown).findValuesAsText("id")).containsExactly(task);
    assertThat(cards("tiepnhan2", task, unknown)).isEmpty();
    door.get("tiepnhan", CARDS + String.join(",", Collections.nCopies(51, task)))
        .expect(422, "workflow.too-many-cards");
  }

  @Test
  void findsWhatIsNearAndWhatIsLateByTheStepsOwnDates() {
    var dossier = filedAndAccepted(birthRegistration());
    var task = examiner.task(dossier, EXAMINE);
    var due =
        OffsetDateTime.parse(cards("chuyenvien", task).get(0).path("dueAt").asText());
    var tasklist = new Tasklist(door.address(), "chuyenvien");
    assertThat(tasklist.filters())
        .containsExactly(
            "Việc của tôi", "Việc chờ nhận của bộ phận", "Sắp đến hạn", "Quá hạn", "Chờ công dân");

    sandbox.movesClockTo(due.minusMinutes(30));
    assertThat(tasklist.tasks("Sắp đến hạn")).contains(task);
    assertThat(tasklist.tasks("Quá hạn")).doesNotContain(task);
    examiner.claims(task).expect(204);
    assertThat(tasklist.tasks("Sắp đến hạn")).contains(task);

    sandbox.movesClockTo(due.plus(Duration.ofMinutes(1)));
    assertThat(tasklist.tasks("Sắp đến hạn")).doesNotContain(task);
    assertThat(tasklist.tasks("Quá hạn")).contains(task);
    assertThat(tasklist.tasks("Chờ công dân")).doesNotContain(task);
  }

  @Test
  void movesTheDatesOfATaskWithThePauseOfItsDossier() {
    var dossier = filedAndAccepted(birthRegistration());
    var task = examiner.task(dossier, EXAMINE);
    var tasklist = new Tasklist(door.address(), "chuyenvien");
    var before = tasklist.get("/task/" + task).expect(200).json();

    deadlines.pause(new DossierCode(dossier.code()), PauseReason.INCIDENT, "tiepnhan");
    sandbox.movesClockBy(Duration.ofDays(28));
    deadlines.resume(new DossierCode(dossier.code()), PauseReason.INCIDENT);

    var after = tasklist.get("/task/" + task).expect(200).json();
    assertThat(moment(after, "due")).isAfter(moment(before, "due").plusDays(14));
    assertThat(moment(after, "followUp")).isAfter(moment(before, "followUp").plusDays(14));
    assertThat(moment(after, "due"))
        .isAtSameInstantAs(
            OffsetDateTime.parse(cards("chuyenvien", task).get(0).path("dueAt").asText()));
  }

  private static OffsetDateTime moment(JsonNode task, String field) {
    return OffsetDateTime.parse(task.path(field).asText(), ENGINE_TIME);
  }

  @Test
  void keepsWhatTheCitizenMustDoApartFromWhatOfficersMustDo() {
    var dossier = filedAndAccepted(birthRegistration());
    var task = examiner.task(dossier, EXAMINE);
    var tasklist = new Tasklist(door.address(), "chuyenvien");
    database
        .sql(
            "update act_ru_task set assignee_ = 'citizen', due_date_ = now() - interval '1 hour' where id_ = ?")
        .param(task)
        .update();

    assertThat(tasklist.tasks("Chờ công dân")).contains(task);
    assertThat(tasklist.tasks("Quá hạn")).doesNotContain(task);
    assertThat(tasklist.tasks("Việc chờ nhận của bộ phận")).doesNotContain(task);
  }

  @Test
  void showsPagesAsPicturesAndLogsEveryLook() throws IOException {
    var file = citizen.uploads("giấy.pdf", Paper.scan());
    var dossier = filedAndAccepted(birthRegistration().component("hospital-certificate", file));
    var paper =
        reception.looksAt(dossier).expect(200).json().path("documents").get(0).path("documentId");

    var pages =
        reception.looksAt(dossier, "files/" + file + "/pages").expect(200).json();
    var picture = reception.looksAt(dossier, "files/" + file + "/pages/1").expect(200);
    var letter =
        reception.looksAt(dossier, "documents/" + paper.asText() + "/pages/1").expect(200);

    assertThat(pages.path("pages").asInt()).isEqualTo(1);
    assertThat(pages.path("name").asText()).isEqualTo("giấy.pdf");
    assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/jpeg");
    assertThat(ImageIO.read(new ByteArrayInputStream(picture.body())).getWidth())
        .isPositive();
    assertThat(ImageIO.read(new ByteArrayInputStream(letter.body())).getWidth()).isPositive();
    assertThat(logged(dossier, "DossierLook"))
        .anyMatch(look -> look.contains("file " + file + " page 1"))
        .anyMatch(look -> look.contains("document " + paper.asText() + " page 1"));
    reception.looksAt(dossier, "files/" + file + "/pages/2").expect(404, "document.page-unknown");
  }

  @Test
  void hidesPagesFromAnotherOffice() {
    var file = citizen.uploads("giấy.pdf", Paper.scan());
    var dossier = citizen.files(birthRegistration().component("hospital-certificate", file));
    var own = citizen.files(birthRegistration().elsewhere());
    var stranger = officer("tiepnhan2");

    stranger.looksAt(dossier, "files/" + file + "/pages").expect(404, "dossier.unknown");
    stranger.looksAt(dossier, "files/" + file + "/pages/1").expect(404, "dossier.unknown");
    stranger.looksAt(own, "files/" + file + "/pages/1").expect(404, "document.file-not-found");
  }

  @Test
  void keepsANoteForColleaguesOfTheOffice() {
    var dossier = citizen.files(birthRegistration());
    notes("tiepnhan", dossier, "  Đã gọi điện, hẹn chiều nay.  ").expect(201);

    var told = chairman.looksAt(dossier).expect(200).json();

    assertThat(told.path("notes").findValuesAsText("text"))
        .containsExactly("Đã gọi điện, hẹn chiều nay.");
    var author = told.path("notes").get(0).path("officer").asText();
    assertThat(told.path("officers").path(author).asText()).isEqualTo("Trần Thị Tiếp");
    assertThat(logged(dossier, "DossierEvent.Noted"))
        .singleElement()
        .asString()
        .contains("hẹn chiều nay");
    assertThat(dossier.state().toString()).doesNotContain("hẹn chiều nay");
  }

  @Test
  void refusesANoteThatIsEmptyTooLongOrFromAnotherOffice() {
    var dossier = citizen.files(birthRegistration());

    notes("tiepnhan", dossier, "   ").expect(422, "dossier.note-empty");
    notes("tiepnhan", dossier, null).expect(422, "dossier.note-empty");
    notes("tiepnhan", dossier, "a".repeat(2001)).expect(422, "dossier.note-too-long");
    notes("tiepnhan", dossier, "ngược\u202Echiều").expect(422, "intake.text-invalid");
    notes("tiepnhan2", dossier, "Xin chào").expect(404, "dossier.unknown");

    notes("tiepnhan", dossier, "a".repeat(2000)).expect(201);
    assertThat(reception.looksAt(dossier).expect(200).json().path("notes")).hasSize(1);
  }

  private Answer notes(String username, Filed dossier, String text) {
    var body = Collections.singletonMap("text", text);
    return door.post(username, "/api/desk/v1/dossiers/" + dossier.code() + "/notes", body);
  }

  private JsonNode cards(String username, String... tasks) {
    return door.get(username, CARDS + String.join(",", tasks)).expect(200).json();
  }

  private List<String> logged(Filed dossier, String kind) {
    return database
        .sql("select payload from audit_entry where stream = ? and kind = ? order by seq")
        .params(dossier.code(), kind)
        .query(String.class)
        .list();
  }
}
