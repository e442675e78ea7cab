package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.story.Filing.birthRegistration;

import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no honest client sends is refused like any other mistake, never an internal error. */
class HostileInputStory extends StoryScene {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{bad",
        "",
        "null",
        "[]",
        "\"x\"",
        "{\"components\":{\"a\":1}}",
        "{\"components\":[null]}",
        "{\"answers\":[],\"applicant\":\"x\",\"delivery\":7}",
        "{\"procedureCode\":{\"a\":1},\"placeCode\":[1]}"
      })
  void survivesABodyOfAnyShape(String body) {
    var answer = door.post("portal", "/api/portal/v1/dossiers", body, "Idempotency-Key", "shape");

    assertThat(answer.status()).as(answer.text()).isIn(400, 422);
    assertThat(answer.code()).isIn("shared.request-unreadable", "intake.filing-invalid");
  }

  @Test
  void survivesWhatNoDatabaseStores() {
    var dossier = citizen.files(birthRegistration());
    var nul = "Lý do \u0000 có ký tự không";

    var answers = new ArrayList<Answer>();
    answers.add(door.post("portal", dossier.path() + "/withdrawal", Map.of("reason", nul)));
    answers.add(reception.tries(dossier, OfficerAtDesk.RECEIVE, "refuse", "reason", nul));
    answers.add(door.get("tiepnhan", "/api/desk/v1/tasks?query=%00"));
    answers.add(door.get("tiepnhan", "/api/desk/v1/tasks?page=2147483647&size=200"));

    assertThat(answers).allMatch(answer -> answer.status() < 500);
    DossierAssert.assertThat(dossier).hasBeen(1);
  }
}
