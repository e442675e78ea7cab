package vn.motcua.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.document.SigningSettings.Level;
import vn.motcua.shared.Refusal;

/** What was signed elsewhere is taken only when it is what was sent, signed well, by whom it was sent to. */
class ReturnCheckTests {

  private static final Instant NOW = Instant.parse("2026-11-22T03:10:30Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final String PERSON = "001085012345";
  private static final String SOMEBODY_ELSE = "001085099999";

  @TempDir
  static Path folder;

  private static final Printer PRINTER = new Printer();
  private static final byte[] SENT = PaperFixture.print(PRINTER, "birth-certificate");
  private static SandboxTokens tokens;
  private static Signatures signatures;
  private static TrustedRoots roots;
  private static ReturnCheck check;

  @BeforeAll
  static void anAuthorityOutside() {
    var authority = new SandboxAuthority(folder, "sandbox", CLOCK);
    var keys = new SandboxKeys(authority);
    roots = new TrustedRoots(folder);
    var basic = settings(Level.B);
    tokens = new SandboxTokens(
        authority, new Signatures(keys, roots, Optional.of(keys.timestamps()), basic, CLOCK));
    signatures =
        new Signatures(keys, roots, Optional.of(keys.timestamps()), settings(Level.T), CLOCK);
    check = new ReturnCheck(new SignatureCheck(roots, CLOCK), roots);
  }

  private static SigningSettings settings(Level level) {
    return new SigningSettings(folder, "sandbox", level, null, true, "ws://127.0.0.1:1", true);
  }

  @Test
  void takesThePaperThatWasSentWithTheSignatureOfItsOfficer() {
    check.check(SENT, signed(SENT, PERSON), remote(PERSON));
    check.check(SENT, signed(SENT, PERSON), token(PERSON));
  }

  @Test
  void addsTheTimeStampThatIsMissing() throws IOException {
    var returned = signed(SENT, PERSON);
    var stamped = signatures.timestamped(returned);

    assertThat(stamped).hasSizeGreaterThan(returned.length);
    assertThat(signatures.timestamped(stamped)).isEqualTo(stamped);
    check.check(SENT, stamped, remote(PERSON));
  }

  @Test
  void refusesASignatureOfSomebodyElse() {
    refuses(signed(SENT, SOMEBODY_ELSE), remote(PERSON), "document.returned-other-signer");
    refuses(signed(SENT, SOMEBODY_ELSE), token(PERSON), "document.returned-other-signer");
  }

  @Test
  void refusesAnotherPaper() {
    var other = PaperFixture.print(PRINTER, "birth-extract");
    refuses(signed(other, PERSON), remote(PERSON), "document.returned-other-paper");
    var sameKind = PaperFixture.printExtreme(PRINTER, "birth-certificate");
    refuses(signed(sameKind, PERSON), remote(PERSON), "document.returned-other-paper");
  }

  @Test
  void refusesAWordWrittenInBeforeSigning() throws IOException {
    refuses(signed(written(SENT), PERSON), remote(PERSON), "document.returned-other-paper");
  }

  @Test
  void refusesANotePastedOverItBeforeSigning() throws IOException {
    refuses(signed(pasted(SENT), PERSON), remote(PERSON), "document.returned-other-paper");
  }

  @Test
  void refusesWhatWasChangedAfterSigning() {
    var signed = signed(SENT, PERSON);
    var broken = Arrays.copyOf(signed, signed.length);
    broken[SENT.length / 2] ^= 1;

    assertThatThrownBy(() -> check.check(SENT, broken, remote(PERSON)))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("document.returned-");
  }

  @Test
  void refusesWhatIsNotSignedOrNoPdf() {
    refuses(SENT, remote(PERSON), "document.returned-signature-bad");
    refuses(new byte[0], remote(PERSON), "document.returned-unreadable");
    refuses(
        "không phải PDF".getBytes(StandardCharsets.UTF_8),
        remote(PERSON),
        "document.returned-unreadable");
  }

  @Test
  void refusesASignatureNobodyKnowsTheAuthorityOf(@TempDir Path elsewhere) {
    var stranger = new SandboxAuthority(elsewhere, "sandbox", CLOCK);
    var keys = new SandboxKeys(stranger);
    var settings = new SigningSettings(elsewhere, "sandbox", Level.B, null, true, "", true);
    var foreign = new SandboxTokens(
        stranger,
        new Signatures(keys, new TrustedRoots(elsewhere), Optional.empty(), settings, CLOCK));

    refuses(
        foreign.sign(SENT, PERSON, "CA khác"), remote(PERSON), "document.returned-signature-bad");
  }

  private static void refuses(byte[] returned, SigningMeans means, String code) {
    assertThatThrownBy(() -> check.check(SENT, returned, means))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private static byte[] signed(byte[] pdf, String userId) {
    return tokens.sign(pdf, userId, "VNPT-CA");
  }

  private static SigningMeans remote(String userId) {
    return new SigningMeans("chu.tich.mau", SigningWay.NEAC, userId, "VNPT-CA", null);
  }

  private static SigningMeans token(String userId) {
    return new SigningMeans(
        "chu.tich.mau", SigningWay.VGCA, null, null, tokens.certificate(userId));
  }

  private static byte[] written(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      try (var pen =
          new PDPageContentStream(document, document.getPage(0), AppendMode.APPEND, true)) {
        pen.beginText();
        pen.setFont(new PDType1Font(FontName.HELVETICA), 12);
        pen.newLineAtOffset(100, 400);
        pen.showText("Le Van Khac");
        pen.endText();
      }
      return saved(document);
    }
  }

  private static byte[] pasted(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      var note = new PDAnnotationSquare();
      note.setRectangle(new PDRectangle(100, 400, 200, 60));
      note.constructAppearances(document);
      document.getPage(0).getAnnotations().add(note);
      return saved(document);
    }
  }

  private static byte[] saved(PDDocument document) throws IOException {
    var bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }
}
