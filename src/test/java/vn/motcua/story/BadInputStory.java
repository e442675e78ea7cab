package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static vn.motcua.story.Filing.birthRegistration;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a filing is named, all at once, and nothing is left of it. */
class BadInputStory extends StoryScene {

  static Stream<Arguments> wrongFilings() {
    return Stream.of(
        arguments(
            birthRegistration().with("procedureCode", "9.999999"),
            "/procedureCode procedure.unknown"),
        arguments(
            birthRegistration().with("placeCode", null).with("officeCode", "H99.05"),
            "/officeCode intake.office-not-competent"),
        arguments(
            birthRegistration().with("placeCode", "12345"), "/placeCode intake.place-unknown"),
        arguments(birthRegistration().with("placeCode", null), "/placeCode intake.place-missing"),
        arguments(
            birthRegistration().answer("childFullName", null),
            "/answers/childFullName procedure.answer-missing"),
        arguments(
            birthRegistration().answer("childFullName", "  "),
            "/answers/childFullName procedure.answer-missing"),
        arguments(
            birthRegistration().answer("childNickname", "Bống"),
            "/answers/childNickname procedure.answer-unknown"),
        arguments(
            birthRegistration().answer("childSex", "X"),
            "/answers/childSex procedure.answer-not-a-choice"),
        arguments(birthRegistration().copies(11), "/answers/copies procedure.answer-out-of-range"),
        arguments(
            birthRegistration().answer("fatherPersonalId", null),
            "/answers/fatherPersonalId procedure.answer-missing"),
        arguments(
            birthRegistration().answer("motherPersonalId", "00119200000"),
            "/answers/motherPersonalId procedure.answer-of-wrong-form"),
        arguments(
            birthRegistration().applicant("personalId", "0010900000012"),
            "/applicant/personalId intake.field-malformed"),
        arguments(
            birthRegistration().applicant("personalId", "00109000000A"),
            "/applicant/personalId intake.personal-id-malformed"),
        arguments(
            birthRegistration().applicant("phone", "12345"),
            "/applicant/phone intake.phone-malformed"),
        arguments(
            birthRegistration().bornOn(LocalDate.now().plusDays(2)),
            "/answers/childDateOfBirth procedure.answer-in-the-future"),
        arguments(
            birthRegistration().applicant("dateOfBirth", "2999-01-01"),
            "/applicant/dateOfBirth intake.date-in-the-future"),
        arguments(
            birthRegistration().answer("hospitalCertificateNumber", null),
            "/components intake.component-missing"),
        arguments(
            birthRegistration()
                .component("hospital-certificate", UUID.randomUUID().toString()),
            "/components/0/fileId intake.file-unknown"),
        arguments(
            birthRegistration().with("delivery", Map.of("mode", "PIGEON")),
            "/delivery/mode intake.field-malformed"),
        arguments(birthRegistration().with("speed", "fast"), "/speed intake.field-unknown"),
        arguments(
            birthRegistration()
                .with("paper", List.of(Map.of("componentCode", "authorisation", "originals", 1))),
            "/paper intake.field-unknown"),
        arguments(
            birthRegistration().applicant("fullName", "Nguyễn\u202EVăn"),
            "/applicant/fullName intake.character-not-allowed"));
  }

  @ParameterizedTest
  @MethodSource("wrongFilings")
  void namesWhatIsWrong(Filing filing, String fault) {
    var before = rows();

    var answer = citizen.tries(filing).expect(422, "intake.filing-invalid");

    assertThat(answer.faults()).containsExactly(fault);
    assertThat(answer.json().path("errors").get(0).path("detail").asText()).isNotEqualTo(fault);
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void namesEveryWrongPlaceAtOnceAndUsesUpNoCode() {
    var first = citizen.files(birthRegistration());

    var answer = citizen.tries(birthRegistration()
        .with("placeCode", "12345")
        .applicant("personalId", "1")
        .answer("childSex", "X")
        .answer("childDateOfBirth", "31/12/2025")
        .with("delivery", Map.of("mode", "POST")));

    assertThat(answer.expect(422).faults())
        .containsExactlyInAnyOrder(
            "/placeCode intake.place-unknown",
            "/applicant/personalId intake.personal-id-malformed",
            "/answers/childSex procedure.answer-not-a-choice",
            "/answers/childDateOfBirth procedure.answer-of-wrong-form",
            "/delivery/recipient intake.field-missing",
            "/delivery/phone intake.field-missing",
            "/delivery/address intake.field-missing",
            "/delivery/provinceCode intake.field-missing");
    assertThat(number(citizen.files(birthRegistration()))).isEqualTo(number(first) + 1);
  }

  @Test
  void warnsTheOfficerWhenTheDigitsOfAnIdDisagree() {
    var odd = birthRegistration()
        .answer("motherPersonalId", "001090000003") // a man's
        .answer("fatherDateOfBirth", "1991-05-12"); // the id says 1990
    var dossier = citizen.files(odd);

    assertThat(reception.looksAt(dossier).expect(200).json().path("warnings")).hasSize(2);
    var fine = citizen.files(birthRegistration());
    assertThat(reception.looksAt(fine).expect(200).json().path("warnings")).isEmpty();
  }

  @Test
  void takesAFilingOnceAndAKeyForOneFiling() {
    var key = UUID.randomUUID().toString();
    var filing = birthRegistration();

    var first = citizen.tries(filing, key).expect(201);
    var second = citizen.tries(filing, key).expect(200);

    assertThat(second.text()).isEqualTo(first.text());
    assertThat(first.headers().firstValue("Location"))
        .hasValue("/api/portal/v1/dossiers/" + first.json().path("code").asText());
    citizen.tries(birthRegistration().copies(1), key).expect(409, "intake.idempotency-key-reused");
    citizen.tries(filing, "").expect(422, "intake.idempotency-key-missing");
  }

  @Test
  void keepsAKeyFreeThatCameWithAWrongFiling() {
    var key = UUID.randomUUID().toString();

    citizen.tries(birthRegistration().copies(99), key).expect(422);

    citizen.tries(birthRegistration(), key).expect(201);
  }

  @Test
  void takesComposedAndDecomposedNamesForOne() {
    var key = UUID.randomUUID().toString();
    var name = "Nguyễn Văn Mẫu";
    var decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);

    var first = citizen.tries(birthRegistration().applicant("fullName", decomposed), key);
    citizen.tries(birthRegistration().applicant("fullName", name), key).expect(200);

    var dossier = new Filed(first.expect(201).json().path("code").asText(), door);
    var seen = reception.looksAt(dossier).json().path("content").path("applicant");
    assertThat(seen.path("fullName").asText()).isEqualTo(name);
  }

  @Test
  void judgesAFileByItsContent() {
    var program = "MZ this is a program".getBytes();
    var picture = citizen.triesToUpload("giấy.pdf", "plain text".getBytes());
    var honest = citizen.triesToUpload("giấy.exe", Paper.scan()).expect(201).json();

    citizen.triesToUpload("giấy.pdf", program).expect(422, "document.type-not-accepted");
    picture.expect(422, "document.type-not-accepted");
    assertThat(honest.path("mediaType").asText()).isEqualTo("application/pdf");
    citizen.triesToUpload("giấy.pdf", new byte[0]).expect(422, "document.file-empty");
    citizen.triesToUpload("giấy.pdf", new byte[11_000_000]).expect(422, "document.file-too-large");
    citizen.triesToUpload("giấy.pdf", new byte[21_000_000]).expect(413, "shared.body-too-large");
  }

  @Test
  void doesNotTellAnUnknownCodeFromAForbiddenOne() {
    var foreign = citizen.files(birthRegistration().elsewhere());
    var unknown = new Filed("H99.02-250101-9999", door);

    var one = reception.looksAt(foreign).expect(404);
    var other = reception.looksAt(unknown).expect(404);

    assertThat(one.text().replace(foreign.code(), ""))
        .isEqualTo(other.text().replace(unknown.code(), ""));
    door.get("portal", "/api/portal/v1/dossiers/nonsense").expect(404, "dossier.unknown");
  }

  @Test
  void refusesAMoveThatIsNotPossible() {
    var dossier = citizen.files(birthRegistration());
    var task = reception.task(dossier, OfficerAtDesk.RECEIVE);
    reception.completes(task, Map.of("decision", "accept")).expect(204);

    reception.completes(task, Map.of("decision", "accept")).expect(409, "workflow.task-done");
    citizen.rates(dossier, 5).expect(409, "dossier.not-returned-yet");
    citizen
        .triesToSupplement(dossier, Map.of("note", "Bổ sung"))
        .expect(409, "dossier.no-supplement-requested");
  }

  private List<Long> rows() {
    return Stream.of(
            "dossier",
            "filing_key",
            "dossier_component",
            "act_ru_execution",
            "notice",
            // what earlier filings are told of goes out meanwhile
            "exchange where peer not in ('mail', 'sms') and operation not like 'web-hook.%'")
        .map(table ->
            database.sql("select count(*) from " + table).query(Long.class).single())
        .toList();
  }

  private static int number(Filed dossier) {
    return Integer.parseInt(dossier.code().substring(dossier.code().lastIndexOf('-') + 1));
  }
}
