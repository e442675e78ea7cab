package vn.motcua.story;

import static org.awaitility.Awaitility.await;
import static vn.motcua.story.DossierAssert.assertThat;
import static vn.motcua.story.Filing.birthRegistration;
import static vn.motcua.story.OfficerAtDesk.EXAMINE;

import java.net.CookieManager;
import java.net.http.HttpClient;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** A province in which every page has something to show. */
abstract class EveryPageScene extends StoryScene {

  static final String RUNS = "/ban-lam-viec/hang-loat";

  /** What stands for the names in the addresses of {@link EveryPage}. */
  final Map<String, String> real = new HashMap<>();

  void fill() {
    var scan = citizen.uploads("giấy.pdf", Paper.scan());
    var free = filedAndAccepted(birthRegistration().component("hospital-certificate", scan));
    var claimed = filedAndAccepted(birthRegistration().component("hospital-certificate", scan));
    var asked = filedAndAccepted(birthRegistration());
    real.put("code", free.code());
    real.put("asked", asked.code());
    real.put("task", examiner.task(free, EXAMINE));
    real.put("claimed", examiner.task(claimed, EXAMINE));
    examiner.asksForSupplement(asked, EXAMINE);
    examiner.claims(real.get("claimed")).expect(204);
    real.put("run", run());
    var posted = approved(birthRegistration().byPost());
    await().until(posted::parcel, Objects::nonNull);
    real.put("posted", posted.code());
    real.put(
        "letter",
        database
            .sql("select max(id) from exchange where peer = 'post' and subject = ?")
            .param(posted.code())
            .query(String.class)
            .single());
    real.put(
        "package",
        PackageUnderWay.copy("every-page", "9.870001")
            .uploadedBy(door, "phantich")
            .path("id")
            .asText());
    signs();
    assertThat(asked).reaches(5);
  }

  private String run() {
    var browser = new Browser(new Door(
        door.address(),
        HttpClient.newBuilder().cookieHandler(new CookieManager()).build()));
    browser.logsInAs("chuyenvien");
    return browser
        .sends(RUNS, RUNS, "act=CLAIM&task=" + real.get("claimed"))
        .expect(302)
        .location()
        .replaceAll(".*/", "");
  }

  /** A paper that waits for somebody who has said no on the telephone. */
  private void signs() {
    var approver = newOfficer("lanhdao-mat", "H99.01", "APPROVAL");
    signsRemotely("lanhdao-mat", "001085012590");
    declinedBy(approver);
  }

  String filled(String address) {
    for (var value : real.entrySet()) {
      address = address.replace("{" + value.getKey() + "}", value.getValue());
    }
    return address;
  }
}
