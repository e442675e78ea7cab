package vn.motcua.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.text.Normalizer;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.shared.DomainTransaction;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Sha256;

/**
 * Kho tệp — files under the SHA-256 of their content: the same content lies there once, a stored file never changes.
 *
 * <p>Content is written before the row and stays if the transaction rolls back; nobody can reach it then.
 */
@Component
public class FileStore {

  private static final int LONGEST_NAME = 200;

  private final DocumentSettings settings;
  private final FileInspection inspection;
  private final VirusScanner scanner;
  private final StoredFileRepository files;
  private final Clock clock;

  FileStore(
      DocumentSettings settings,
      FileInspection inspection,
      VirusScanner scanner,
      StoredFileRepository files,
      Clock clock) {
    this.settings = settings;
    this.inspection = inspection;
    this.scanner = scanner;
    this.files = files;
    this.clock = clock;
  }

  /**
   * Keeps what somebody brought, if its content is of an accepted kind and no scanner finds anything in it; where the scanner
   * is silent the file waits. Outside any transaction, because the scanner is another system.
   */
  @Transactional(propagation = Propagation.NEVER)
  public StoredFile receive(String name, InputStream content, String uploadedBy) {
    return keep(name, content, uploadedBy, draft -> {
      var scan = scanner.scan(draft);
      if (scan == FileScan.INFECTED) {
        throw Refusal.invalid("document.file-infected");
      }
      return scan;
    });
  }

  /** Keeps a paper of our own. */
  @DomainTransaction
  public StoredFile store(String name, InputStream content, String issuedBy) {
    return keep(name, content, issuedBy, draft -> FileScan.NONE);
  }

  private StoredFile keep(
      String name, InputStream content, String uploadedBy, Function<Path, FileScan> scan) {
    try {
      Files.createDirectories(settings.folder());
      Path draft = Files.createTempFile(settings.folder(), "draft", null);
      try {
        String sha256 = write(content, draft);
        String mediaType = inspection.accept(draft);
        var scanned = scan.apply(draft);
        long size = Files.size(draft);
        moveIn(draft, sha256);
        return files.save(new StoredFile(
            UUID.randomUUID(),
            cleanName(name),
            mediaType,
            size,
            sha256,
            uploadedBy,
            clock.instant(),
            scanned,
            null));
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @DomainTransaction
  public StoredFile file(UUID fileId) {
    return files.findById(fileId).orElseThrow(() -> Refusal.notFound("document.file-not-found"));
  }

  /** The bytes, checked against the hash they were stored under; nobody is given what is not known to be harmless. */
  public byte[] content(StoredFile file) {
    if (file.scan() == FileScan.WAITING) {
      throw Refusal.conflict("document.file-waits-for-scan");
    }
    if (file.scan() == FileScan.INFECTED) {
      throw Refusal.conflict("document.file-infected");
    }
    return content(file.sha256());
  }

  /** The bytes of a paper of our own, without a look into the database. */
  byte[] content(String sha256) {
    try {
      byte[] content = Files.readAllBytes(place(sha256));
      if (!sha256.equals(Sha256.of(content))) {
        throw new IllegalStateException("stored content no longer fits its hash: " + sha256);
      }
      return content;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private String write(InputStream content, Path draft) throws IOException {
    long limit = settings.maxSize().toBytes();
    var digest = Sha256.digest();
    try (var output = Files.newOutputStream(draft)) {
      var input = new DigestInputStream(content, digest);
      var buffer = new byte[8192];
      long size = 0;
      for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
        size += read;
        if (size > limit) {
          throw Refusal.invalid("document.file-too-large", settings.maxSize().toMegabytes());
        }
        output.write(buffer, 0, read);
      }
    }
    return Sha256.hex(digest.digest());
  }

  /** On disk before the row can be: forced, then moved in one step. */
  private void moveIn(Path draft, String sha256) throws IOException {
    Path place = place(sha256);
    if (Files.exists(place)) {
      return;
    }
    try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.createDirectories(place.getParent());
    Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
    try (var folder = FileChannel.open(place.getParent(), StandardOpenOption.READ)) {
      folder.force(true);
    }
  }

  Path place(String sha256) {
    return settings.folder().resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  /** The last part of what the browser sent, in NFC, without control, direction and zero-width characters. */
  private static String cleanName(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean = Normalizer.normalize(last, Normalizer.Form.NFC)
        .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]", "")
        .strip();
    if (clean.isEmpty()) {
      return "tệp";
    }
    int end = Math.min(clean.length(), LONGEST_NAME);
    return Character.isHighSurrogate(clean.charAt(end - 1))
        ? clean.substring(0, end - 1)
        : clean.substring(0, end);
  }
}
