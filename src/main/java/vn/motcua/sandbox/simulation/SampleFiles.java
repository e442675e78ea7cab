package vn.motcua.sandbox.simulation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A few small papers all simulated dossiers share, in the file store as any other. */
final class SampleFiles {

  private static final int FILES = 5;

  private final JdbcClient jdbc;
  private final Path store;

  SampleFiles(DataSource database, Path data) {
    jdbc = JdbcClient.create(database);
    store = data.resolve("files");
  }

  List<UUID> keep() {
    return IntStream.rangeClosed(1, FILES).mapToObj(this::keep).toList();
  }

  private UUID keep(int number) {
    var id = UUID.nameUUIDFromBytes(("simulated paper " + number).getBytes(StandardCharsets.UTF_8));
    var content = paper(number);
    var digest = digest(content);
    int added = jdbc.sql(
            """
            insert into stored_file (file_id, name, media_type, size, sha256, uploaded_by, uploaded_at, version)
            values (?, ?, 'application/pdf', ?, ?, 'portal', ?, 0) on conflict do nothing""")
        .params(
            id,
            "giay-to-mo-phong-" + number + ".pdf",
            content.length,
            digest,
            Timestamp.valueOf(LocalDateTime.of(2025, 7, 1, 0, 0)))
        .update();
    if (added == 1) {
      write(store.resolve(digest.substring(0, 2)).resolve(digest), content);
    }
    return id;
  }

  private static void write(Path place, byte[] content) {
    try {
      Files.createDirectories(place.getParent());
      Files.write(place, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] paper(int number) {
    try (var paper = new PDDocument()) {
      IntStream.range(0, number).forEach(page -> paper.addPage(new PDPage()));
      paper.setDocumentId((long) number);
      var bytes = new ByteArrayOutputStream();
      paper.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
