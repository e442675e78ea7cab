package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.story.DossierAssert.assertThat;
import static vn.motcua.story.Filing.birthRegistration;
import static vn.motcua.story.OfficerAtDesk.HAND_OVER;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DeliveryStory extends StoryScene {

  @Test
  void isReturnedWhenThePostHasDelivered() {
    var dossier = approved(birthRegistration().byPost());
    assertThat(dossier).reaches(9);
    sandbox.carries(dossier, "PICKED_UP");
    assertThat(dossier).hasBeen(1, 2, 4, 9);
    sandbox.carries(dossier, "DELIVERED");

    assertThat(dossier).reaches(10);
    var parcel = dossier.state().path("parcel");
    assertThat(parcel.path("status").asText()).isEqualTo("DELIVERED");
    assertThat(parcel.path("events")).hasSize(2);
    assertThat(sandbox.effects("post", "parcel", dossier)).hasSize(1);
  }

  @Test
  void waitsAtTheCounterWhenThePostBringsItBack() {
    var dossier = approved(birthRegistration().byPost());
    sandbox.carries(dossier, "PICKED_UP");
    sandbox.carries(dossier, "RETURNED");
    returnDesk.handsOver(dossier);

    assertThat(dossier).reaches(10).hasBeen(1, 2, 4, 9, 10);
  }

  @Test
  void isPostedOnceThoughThePostLosesItsReply() {
    sandbox.disturbs("post", "LOSE_REPLY", 1);
    var dossier = approved(birthRegistration().byPost());
    sandbox.carries(dossier, "DELIVERED");

    assertThat(dossier).reaches(10);
    assertThat(sandbox.effects("post", "parcel", dossier)).hasSize(1);
  }

  @Test
  void isReturnedAtOnceElectronically() {
    var dossier = approved(birthRegistration().electronically());

    assertThat(dossier).reaches(10).hasBeen(1, 2, 4, 9, 10);
    assertThat(returnDesk.tasks(dossier)).isEmpty();
  }

  @Test
  void isHandedOverOnceAtTheCounter() {
    var dossier = approved(birthRegistration());
    var counter = "/api/counter/v1/dossiers/" + dossier.code() + "/return";
    var receipt = Map.of("receivedBy", "Trần Thị Mẫu", "document", "Căn cước 001192000002");
    returnDesk.task(dossier, HAND_OVER);

    door.post("tiepnhan", counter, receipt).expect(409, "workflow.not-at-this-step");
    door.post("traketqua", counter, receipt).expect(204);
    door.post("traketqua", counter, receipt).expect(409, "workflow.not-at-this-step");

    assertThat(dossier).reaches(10);
  }
}
