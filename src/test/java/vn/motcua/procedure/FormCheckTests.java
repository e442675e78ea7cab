package vn.motcua.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.shared.Refusal.Fault;

class FormCheckTests {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-23T05:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

  private final FormCheck check = new FormCheck(FormCheckTests::hides, new ObjectMapper(), NOON);

  @Test
  void findsNothingWrongWithACompleteForm() {
    assertThat(faults(complete())).isEmpty();
  }

  @Test
  void namesEveryMissingFieldAtOnce() {
    var answers = complete();
    answers.keySet().removeAll(List.of("childFullName", "parentsMarried", "copies"));

    assertThat(faults(answers))
        .extracting(Fault::pointer, Fault::code)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(
                "/answers/childFullName", "procedure.answer-missing"),
            org.assertj.core.groups.Tuple.tuple(
                "/answers/parentsMarried", "procedure.answer-missing"),
            org.assertj.core.groups.Tuple.tuple("/answers/copies", "procedure.answer-missing"));
  }

  @Test
  void takesTheFathersThreeFieldsTogetherOrNotAtAll() {
    var without = complete();
    without.keySet().removeAll(List.of("fatherFullName", "fatherPersonalId", "fatherDateOfBirth"));
    var half = complete();
    half.remove("fatherPersonalId");

    assertThat(faults(without)).isEmpty();
    assertThat(faults(half)).extracting(Fault::pointer).containsOnly("/answers/fatherPersonalId");
  }

  @Test
  void refusesTomorrowAsBirthDate() {
    var answers = complete();
    answers.put("childDateOfBirth", "2026-11-24");

    assertThat(faults(answers))
        .extracting(Fault::code)
        .containsExactly("procedure.answer-in-the-future");
  }

  @Test
  void refusesWhatIsNotInTheForm() {
    var answers = complete();
    answers.put("officeCode", "H99.02");

    assertThat(faults(answers)).extracting(Fault::code).containsExactly("procedure.answer-unknown");
  }

  @Test
  void asksForAReasonOnlyWhereItIsShown() {
    var form = form("receive");

    assertThat(check.faults(form, Map.of("decision", "accept"), "/variables")).isEmpty();
    assertThat(check.faults(form, Map.of("decision", "refuse"), "/variables"))
        .extracting(Fault::pointer)
        .containsExactly("/variables/reason");
    assertThat(
            check.faults(form, Map.of("decision", "accept", "reason", "không cần"), "/variables"))
        .extracting(Fault::code)
        .containsExactly("procedure.answer-unknown");
  }

  @Test
  void checksEachRowOfAList() {
    var rows = List.of(
        Map.of("componentCode", "hospital-certificate", "remark", "Mờ"),
        Map.of("remark", "Thiếu", "x", 1));
    var values =
        Map.<String, Object>of("decision", "supplement", "reason", "Thiếu giấy tờ", "items", rows);

    assertThat(check.faults(form("receive"), values, "/variables"))
        .extracting(Fault::pointer)
        .containsExactly("/variables/items/1/x");
  }

  private List<Fault> faults(Map<String, Object> answers) {
    return check.faults(form("birth-registration-application"), answers, "/answers");
  }

  private static Form form(String id) {
    return ReadPackages.of("birth-registration").form(id);
  }

  /** The two conditions of the reception form; FEEL itself is the engine's. */
  private static boolean hides(String feel, Map<String, Object> facts) {
    var decision = facts.get("decision");
    return feel.contains("!=")
        ? !"supplement".equals(decision)
        : decision == null || decision.equals("accept");
  }

  private static Map<String, Object> complete() {
    var answers = new HashMap<String, Object>();
    answers.put("childFullName", "Nguyễn Thị Mẫu");
    answers.put("childSex", "FEMALE");
    answers.put("childDateOfBirth", "2026-11-02");
    answers.put("childPlaceOfBirth", "Bệnh viện mẫu");
    answers.put("childHometown", "Xã Mẫu");
    answers.put("childEthnicity", "Kinh");
    answers.put("childNationality", "Việt Nam");
    answers.put("motherFullName", "Trần Thị Mẫu");
    answers.put("motherPersonalId", "001192000002");
    answers.put("motherDateOfBirth", "1992-08-20");
    answers.put("fatherFullName", "Nguyễn Văn Mẫu");
    answers.put("fatherPersonalId", "001090000001");
    answers.put("fatherDateOfBirth", "1990-05-12");
    answers.put("parentsMarried", true);
    answers.put("requesterRelation", "FATHER");
    answers.put("hospitalCertificateNumber", "01234.GCS.00001.26");
    answers.put("copies", 2);
    return answers;
  }
}
