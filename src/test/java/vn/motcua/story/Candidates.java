package vn.motcua.story;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import javax.imageio.ImageIO;

/** Pupils of the last class, and the window in which they may register. */
final class Candidates {

  static final OffsetDateTime OPEN = OffsetDateTime.parse("2027-04-21T07:00:01+07:00");
  static final OffsetDateTime LAST = OffsetDateTime.parse("2027-05-05T16:59:55+07:00");
  static final OffsetDateTime CLOSED = OffsetDateTime.parse("2027-05-05T17:00:01+07:00");
  static final OffsetDateTime CORRECTED = OffsetDateTime.parse("2027-05-10T17:00:01+07:00");

  private final String photo;

  Candidates(Citizen citizen) {
    photo = citizen.uploads("anh.jpg", photo());
  }

  Filing candidate(String school, int n) {
    return Filing.sample("exam-registration")
        .answer("schoolCode", school)
        .applicant("personalId", "001209%06d".formatted(n))
        .component("photo", photo);
  }

  private static byte[] photo() {
    var jpeg = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(120, 160, BufferedImage.TYPE_INT_RGB), "jpg", jpeg);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return jpeg.toByteArray();
  }
}
