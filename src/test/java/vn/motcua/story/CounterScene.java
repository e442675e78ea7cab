package vn.motcua.story;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;

/** At the counter of the first commune, with an applicant nobody has seen before. */
abstract class CounterScene extends StoryScene {

  private static final AtomicInteger PEOPLE = new AtomicInteger(400_000);
  static final String CERTIFICATE = "hospital-certificate";

  CounterScreen counter;
  CounterScreen elsewhere;
  String personalId;
  String phone;

  @BeforeEach
  void somebodyNew() {
    counter = new CounterScreen("tiepnhan", door);
    elsewhere = new CounterScreen("tiepnhan2", door);
    personalId = somebodysId();
    phone = "0977" + personalId.substring(6);
  }

  static String somebodysId() {
    return "001090" + PEOPLE.incrementAndGet();
  }

  static String key() {
    return UUID.randomUUID().toString();
  }

  Filing filing() {
    return Filing.birthRegistration()
        .with("placeCode", null)
        .applicant("personalId", personalId)
        .applicant("phone", phone)
        .answer("hospitalCertificateNumber", null);
  }

  static List<Map<String, Object>> papers(int originals, int copies) {
    return List.of(Map.of("componentCode", CERTIFICATE, "originals", originals, "copies", copies));
  }

  List<String> looks(Filed dossier) {
    return log(dossier, "DossierLook");
  }

  List<String> log(Filed dossier, String kind) {
    return database
        .sql("select payload from audit_entry where stream = ? and kind = ? order by seq")
        .params(dossier.code(), kind)
        .query(String.class)
        .list();
  }

  CounterPage opens() {
    return CounterPage.of(door.address(), "tiepnhan", 1280);
  }

  String card() {
    return personalId + "|012345678|Nguyễn Văn Mẫu|12051990|Nam|12 Phố Mẫu, xã Sông Mẫu|20012022";
  }

  long filings() {
    return database
        .sql("select count(*) from dossier where applicant_personal_id = ?")
        .param(personalId)
        .query(Long.class)
        .single();
  }
}
