package vn.motcua.document;

import eu.europa.esig.dss.enumerations.SignerTextHorizontalAlignment;
import eu.europa.esig.dss.enumerations.TextWrapping;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.DSSFileFont;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.SignatureImageTextParameters;
import java.awt.Color;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.core.io.ClassPathResource;

/** The visible part of a signature: who, for which office, when (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
final class SignatureStamp {

  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss xxx");
  private static final Color INK = new Color(0x1A, 0x3D, 0x8F);
  private static final float LARGEST = 10;
  private static final float PADDING = 4;

  private SignatureStamp() {}

  static SignatureImageParameters of(Signatory signatory, Instant at, StampPlace place) {
    var field = new SignatureFieldParameters();
    field.setPage(place.page());
    field.setOriginX(place.left());
    field.setOriginY(place.top());
    field.setWidth(StampPlace.WIDTH);
    field.setHeight(StampPlace.HEIGHT);

    String words = words(signatory, at);
    var text = new SignatureImageTextParameters();
    text.setText(words);
    text.setFont(fittingFont(words));
    text.setTextColor(INK);
    text.setPadding(PADDING);
    text.setTextWrapping(TextWrapping.FONT_BASED);
    text.setSignerTextHorizontalAlignment(SignerTextHorizontalAlignment.CENTER);

    var stamp = new SignatureImageParameters();
    stamp.setFieldParameters(field);
    stamp.setTextParameters(text);
    return stamp;
  }

  private static String words(Signatory signatory, Instant at) {
    return Normalizer.normalize(
        "Ký bởi: %s%nCơ quan: %s%nThời gian ký: %s"
            .formatted(signatory.name(), signatory.office(), TIME.format(at.atZone(VIETNAM))),
        Normalizer.Form.NFC);
  }

  /** As large as the longest line allows. */
  private static DSSFileFont fittingFont(String words) {
    try (var file = new ClassPathResource(Printer.FONT).getInputStream()) {
      var font = new DSSFileFont(new InMemoryDocument(file), LARGEST);
      font.setEmbedFontSubset(true);
      var measure = new FontRenderContext(null, true, true);
      double widest = words
          .lines()
          .mapToDouble(line -> font.getJavaFont()
              .deriveFont(LARGEST)
              .getStringBounds(line, measure)
              .getWidth())
          .max()
          .orElse(1);
      double room = StampPlace.WIDTH - 2 * PADDING;
      font.setSize((float) Math.min(LARGEST, LARGEST * room / widest));
      return font;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
