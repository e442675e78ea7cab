package vn.motcua.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes one file outside the database for every day that has ended, in order and never twice: what the chains alone cannot
 * show, a cut tail, a whole new chain or an older copy, no longer fits it.
 */
@Component
class Anchors {

  private static final Logger LOG = LoggerFactory.getLogger(Anchors.class);
  private static final int TRIES = 300;
  private static final long PAUSE_MILLIS = 100;

  private final AnchorTable table;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Path folder;
  private final PrivateKey key;

  Anchors(AnchorTable table, TransactionTemplate transaction, AuditSettings settings, Clock clock) {
    this.table = table;
    this.transaction = transaction;
    this.clock = clock;
    this.folder = settings.anchorFolder();
    this.key = key(settings);
  }

  /** Catches up with every day that has ended: closes it, then writes what can no longer change. */
  void write() {
    for (var day = dayDue(); day.isPresent(); day = dayDue()) {
      var due = day.get();
      transaction.executeWithoutResult(status -> {
        stopWriters();
        table.close(due);
      });
      transaction.executeWithoutResult(status -> {
        table.lock();
        dayDue().filter(due::equals).ifPresent(this::write);
      });
    }
  }

  private Optional<LocalDate> dayDue() {
    var today = LocalDate.now(clock);
    return table
        .last()
        .map(last -> last.day().plusDays(1))
        .or(table::firstDayOfTheLog)
        .filter(day -> day.isBefore(today));
  }

  private void write(LocalDate day) {
    var before = table.last();
    var size = table.size(day);
    var head = new AnchorFile.Head(
        before.map(AnchorTable.Written::number).orElse(0) + 1,
        day.toString(),
        before.map(AnchorTable.Written::hash).orElse(""),
        size.streams(),
        size.entries());
    try {
      Files.createDirectories(folder);
      var draft = Files.createTempFile(folder, "draft", null);
      try {
        var hash = write(draft, head, day);
        keep(draft, AnchorFile.in(folder, day));
        table.insert(head, hash);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    LOG.info("audit anchor {}: {} entries of {}", head.number(), head.entries(), day);
  }

  private String write(Path draft, AnchorFile.Head head, LocalDate day)
      throws IOException, GeneralSecurityException {
    try (var out = new java.io.BufferedOutputStream(Files.newOutputStream(draft))) {
      var file = new AnchorFile(out);
      file.write(head);
      table.ends(day, file::write);
      return file.seal(key);
    }
  }

  /** Forced to disk and moved in one step; one that is there already, after a crash, must say the same. */
  private static void keep(Path draft, Path place) throws IOException {
    if (Files.exists(place)) {
      if (Files.mismatch(draft, place) >= 0) {
        throw new IllegalStateException(
            "anchor " + place.getFileName()
                + " is there and says something else: the log was changed, or an older copy of it put back");
      }
      return;
    }
    try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
    try (var entry = FileChannel.open(place.getParent(), StandardOpenOption.READ)) {
      entry.force(true);
    }
  }

  /** Asks again and again instead of waiting in line, where whoever comes after would have to wait, too. */
  private void stopWriters() {
    for (int left = TRIES; left > 0; left--) {
      if (table.tryStopWriters()) {
        return;
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    throw new IllegalStateException(
        "the log is written to without a pause; the day is closed later");
  }

  private static PrivateKey key(AuditSettings settings) {
    try {
      if (settings.generate() && !Files.exists(settings.key())) {
        AnchorKey.generate(settings.key(), settings.anchorFolder().resolve(AnchorKey.PUBLIC_FILE));
      }
      return AnchorKey.privateKey(settings.key());
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalStateException(
          "motcua.audit.key: no Ed25519 key (PEM, PKCS#8) in " + settings.key(), e);
    }
  }
}
