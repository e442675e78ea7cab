package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.story.DossierAssert.assertThat;
import static vn.motcua.story.Filing.birthRegistration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import vn.motcua.exchange.ExchangeDesk;
import vn.motcua.exchange.ExchangeState;
import vn.motcua.exchange.PeerOperation;

/** What hangs with a peer is seen, and settled by a person, as if the peer had answered. */
class ByHandStory extends StoryScene {

  private static final String REASON = "Bưu điện xác nhận số hiệu qua điện thoại";

  @Autowired
  ExchangeDesk desk;

  @Autowired
  List<PeerOperation> operations;

  @Autowired
  MessageSource texts;

  @Test
  void goesOnWithTheNumberAPersonHasLearnt() {
    sandbox.disturbs("post", "SILENT");
    var dossier = approved(birthRegistration().byPost());
    var hanging = await("the parcel hangs")
        .until(
            () -> desk.open("post", 0).stream()
                .filter(state -> dossier.code().equals(state.subject()))
                .filter(state -> state.state() == ExchangeState.State.UNKNOWN)
                .findFirst()
                .orElse(null),
            found -> found != null);
    assertThat(desk.letter(hanging.id()).orElseThrow().attempts()).isNotEmpty();

    desk.settle(hanging.id(), Map.of("number", "EM000000777VN"), REASON, "quantri");

    assertThat(dossier).reaches(9);
    assertThat(dossier.parcel()).isEqualTo("EM000000777VN");
    assertThat(desk.letter(hanging.id()).orElseThrow().state().state())
        .isEqualTo(ExchangeState.State.RESUMED);
    var audited = database
        .sql(
            "select payload::text from audit_entry where kind = 'ExchangeEvent.ByHand' and payload::text like ?")
        .param("%" + REASON + "%")
        .query(String.class)
        .list();
    assertThat(audited).hasSize(1);
  }

  @Test
  void goesOnWithTheOutcomeOfARegisterThatAPersonHasLearnt() {
    sandbox.disturbs("civil-status", "DOWN");
    var dossier = filedAndAccepted(Filing.sample("death")
        .answer("deathDate", LocalDate.now().minusDays(2).toString())
        .answer("deathNoticeDate", LocalDate.now().minusDays(2).toString())
        .electronically());
    examiner.decides(dossier, "Task_ExamineDeath", "propose");
    chairman.approves(dossier);
    var hanging = await("the record hangs")
        .until(
            () -> desk.open("civil-status", 0).stream()
                .filter(state -> dossier.code().equals(state.subject()))
                .findFirst()
                .orElse(null),
            found -> found != null && found.attempts() > 0);

    desk.settle(
        hanging.id(), Map.of("outcome", "recorded"), "Bộ Tư pháp xác nhận bằng văn bản", "quantri");

    assertThat(dossier).reaches(10);
  }

  @Test
  void hasWordsForEverythingAPersonEnters() {
    var keys = new ArrayList<String>();
    for (var operation : operations) {
      keys.add("exchange.peer." + operation.peer());
      keys.add("exchange.operation." + operation.name());
      operation
          .byHand()
          .forEach(fact -> keys.add("exchange.fact." + operation.name() + "." + fact.name()));
    }

    assertThat(keys).hasSizeGreaterThan(100).allSatisfy(key -> {
      assertThat(texts.getMessage(key, null, "", Locale.forLanguageTag("vi")))
          .as(key)
          .isNotBlank();
      assertThat(texts.getMessage(key, null, "", Locale.ENGLISH)).as(key).isNotBlank();
    });
  }
}
