package vn.motcua.supervision.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;

/** Kho câu lệnh — reads the statements of {@code supervision/} that are too long to stand among Java. */
public final class Scripts {

  private Scripts() {}

  public static String read(String name) {
    try {
      return new ClassPathResource("supervision/" + name + ".sql").getContentAsString(UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
