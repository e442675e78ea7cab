package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static vn.motcua.story.DossierAssert.assertThat;
import static vn.motcua.story.Filing.birthRegistration;
import static vn.motcua.story.OfficerAtDesk.EXAMINE;

import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** What the log keeps of a day's work, and that a stranger to the application can prove it. */
class AuditStory extends StoryScene {

  private record Entry(String stream, String actor, String kind, String payload) {}

  @Autowired
  JdbcConnectionDetails connection;

  @Test
  void keepsWhoLoggedInAndOut() {
    long before = last("office/H99.02");
    var browser = browser();

    browser.logsInAs("lanhdao2");
    browser.logsOut();

    assertThat(since("office/H99.02", before))
        .extracting(Entry::kind, Entry::actor)
        .containsExactly(
            tuple("AccessEvent.LoggedIn", "lanhdao2"), tuple("AccessEvent.LoggedOut", "lanhdao2"));
  }

  @Test
  void keepsWhoFailedToLogInButNotWhatWasTyped() {
    long known = last("office/H99.02");
    long unknown = last("system");
    var typed = "bi-mat-" + UUID.randomUUID();

    browser().triesToLogIn("lanhdao2", typed, "127.0.0.1");
    browser().triesToLogIn(typed, "motcua", "127.0.0.1");

    assertThat(since("office/H99.02", known))
        .extracting(Entry::kind, Entry::actor)
        .containsExactly(tuple("AccessEvent.LogInFailed", null));
    assertThat(since("office/H99.02", known).get(0).payload()).contains("\"lanhdao2\"");
    assertThat(since("system", unknown))
        .filteredOn(entry -> entry.kind().equals("AccessEvent.LogInFailed"))
        .isNotEmpty();
    assertThat(database
            .sql("select count(*) from audit_entry where payload like '%bi-mat-%'")
            .query(Long.class)
            .single())
        .isZero();
  }

  @Test
  void keepsWhatWasLookedAtAndWhatFor() {
    var dossier = filedAndAccepted(birthRegistration());
    var task = examiner.task(dossier, EXAMINE);

    chairman.looksAt(dossier).expect(200);
    examiner.looksAt(dossier).expect(200);
    examiner.claims(task).expect(204);
    examiner.looksAt(dossier).expect(200);
    citizen.takes("receipt", dossier);

    var looks = since(dossier.code(), 0).stream()
        .filter(entry -> entry.kind().equals("DossierLook"))
        .toList();
    assertThat(looks)
        .extracting(Entry::actor)
        .containsExactly("lanhdao", "chuyenvien", "chuyenvien", "portal");
    assertThat(looks.get(0).payload())
        .contains("\"answers\"", "\"registry ", "tra cứu hồ sơ của cơ quan");
    assertThat(looks.get(1).payload()).contains("việc chờ nhận: ", EXAMINE);
    assertThat(looks.get(2).payload()).contains("việc đang làm: ", EXAMINE);
    assertThat(looks.get(3).payload()).contains("\"document ", "công dân");
  }

  @Test
  void keepsNoPersonalDataThatStandsElsewhere() {
    var dossier = filedAndAccepted(birthRegistration());
    examiner.looksAt(dossier).expect(200);

    var entries = since(dossier.code(), 0);

    assertThat(entries).extracting(Entry::kind).contains("ExchangeEvent.Answered");
    assertThat(entries)
        .extracting(Entry::payload)
        .noneMatch(payload -> payload.contains("001192000002")
            || payload.contains("Trần Thị Mẫu")
            || payload.contains("0901234567"));
    assertThat(entries)
        .filteredOn(entry -> entry.kind().equals("ExchangeEvent.Answered"))
        .allMatch(entry -> entry.payload().contains("\"json\":\"sha256:"));
  }

  @Test
  void keepsWhichPackagesWereDeployed() {
    assertThat(since("system", 0))
        .filteredOn(entry -> entry.kind().equals("Deployments.PackageDeployed"))
        .extracting(Entry::payload)
        .anyMatch(payload -> payload.contains("birth-registration.bpmn"));
  }

  @Test
  void isProvenByAnotherProgramAfterTheDayHasEnded() throws Exception {
    var dossier = filedAndAccepted(birthRegistration().electronically());
    sandbox.movesClockBy(Duration.ofDays(1));
    sandbox.restore();
    reception.looksAt(dossier).expect(200);

    var verifier = new ProcessBuilder(List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "vn.motcua.audit.AuditVerifier",
            connection.getJdbcUrl(),
            connection.getUsername(),
            settings.getRequiredProperty("motcua.audit.anchor-folder")))
        .redirectErrorStream(true)
        .start();
    var said = said(verifier);

    assertThat(verifier.waitFor()).as(said).isZero();
    assertThat(said).contains("0 phát hiện").doesNotContain(" 0 neo");
    assertThat(dossier).hasBeen(1, 2, 4);
  }

  private Browser browser() {
    return new Browser(new Door(
        door.address(),
        HttpClient.newBuilder().cookieHandler(new CookieManager()).build()));
  }

  private static String said(Process program) throws IOException {
    return new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private long last(String stream) {
    return database
        .sql("select coalesce(max(seq), 0) from audit_entry where stream = ?")
        .param(stream)
        .query(Long.class)
        .single();
  }

  private List<Entry> since(String stream, long seq) {
    return database
        .sql("select * from audit_entry where stream = ? and seq > ? order by seq")
        .params(stream, seq)
        .query((row, n) -> new Entry(
            row.getString("stream"),
            row.getString("actor"),
            row.getString("kind"),
            row.getString("payload")))
        .list();
  }
}
