package vn.motcua.document;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.springframework.core.io.ClassPathResource;

/** A seal for trying things out; it says in its middle that it is none. */
final class SampleSeal {

  private static final int PIXELS = 640;
  private static final double MIDDLE = PIXELS / 2.0;
  private static final Color RED = new Color(0xD8, 0x1E, 0x1E);

  private SampleSeal() {}

  static byte[] of(String office) {
    var picture = new BufferedImage(PIXELS, PIXELS, BufferedImage.TYPE_INT_ARGB);
    var pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(RED);
    pen.setStroke(new BasicStroke(10));
    pen.draw(circle(MIDDLE - 8));
    pen.setStroke(new BasicStroke(4));
    pen.draw(circle(MIDDLE * 0.64));
    pen.fill(star(MIDDLE * 0.34));
    var font = font();
    write(pen, font.deriveFont(Font.BOLD, 44f), "MẪU THỬ NGHIỆM", MIDDLE * 0.47, Math.PI / 2, -1);
    var words = Normalizer.normalize(office, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
    write(pen, font.deriveFont(Font.BOLD, 62f), words, MIDDLE * 0.74, -Math.PI / 2, 1);
    pen.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return bytes.toByteArray();
  }

  private static Ellipse2D circle(double radius) {
    return new Ellipse2D.Double(MIDDLE - radius, MIDDLE - radius, 2 * radius, 2 * radius);
  }

  private static Path2D star(double radius) {
    var star = new Path2D.Double();
    for (int n = 0; n < 10; n++) {
      double angle = -Math.PI / 2 + n * Math.PI / 5;
      double far = n % 2 == 0 ? radius : radius * 0.4;
      double x = MIDDLE + far * Math.cos(angle);
      double y = MIDDLE + far * Math.sin(angle);
      if (n == 0) {
        star.moveTo(x, y);
      } else {
        star.lineTo(x, y);
      }
    }
    star.closePath();
    return star;
  }

  /**
   * Words along a circle; too long ones are set closer.
   *
   * @param around the angle of their middle
   * @param way 1 clockwise with the feet inside, -1 the other way round
   */
  private static void write(
      Graphics2D pen, Font font, String words, double radius, double around, int way) {
    var measure = pen.getFontMetrics(font);
    double fit = Math.min(1, Math.PI * 1.75 * radius / measure.stringWidth(words));
    var letters = font.deriveFont((float) (font.getSize2D() * fit));
    measure = pen.getFontMetrics(letters);
    pen.setFont(letters);
    double angle = around - way * measure.stringWidth(words) / radius / 2;
    for (int letter : words.codePoints().toArray()) {
      var text = Character.toString(letter);
      double turn = way * measure.stringWidth(text) / radius;
      double at = angle + turn / 2;
      var before = pen.getTransform();
      var place = new AffineTransform();
      place.translate(MIDDLE + radius * Math.cos(at), MIDDLE + radius * Math.sin(at));
      place.rotate(at + way * Math.PI / 2);
      pen.transform(place);
      pen.drawString(text, -measure.stringWidth(text) / 2f, way < 0 ? measure.getAscent() / 2f : 0);
      pen.setTransform(before);
      angle += turn;
    }
  }

  private static Font font() {
    try (var file = new ClassPathResource(Printer.FONT).getInputStream()) {
      return Font.createFont(Font.TRUETYPE_FONT, file);
    } catch (IOException | FontFormatException failure) {
      throw new IllegalStateException(
          "the font of printed forms is not on the class path", failure);
    }
  }
}
