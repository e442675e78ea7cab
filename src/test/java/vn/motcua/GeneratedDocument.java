package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page under docs/generated: made from the code, committed, and compared each time. */
public final class GeneratedDocument {

  private static final Path FOLDER = Path.of("docs/generated");

  private GeneratedDocument() {}

  /** Compares, or writes when asked with {@code -Dmotcua.write-docs=true}. */
  public static void isUpToDate(String name, String content, Class<?> test) {
    var file = FOLDER.resolve(name);
    try {
      if (Boolean.getBoolean("motcua.write-docs")) {
        Files.createDirectories(FOLDER);
        Files.writeString(file, content);
      }
      assertThat(Files.exists(file) ? Files.readString(file) : "")
          .as(
              "%s no longer says what the code does; run mvn test -Dtest=%s -Dmotcua.write-docs=true and commit it",
              file, test.getSimpleName())
          .isEqualToNormalizingNewlines(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
