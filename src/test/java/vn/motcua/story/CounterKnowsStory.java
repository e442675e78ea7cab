package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The counter knows people and papers again, its own office's and nobody else's. */
class CounterKnowsStory extends CounterScene {

  private static final String BIRTH = "1.001193";

  @Test
  void knowsAnApplicantAgainByNumberOrPhoneAndTellsTheLog() {
    var dossier = counter.files(filing().with("paper", papers(1, 0)));

    for (var found :
        List.of(counter.finds("personalId", personalId), counter.finds("phone", phone))) {
      assertThat(found).hasSize(1);
      assertThat(found.get(0).path("fullName").asText()).isEqualTo("Nguyễn Văn Mẫu");
      assertThat(found.get(0).path("lastDossier").asText()).isEqualTo(dossier.code());
    }
    assertThat(looks(dossier))
        .filteredOn(look -> look.contains("tìm người nộp hồ sơ tại quầy"))
        .hasSize(2)
        .allMatch(look -> look.contains("\"viewer\":\"tiepnhan\""));
  }

  @Test
  void knowsNobodyOfAnotherOffice() {
    var file = counter.uploads("chứng sinh.pdf", Paper.scan());
    counter.files(filing().component(CERTIFICATE, file));

    assertThat(elsewhere.finds("personalId", personalId)).isEmpty();
    assertThat(elsewhere.finds("phone", phone)).isEmpty();
    assertThat(elsewhere.papersOf(personalId, BIRTH)).isEmpty();
    var stolen = elsewhere.tries(filing().component(CERTIFICATE, file), key());
    assertThat(stolen.status()).isEqualTo(422);
    assertThat(stolen.text()).contains("intake.file-unknown").doesNotContain("chứng sinh.pdf");
  }

  @Test
  void asksForANumberBeforeItLooks() {
    counter.triesToFind(Map.of("personalId", "1")).expect(422, "intake.search-empty");
    counter.triesToFind(Map.of("phone", "' or 1=1")).expect(422, "intake.search-empty");
    counter.triesToFind(Map.of()).expect(422, "intake.search-empty");
    new CounterScreen("traketqua", door).triesToFind(Map.of("phone", phone)).expect(403);
  }

  @Test
  void usesAPaperAgainThatTheOfficeHolds() {
    var file = counter.uploads("chứng sinh.pdf", Paper.scan());
    var first = counter.files(filing().component(CERTIFICATE, file));

    var held = counter.papersOf(personalId, BIRTH);
    assertThat(held).hasSize(1);
    assertThat(held.get(0).path("dossier").asText()).isEqualTo(first.code());
    assertThat(held.get(0).path("fileId").asText()).isEqualTo(file);
    var second = counter.files(filing().component(CERTIFICATE, file));

    assertThat(reception.looksAt(second).expect(200).json().path("components"))
        .anySatisfy(
            component -> assertThat(component.path("reusedFrom").asText()).isEqualTo(first.code()));
    assertThat(log(second, "DossierEvent.PapersReused"))
        .hasSize(1)
        .allMatch(entry -> entry.contains(first.code()));
    assertThat(looks(first)).anyMatch(look -> look.contains("dùng lại giấy tờ cơ quan đang giữ"));
  }

  @Test
  void givesAPaperToNobodyElseAndToNoOtherKind() {
    var file = counter.uploads("chứng sinh.pdf", Paper.scan());
    counter.files(filing().component(CERTIFICATE, file));

    var other = filing().applicant("personalId", somebodysId());
    assertThat(counter.tries(other.component(CERTIFICATE, file), key()).text())
        .contains("intake.file-not-reusable");
    assertThat(counter
            .tries(filing().component(CERTIFICATE, file).component("authorisation", file), key())
            .text())
        .contains("/components/1/fileId", "intake.file-not-reusable");
  }

  @Test
  void takesScansAsThePortalDoesAndNothingWorse() {
    counter.triesToUpload("a.pdf", "<script>".getBytes()).expect(422, "document.type-not-accepted");
    assertThat(new CounterScreen("traketqua", door)
            .triesToUpload("a.pdf", Paper.scan())
            .status())
        .isEqualTo(403);
    var file =
        counter.triesToUpload("../../../etc/a.pdf", Paper.scan()).expect(201).json();
    assertThat(file.path("name").asText()).isEqualTo("a.pdf");
  }
}
