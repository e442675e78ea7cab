package vn.motcua.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.document.PdfAssertions.assertIsPdfA2b;
import static vn.motcua.document.PdfAssertions.flowingTextOf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import vn.motcua.document.SigningSettings.Level;
import vn.motcua.office.OfficeCode;
import vn.motcua.shared.Refusal;

class SignaturesTests {

  private static final Instant NOW = Instant.parse("2026-11-22T03:10:30Z");
  private static final Printer PRINTER = new Printer();
  private static final OfficeCode OFFICE = new OfficeCode("H42.35.12");
  private static final Signatory CHAIRMAN = new Signatory(
      "chu.tich.mau", "Phạm Văn Thí Dụ", "Chủ tịch", "Ủy ban nhân dân xã Hoa Lư Mẫu", OFFICE);

  @TempDir
  static Path folder;

  private static SandboxAuthority authority;

  @BeforeAll
  static void anAuthority() {
    authority = new SandboxAuthority(folder, "sandbox", at(NOW));
    authority.prepare();
  }

  static Stream<String> templates() {
    return PaperFixture.TEMPLATES.stream();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void signsEveryPaperAndKeepsItArchivable(String template) throws IOException {
    byte[] signed = signatures(NOW).sign(PaperFixture.printExtreme(PRINTER, template), CHAIRMAN);

    Files.write(
        Files.createDirectories(Path.of("target", "papers")).resolve(template + "-signed.pdf"),
        signatures(NOW)
            .sign(PaperFixture.print(PRINTER, template), PaperFixture.signatory(template)));
    assertIsPdfA2b(signed);
    assertThat(check(NOW).of(signed))
        .singleElement()
        .isEqualTo(new SignatureFinding(true, "Phạm Văn Thí Dụ", NOW, "TOTAL_PASSED"));
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void signsAtTheLevelThatIsSet(Level level, @TempDir Path elsewhere) {
    // the library looks at the machine's own clock when it adds revocation data
    var now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
    var today = new SandboxAuthority(elsewhere, "sandbox", at(now));

    byte[] signed = signatures(today, now, level).sign(certificate(), CHAIRMAN);

    assertIsPdfA2b(signed);
    assertThat(new SignatureCheck(new TrustedRoots(elsewhere), at(now)).of(signed))
        .singleElement()
        .matches(SignatureFinding::valid);
  }

  @Test
  void showsWhoSignedAndWhen() {
    byte[] signed = signatures(NOW).sign(certificate(), CHAIRMAN);

    assertThat(flowingTextOf(signed)).contains("Phạm Văn Thí Dụ");
    assertThat(stampOf(signed))
        .contains("Ký bởi: Phạm Văn Thí Dụ")
        .contains("Cơ quan: Ủy ban nhân dân xã Hoa Lư Mẫu")
        .contains("Thời gian ký: 22/11/2026 10:10:30 +07:00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"stop-notice", "birth-certificate"})
  void sealsWhatTheOfficerSigned(String template) throws IOException {
    var signatory = PaperFixture.signatory(template);
    byte[] signed = signatures(NOW).sign(PaperFixture.print(PRINTER, template), signatory);
    byte[] sealed = signatures(NOW).seal(signed, signatory);

    Files.write(
        Files.createDirectories(Path.of("target", "papers")).resolve(template + "-sealed.pdf"),
        sealed);
    assertIsPdfA2b(sealed);
    assertThat(check(NOW).of(sealed))
        .containsExactly(
            new SignatureFinding(true, signatory.name(), NOW, "TOTAL_PASSED"),
            new SignatureFinding(true, signatory.office(), NOW, "TOTAL_PASSED"));
  }

  @Test
  void refusesAnOfficeWithoutASeal() {
    var keys = new KeyFolder(folder, "sandbox");
    var nowhere = new Signatory("x", "x", "x", "UBND xã Khác", new OfficeCode("H42.99.99"));

    assertThatThrownBy(() -> keys.sealOf(nowhere))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
            .isEqualTo("document.seal-missing"));
  }

  @Test
  void makesALongNameFitItsPlace() {
    var signatory = new Signatory(
        "ten.dai",
        PaperFixture.LONG_NAME,
        "Chủ tịch",
        PaperFixture.LONG_ADDRESS.substring(0, 90),
        OFFICE);

    byte[] signed = signatures(NOW).sign(certificate(), signatory);

    assertIsPdfA2b(signed);
    assertThat(stampOf(signed)).contains("Ký bởi: " + PaperFixture.LONG_NAME);
  }

  @Test
  void signsWhatTheFileStoreTakes(@TempDir Path elsewhere) throws IOException {
    var settings = new DocumentSettings(
        elsewhere,
        "http://localhost/tra-cuu?ma=",
        "http://localhost/bo-sung?ma=",
        "http://localhost/documents/",
        DataSize.ofMegabytes(10),
        Set.of("application/pdf"),
        50_000_000);
    Path file = Files.write(elsewhere.resolve("a"), signatures(NOW).sign(certificate(), CHAIRMAN));

    assertThat(new FileInspection(settings).accept(file)).isEqualTo("application/pdf");
  }

  @Test
  void noticesOneFlippedByteAnywhere() {
    byte[] signed = signatures(NOW).sign(certificate(), CHAIRMAN);
    int contents = new String(signed, StandardCharsets.ISO_8859_1).lastIndexOf("/Contents <");
    var random = new Random(20261122);

    for (int n = 0; n < 25; n++) {
      byte[] changed = signed.clone();
      changed[random.nextInt(contents)] ^= 1;

      assertThat(check(NOW).of(changed)).noneMatch(SignatureFinding::valid);
    }
  }

  @Test
  void noticesWordsAddedAfterwards() throws IOException {
    byte[] signed = signatures(NOW).sign(certificate(), CHAIRMAN);
    var changed = new ByteArrayOutputStream();
    try (var document = Loader.loadPDF(signed)) {
      var page = document.getPage(0);
      try (var pen = new PDPageContentStream(document, page, AppendMode.APPEND, false)) {
        pen.addRect(100, 100, 200, 200);
        pen.fill();
      }
      page.getCOSObject().setNeedToBeUpdated(true);
      document.saveIncremental(changed);
    }

    assertThat(check(NOW).of(changed.toByteArray()))
        .singleElement()
        .satisfies(finding -> assertThat(finding.valid()).isFalse());
  }

  @Test
  void seesThatAPaperIsNotSigned() {
    assertThat(check(NOW).of(certificate())).isEmpty();
  }

  @Test
  void doesNotBelieveInAStrangersAuthority(@TempDir Path elsewhere) {
    byte[] signed = signatures(NOW).sign(certificate(), CHAIRMAN);
    new SandboxAuthority(elsewhere, "sandbox", at(NOW)).prepare();

    assertThat(new SignatureCheck(new TrustedRoots(elsewhere), at(NOW)).of(signed))
        .singleElement()
        .matches(finding -> !finding.valid());
  }

  @Test
  void staysValidWhileTheCertificateLives() {
    byte[] signed = signatures(NOW).sign(certificate(), CHAIRMAN);

    assertThat(check(NOW.plus(Duration.ofDays(365))).of(signed))
        .singleElement()
        .matches(SignatureFinding::valid);
  }

  @Test
  void signsLongAfterTheAuthorityWasSetUp() {
    var later = NOW.plus(Duration.ofDays(400));
    byte[] signed = signatures(later).sign(certificate(), CHAIRMAN);

    assertThat(check(later).of(signed)).singleElement().matches(SignatureFinding::valid);
  }

  @Test
  void refusesAnOfficerWithoutAKey() {
    var keys = new KeyFolder(folder, "sandbox");
    var stranger = new Signatory("nguoi.la", "Người Lạ", "Cán bộ", "UBND", OFFICE);

    assertThatThrownBy(() -> keys.signerOf(stranger))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
            .isEqualTo("document.signing-key-missing"));
    assertThatThrownBy(() -> keys.signerOf(new Signatory("../ca", "x", "x", "x", OFFICE)))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void refusesAnExpiredCertificate() {
    signatures(NOW).sign(certificate(), CHAIRMAN);
    var later = signatures(NOW.plus(Duration.ofDays(4000)));

    assertThatThrownBy(() -> later.sign(certificate(), CHAIRMAN))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
            .isEqualTo("document.signing-certificate-not-valid"));
  }

  @Test
  void refusesARevokedCertificate(@TempDir Path elsewhere) {
    var other = new SandboxAuthority(elsewhere, "sandbox", at(NOW));
    var signatures = signatures(other, NOW, Level.T);
    var key = new SandboxKeys(other).signerOf(CHAIRMAN);
    other.revoke(key.certificate().getCertificate());

    assertThatThrownBy(() -> signatures.sign(certificate(), CHAIRMAN))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
            .isEqualTo("document.signing-certificate-revoked"));
  }

  @Test
  void doesNotSignAPaperWithoutAPlaceForIt() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var blank = new org.apache.pdfbox.pdmodel.PDDocument()) {
      blank.addPage(new org.apache.pdfbox.pdmodel.PDPage());
      blank.save(bytes);
    }

    assertThatThrownBy(() -> signatures(NOW).sign(bytes.toByteArray(), CHAIRMAN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keepsTheKeysOfTheFirstStart() throws IOException {
    byte[] root = Files.readAllBytes(folder.resolve("ca.cer"));

    new SandboxAuthority(folder, "sandbox", at(NOW)).prepare();

    assertThat(Files.readAllBytes(folder.resolve("ca.cer"))).isEqualTo(root);
  }

  private static byte[] certificate() {
    return PaperFixture.print(PRINTER, "birth-certificate");
  }

  private static Signatures signatures(Instant now) {
    return signatures(now, Level.T);
  }

  private static Signatures signatures(Instant now, Level level) {
    return signatures(new SandboxAuthority(folder, "sandbox", at(now)), now, level);
  }

  private static Signatures signatures(SandboxAuthority authority, Instant now, Level level) {
    var keys = new SandboxKeys(authority);
    var settings = new SigningSettings(authority.folder(), "sandbox", level, null, true, "", true);
    var roots = new TrustedRoots(authority.folder());
    return new Signatures(keys, roots, Optional.of(keys.timestamps()), settings, at(now));
  }

  private static SignatureCheck check(Instant now) {
    return new SignatureCheck(new TrustedRoots(folder), at(now));
  }

  /** What is written in the signature's own field. */
  private static String stampOf(byte[] signed) {
    try (var document = Loader.loadPDF(signed)) {
      var field = document.getDocumentCatalog().getAcroForm().getFields().get(0);
      var look =
          field.getWidgets().get(0).getAppearance().getNormalAppearance().getAppearanceStream();
      var page = new org.apache.pdfbox.pdmodel.PDPage(
          new org.apache.pdfbox.pdmodel.common.PDRectangle(600, 600));
      page.setResources(look.getResources());
      page.setContents(look.getContentStream());
      try (var paper = new org.apache.pdfbox.pdmodel.PDDocument()) {
        paper.addPage(page);
        return new org.apache.pdfbox.text.PDFTextStripper().getText(paper);
      }
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private static Clock at(Instant now) {
    return Clock.fixed(now, ZoneOffset.UTC);
  }
}
