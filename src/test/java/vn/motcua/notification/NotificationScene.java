package vn.motcua.notification;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.DossierFiling;
import vn.motcua.PeersDesk;
import vn.motcua.PeersTest;
import vn.motcua.ToldEvents;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierContent;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Submission;
import vn.motcua.notification.Message.State;
import vn.motcua.procedure.Medium;

/** Dossiers whose applicants are told, and what came to the mailbox, the telephone and the subscriber. */
@PeersTest
abstract class NotificationScene {

  static final String MORNING = "2026-12-01T09:00:00+07:00";
  static final String NIGHT = "2026-12-01T22:30:00+07:00";

  @Autowired
  Dossiers dossiers;

  @Autowired
  Messages messages;

  @Autowired
  Mailroom mailroom;

  @Autowired
  Outgoing outgoing;

  @Autowired
  Reminders reminders;

  @Autowired
  PeersDesk desk;

  @Autowired
  ToldEvents told;

  @Autowired
  TransactionTemplate transaction;

  @Autowired
  JdbcClient jdbc;

  @Autowired
  Environment settings;

  @BeforeEach
  void inTheMorning() {
    at(MORNING);
  }

  @AfterEach
  void restore() {
    List.of("mail", "sms", "web-hook-sample").forEach(peer -> desk.fault(peer, "NONE", null));
    desk.delete("/clock");
  }

  /** Until the act is over, then sent and settled. */
  void later() {
    var now = OffsetDateTime.parse(desk.get("/clock").path("now").asText());
    at(now.plus(Duration.ofSeconds(30)).toString());
    send();
  }

  void send() {
    outgoing.sendDue();
    await()
        .atMost(ofSeconds(30))
        .until(() -> jdbc.sql("select count(*) from message where state = 'SENDING'")
                .query(Integer.class)
                .single()
            == 0);
  }

  void awaitSent(DossierCode code) {
    await().atMost(ofSeconds(30)).untilAsserted(() -> assertThat(applicants(code))
        .extracting(Message::state)
        .containsOnly(State.SENT));
  }

  DossierCode filed(String phone, String email) {
    var like = DossierFiling.birthRegistration(0);
    var applicant = like.content().applicant();
    return dossiers
        .submit(new Submission(
            like.procedureCode(),
            like.procedureVersion(),
            like.receivingOffice(),
            like.handlingOffice(),
            like.channel(),
            new DossierContent(
                new Applicant(
                    applicant.kind(),
                    applicant.fullName(),
                    applicant.personalId(),
                    applicant.dateOfBirth(),
                    phone,
                    email,
                    applicant.address()),
                like.content().answers(),
                like.content().delivery(),
                List.of()),
            List.of(),
            null))
        .code();
  }

  List<Message> applicants(DossierCode code) {
    return messages.of(code).stream()
        .filter(message -> message.medium() != Medium.WEB_HOOK)
        .toList();
  }

  List<JsonNode> mails(DossierCode code) {
    return desk.effects("mail", code);
  }

  List<String> texts(DossierCode code) {
    return desk.effects("sms", code).stream()
        .map(one -> one.path("text").asText())
        .toList();
  }

  void at(String now) {
    desk.put("/clock", "{\"now\":\"" + now + "\"}");
  }
}
