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
    String words = words(signatory, at);
    var font = font();
    double scale = Math.min(1, (StampPlace.WIDTH - 2 * PADDING) / width(words, font));
    font.setSize((float) (LARGEST * scale));

    var text = new SignatureImageTextParameters();
    text.setText(words);
    text.setFont(font);
    text.setTextColor(INK);
    text.setPadding(PADDING);
    text.setTextWrapping(TextWrapping.FONT_BASED);
    text.setSignerTextHorizontalAlignment(SignerTextHorizontalAlignment.CENTER);

    var stamp = new SignatureImageParameters();
    stamp.setFieldParameters(field(place, (float) (width(words, font) * scale + 2 * PADDING)));
    stamp.setTextParameters(text);
    return stamp;
  }

  /** As wide as the words and in the middle of the place: the library sets the words at the left edge. */
  private static SignatureFieldParameters field(StampPlace place, float width) {
    var field = new SignatureFieldParameters();
    field.setPage(place.page());
    field.setOriginX(place.left() + (StampPlace.WIDTH - width) / 2);
    field.setOriginY(place.top());
    field.setWidth(width);
    field.setHeight(StampPlace.HEIGHT);
    return field;
  }

  private static String words(Signatory signatory, Instant at) {
    return Normalizer.normalize(
        "Ký bởi: %s%nCơ quan: %s%nThời gian ký: %s"
            .formatted(signatory.name(), signatory.office(), TIME.format(at.atZone(VIETNAM))),
        Normalizer.Form.NFC);
  }

  private static DSSFileFont font() {
    try (var file = new ClassPathResource(Printer.FONT).getInputStream()) {
      var font = new DSSFileFont(new InMemoryDocument(file), LARGEST);
      font.setEmbedFontSubset(true);
      return font;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Of the longest line, in the largest size. */
  private static double width(String words, DSSFileFont font) {
    var letters = font.getJavaFont().deriveFont(LARGEST);
    var measure = new FontRenderContext(null, true, true);
    return words
        .lines()
        .mapToDouble(line -> letters.getStringBounds(line, measure).getWidth())
        .max()
        .orElse(1);
  }
}
