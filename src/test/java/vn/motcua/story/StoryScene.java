package vn.motcua.story;

import static org.awaitility.Awaitility.await;
import static vn.motcua.story.Filing.birthRegistration;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people and the place of every story: two communes, the citizen, and the world around. */
@StoryTest
abstract class StoryScene {

  @Autowired
  Environment settings;

  @Autowired
  JdbcClient database;

  Door door;
  Citizen citizen;
  Sandbox sandbox;
  OfficerAtDesk reception;
  OfficerAtDesk examiner;
  OfficerAtDesk chairman;
  OfficerAtDesk returnDesk;

  @BeforeEach
  void setTheScene() {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    Awaitility.setDefaultPollInterval(Duration.ofMillis(100));
    Awaitility.setDefaultPollDelay(Duration.ZERO);
    door = new Door("http://localhost:" + settings.getRequiredProperty("server.port"));
    citizen = new Citizen(door);
    sandbox = new Sandbox(door);
    reception = officer("tiepnhan");
    examiner = officer("chuyenvien");
    chairman = officer("lanhdao");
    returnDesk = officer("traketqua");
  }

  @AfterEach
  void leaveTheWorldAsItWas() {
    sandbox.restore();
  }

  OfficerAtDesk officer(String username) {
    return new OfficerAtDesk(username, door);
  }

  /** The desks of another office, named as its accounts end. */
  Staff staff(String office) {
    return Staff.of(office, door);
  }

  /** A new colleague with the sandbox's password. */
  OfficerAtDesk newOfficer(String username, String office, String... roles) {
    database
        .sql(
            """
            insert into officer (username, password_hash, full_name, title, office_code)
            select ?, password_hash, 'Đinh Thị Kiêm', 'Công chức', ? from officer where username = 'tiepnhan'
            on conflict do nothing""")
        .params(username, office)
        .update();
    for (var role : roles) {
      database
          .sql("insert into officer_role (username, role) values (?, ?) on conflict do nothing")
          .params(username, role)
          .update();
    }
    return officer(username);
  }

  Filed filedAndAccepted(Filing filing) {
    var dossier = citizen.files(filing);
    reception.accepts(dossier);
    return dossier;
  }

  Filed approved(Filing filing) {
    var dossier = filedAndAccepted(filing);
    examiner.proposes(dossier);
    chairman.approves(dossier);
    return dossier;
  }

  /** A permanent residence at the commune police, consented to on 2 December 2026, due on the eleventh. */
  Filed residenceDueOnTheEleventh() {
    sandbox.movesClockTo(OffsetDateTime.parse("2026-12-02T09:00:00+07:00"));
    var dossier = staff("cax").accepts(citizen.files(Filing.sample("permanent-residence")));
    citizen.isAsked(dossier, "Task_AskConsent");
    consents(dossier);
    return dossier;
  }

  /** The owner of the dwelling agrees; the dossier is due on the eleventh. */
  void consents(Filed dossier) {
    citizen.answers(
        dossier,
        "Task_AskConsent",
        "agreed",
        "consentBy",
        "001192000002",
        "consentByName",
        "Trần Thị Mẫu");
    DossierAssert.assertThat(dossier).isDueAt("2026-12-11T09:00:00+07:00");
  }

  /** The police ask for a week more. */
  void asksForExtension(Filed dossier) {
    var wish = Map.of("newDueAt", "2026-12-18T16:00:00+07:00", "reason", "Phải xác minh thêm");
    door.post("chuyenvien-cax", "/api/desk/v1/dossiers/" + dossier.code() + "/extension", wish)
        .expect(201);
  }

  /** From now on the officer signs with a key held by a remote signing service. */
  void signsRemotely(String username, String userId) {
    var form = "officer=%s&way=NEAC&userId=%s&authority=VNPT-CA".formatted(username, userId);
    door.send(
            "quantri",
            "POST",
            "/van-hanh/chu-ky-so",
            form,
            "Content-Type",
            "application/x-www-form-urlencoded")
        .expect(302);
  }

  /** A birth whose approver has said no to signing it with the remote key. */
  Filed declinedBy(OfficerAtDesk approver) {
    var dossier = filedAndAccepted(birthRegistration());
    examiner.proposes(dossier);
    approver.approves(dossier);
    await().until(() -> database
        .sql("select count(*) from signing_order where dossier_code = ? and state = 'DECLINED'")
        .param(dossier.code())
        .query(Integer.class)
        .single()
        .equals(1));
    return dossier;
  }
}
