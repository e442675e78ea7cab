package vn.motcua.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.document.PaperFixture.LONG_NAME;
import static vn.motcua.document.PdfAssertions.assertIsPdfA2b;
import static vn.motcua.document.PdfAssertions.flowingTextOf;
import static vn.motcua.document.PdfAssertions.textOf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.shared.Refusal;

class PrinterTests {

  private static final Printer PRINTER = new Printer();

  static Stream<String> templates() {
    return PaperFixture.TEMPLATES.stream();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void printsArchivablePaper(String template) throws IOException {
    byte[] pdf = PaperFixture.print(PRINTER, template);

    keepForTheEye(template, pdf);
    assertIsPdfA2b(pdf);
  }

  @ParameterizedTest
  @MethodSource("templates")
  void printsLongNamesAndManyRowsArchivablyToo(String template) throws IOException {
    byte[] pdf = PaperFixture.printExtreme(PRINTER, template);

    keepForTheEye(template + "-extreme", pdf);
    assertIsPdfA2b(pdf);
    assertThat(flowingTextOf(pdf)).contains("Thượng").contains("Ưởng");
  }

  @ParameterizedTest
  @MethodSource("templates")
  void printsEveryTextItWasGiven(String template) {
    String text = flowingTextOf(PaperFixture.print(PRINTER, template));

    for (var parameter : PaperFixture.parameters(template).entrySet()) {
      if (parameter.getValue() instanceof String words) {
        var wanted = words.strip().replaceAll("\\s+", "").toLowerCase();
        assertThat(text.replace(" ", "").toLowerCase())
            .as(parameter.getKey())
            .contains(wanted.substring(0, Math.min(20, wanted.length())));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void printsVietnameseTextThatCanBeReadBackInNfc(String template) {
    String text = flowingTextOf(PaperFixture.print(PRINTER, template));

    assertThat(text)
        .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
        .contains("Độc lập - Tự do - Hạnh phúc");
    assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
  }

  /** The check itself must be able to fail. */
  @Test
  void wouldNoticeAPaperThatCannotBeArchived() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var document = Loader.loadPDF(PaperFixture.print(PRINTER, "refusal"))) {
      document.getDocumentCatalog().setOutputIntents(List.of());
      document.save(bytes);
    }

    assertThatThrownBy(() -> assertIsPdfA2b(bytes.toByteArray()))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void composesLettersThatArriveDecomposed() {
    var parameters = new HashMap<>(PaperFixture.parameters("refusal"));
    parameters.put("applicant", Normalizer.normalize("Đặng Ngọc Ưỡn Lễ", Normalizer.Form.NFD));

    byte[] pdf = PRINTER.print("refusal", parameters, List.of());

    assertThat(textOf(pdf)).contains("Đặng Ngọc Ưỡn Lễ");
  }

  @Test
  void printsMarkupAsPlainLetters() {
    var parameters = new HashMap<>(PaperFixture.parameters("refusal"));
    parameters.put("reason", "<b>đậm</b> <img src=\"http://example.vn/a.png\"/> & ${1+1}");

    byte[] pdf = PRINTER.print("refusal", parameters, List.of());

    assertThat(flowingTextOf(pdf))
        .contains("<b>đậm</b> <img src=\"http://example.vn/a.png\"/> & ${1+1}");
  }

  @Test
  void refusesLettersTheFontDoesNotHave() {
    var parameters = new HashMap<>(PaperFixture.parameters("refusal"));
    parameters.put("applicant", "Nguyễn 王 Mẫu");

    assertThatThrownBy(() -> PRINTER.print("refusal", parameters, List.of()))
        .isInstanceOfSatisfying(Refusal.class, refusal -> {
          assertThat(refusal.code()).isEqualTo("document.character-not-printable");
          assertThat(refusal.arguments()).containsExactly("王");
        });
  }

  @Test
  void doesNotPrintWithAGapWhereAFactIsMissing() {
    var parameters = new HashMap<>(PaperFixture.parameters("refusal"));
    parameters.remove("reason");

    assertThatThrownBy(() -> PRINTER.print("refusal", parameters, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("reason");
  }

  @Test
  void doesNotTakeFactsTheTemplateHasNoPlaceFor() {
    var parameters = new HashMap<>(PaperFixture.parameters("refusal"));
    parameters.put("reasson", "x");

    assertThatThrownBy(() -> PRINTER.print("refusal", parameters, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("reasson");
  }

  @Test
  void leavesOutTheFatherWhoIsNotKnown() {
    var parameters = new HashMap<>(PaperFixture.parameters("birth-certificate"));
    parameters.keySet().removeIf(name -> name.startsWith("father"));

    byte[] pdf = PRINTER.print("birth-certificate", parameters, List.of());

    assertThat(flowingTextOf(pdf)).contains("tên người cha:").doesNotContain("null");
  }

  @Test
  void keepsALongNameWhole() {
    byte[] pdf = PaperFixture.printExtreme(PRINTER, "birth-certificate");

    assertThat(flowingTextOf(pdf)).contains(LONG_NAME);
  }

  @Test
  void keepsACertificateOnOnePage() throws IOException {
    try (var document = Loader.loadPDF(PaperFixture.printExtreme(PRINTER, "birth-certificate"))) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
    }
  }

  private static void keepForTheEye(String name, byte[] pdf) throws IOException {
    var folder = Files.createDirectories(Path.of("target", "papers"));
    Files.write(folder.resolve(name + ".pdf"), pdf);
  }
}
