package vn.motcua.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.WalledDatabase;

/** Three anchored days and an open one; what somebody with all rights on the database does to them is found. */
class AuditVerifierTests {

  private static final String FIRST = "H99.01-261120-0001";
  private static final String SECOND = "H99.01-261120-0002";
  private static final String SYSTEM = AuditLog.SYSTEM;

  @TempDir
  static Path place;

  private static WalledDatabase database;
  private static AnchoredLog log;
  private static AnchoredLog afterTwoDays;

  @BeforeAll
  static void writeAndAnchor() throws IOException {
    database = WalledDatabase.start();
    log = new AnchoredLog(database, Files.createDirectory(place.resolve("anchors")));
    log.write(FIRST, "tiepnhan", 6);
    log.write(SECOND, null, 4);
    log.write(SYSTEM, null, 3);
    log.tomorrow();
    log.write(FIRST, "chuyenvien", 3);
    log.tomorrow();
    log.anchor();
    afterTwoDays = log.copy();
    log.write(FIRST, "lanhdao", 2);
    log.write(SYSTEM, null, 1);
    log.tomorrow();
    log.anchor();
    log.write(SECOND, "traketqua", 2);
  }

  @AfterAll
  static void stop() throws IOException {
    database.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {WalledDatabase.ADMINISTRATOR, WalledDatabase.APPLICATION})
  void findsNothingInAnUntouchedLog(String role) throws IOException {
    var verdict = log.copy().verify(role);

    assertThat(verdict.code()).as(verdict.text()).isZero();
    assertThat(verdict.text())
        .contains("21 mục trong 3 chuỗi, 3 neo", "0 phát hiện")
        .contains("2026-11-23: 2 mục chưa neo");
  }

  @Test
  void findsAnEditedPayload() throws IOException {
    found(
        log.copy().behindItsBack("update audit_entry set payload = '{\"n\":99}' " + at(FIRST, 3)),
        FIRST + " mục 3");
  }

  @Test
  void findsAnEditedPayloadThatWasGivenItsHash() throws IOException {
    var forged = new AuditLink(SYSTEM, 1, java.time.Instant.EPOCH, null, "K", "{}").hashAfter("");

    found(
        log.copy()
            .behindItsBack(
                "update audit_entry set at = 'epoch', actor = null, kind = 'K', payload = '{}', hash = '"
                    + forged + "' " + at(SYSTEM, 1)),
        SYSTEM + " mục 2");
  }

  @Test
  void findsAnEntryTakenOutOfTheMiddle() throws IOException {
    found(
        log.copy().behindItsBack("delete from audit_entry " + at(FIRST, 4)),
        FIRST + ": thiếu mục 4");
  }

  @Test
  void findsACutTail() throws IOException {
    found(
        log.copy()
            .behindItsBack("delete from audit_entry where seq > 10 and stream = '" + FIRST + "'"),
        FIRST + " mục 11: đã mất");
  }

  @Test
  void findsAWholeStreamGone() throws IOException {
    found(
        log.copy().behindItsBack("delete from audit_entry where stream = '" + SYSTEM + "'"),
        SYSTEM + " mục 3: đã mất");
  }

  @Test
  void findsTwoEntriesThatChangedPlaces() throws IOException {
    found(
        log.copy()
            .behindItsBack(
                "update audit_entry set seq = 100 " + at(FIRST, 2),
                "update audit_entry set seq = 2 " + at(FIRST, 3),
                "update audit_entry set seq = 3 " + at(FIRST, 100)),
        FIRST + " mục 2");
  }

  @Test
  void findsAnEntryPutInBetweenThoughTheChainWasMadeToFit() throws IOException {
    var tampered = log.copy()
        .behindItsBack(
            "update audit_entry set seq = seq + 100 where seq >= 5 and stream = '" + FIRST + "'",
            "update audit_entry set seq = seq - 99 where seq >= 100 and stream = '" + FIRST + "'",
            copyOf(FIRST, 4, 5))
        .rechained(FIRST);

    found(tampered, FIRST + " mục 6: đã bị thay");
  }

  @Test
  void findsAnEntryAddedToAnAnchoredDay() throws IOException {
    found(
        log.copy().behindItsBack(copyOf(FIRST, 11, 12)).rechained(FIRST),
        FIRST + " mục 12: thêm vào ngày 2026-11-22");
  }

  @Test
  void findsAWholeStreamAddedToAnAnchoredDay() throws IOException {
    var tampered = log.copy()
        .behindItsBack(
            "insert into audit_entry select 'H99.01-261120-0009', seq, at, actor, kind, payload, hash, entered_on"
                + " from audit_entry " + at(SECOND, 1))
        .rechained("H99.01-261120-0009");

    found(tampered, "H99.01-261120-0009 mục 1: thêm vào ngày 2026-11-20");
  }

  @Test
  void findsAnEditThoughTheWholeLogWasChainedAnew() throws IOException {
    var tampered = log.copy()
        .behindItsBack("update audit_entry set payload = '{\"n\":99}' " + at(FIRST, 1))
        .rechained(FIRST)
        .rechained(SECOND)
        .rechained(SYSTEM);

    found(tampered, FIRST + " mục 6: đã bị thay");
  }

  @Test
  void findsAnEmptiedTable() throws IOException {
    found(log.copy().behindItsBack("truncate audit_entry"), FIRST + " mục 11: đã mất");
  }

  @Test
  void findsAnOlderCopyPutBack() throws IOException {
    var tampered = log.copy();

    tampered.putBack(afterTwoDays);

    found(tampered, FIRST + " mục 11: đã mất");
    found(tampered, "bảng không có ngày này");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "actor = 'lanhdao'",
        "actor = 'null'",
        "at = at + interval '1 microsecond'",
        "kind = 'DossierLook'"
      })
  void findsWhoOrWhenOrWhatChanged(String change) throws IOException {
    found(
        log.copy().behindItsBack("update audit_entry set " + change + " " + at(SECOND, 2)),
        SECOND + " mục 2");
  }

  @Test
  void findsAnEntryMovedToAnotherDay() throws IOException {
    found(
        log.copy()
            .behindItsBack("update audit_entry set entered_on = '2026-11-23' " + at(SECOND, 2)),
        SECOND + ": ngày 2026-11-20 còn 3 trong 4");
  }

  @Test
  void findsAnEditedAnchor() throws IOException {
    var tampered = log.copy();
    var text = Files.readString(tampered.anchor(2));
    Files.writeString(tampered.anchor(2), text.replace("\"seq\":9", "\"seq\":8"));

    found(tampered, "anchor-2026-11-21.jsonl: nội dung không khớp chữ ký");
  }

  @Test
  void findsAnAnchorSealedWithAnotherKey() throws Exception {
    var tampered = log.copy();
    var lines = Files.readAllLines(tampered.anchor(3));
    var other = place.resolve("other.pem");
    AnchorKey.generate(other, place.resolve("other.pub.pem"));
    try (var out = Files.newOutputStream(tampered.anchor(3))) {
      var file = new AnchorFile(out);
      file.write(AnchorFile.JSON.readValue(lines.get(0), AnchorFile.Head.class));
      for (var line : lines.subList(1, lines.size() - 1)) {
        file.write(AnchorFile.JSON.readValue(line, AnchorFile.Line.class));
      }
      file.seal(AnchorKey.privateKey(other));
    }
    assertThat(Files.readAllLines(tampered.anchor(3)).subList(0, lines.size() - 1))
        .isEqualTo(lines.subList(0, lines.size() - 1));

    found(tampered, "anchor-2026-11-22.jsonl: nội dung không khớp chữ ký");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void findsARemovedAnchor(int number) throws IOException {
    var tampered = log.copy();
    var name = tampered.anchor(number).getFileName().toString();
    Files.delete(tampered.anchor(number));

    found(tampered, name + ": cơ sở dữ liệu có ghi nhưng không còn tệp");
  }

  @Test
  void findsARemovedAnchorThatTheDatabaseForgotToo() throws IOException {
    var tampered = log.copy().behindItsBack("delete from audit_anchor where number = 1");
    Files.delete(tampered.anchor(1));

    found(tampered, "thiếu 1 neo đứng trước");
  }

  @Test
  void findsADayClosedSoThatNobodyWouldAnchorIt() throws IOException {
    found(
        log.copy().behindItsBack("insert into audit_closed_day values ('2099-12-31')"),
        "ngày 2099-12-31: đã đóng mà không có neo");
  }

  @Test
  void findsAnchorsThatChangedPlaces() throws IOException {
    var tampered = log.copy();
    var one = Files.readAllBytes(tampered.anchor(1));
    Files.write(tampered.anchor(1), Files.readAllBytes(tampered.anchor(2)));
    Files.write(tampered.anchor(2), one);

    found(tampered, "anchor-2026-11-20.jsonl: là neo của ngày 2026-11-21");
  }

  @Test
  void saysSoWhenItMayNotSeeEverything() throws IOException {
    var fenced = log.copy()
        .behindItsBack("create policy more on audit_entry as restrictive using (seq < 5)");

    var verdict = fenced.verify(WalledDatabase.APPLICATION);

    assertThat(verdict.code()).isEqualTo(1);
    assertThat(verdict.text()).contains("có thể không thấy hết");
  }

  @Test
  void saysSoWhenItCannotVerify() throws IOException {
    assertThat(log.copy().verify("nobody").code()).isEqualTo(2);
    assertThat(AuditVerifier.run(new String[] {"jdbc:postgresql://x/y"}, "", System.out))
        .isEqualTo(2);
  }

  @Test
  void neverWritesAnAnchorTwice() throws IOException {
    var copy = log.copy();
    var before = contents(copy);
    copy.behindItsBack("delete from audit_anchor where number = 3");

    copy.anchor();

    assertThat(contents(copy)).isEqualTo(before);
    assertThat(copy.verify().code()).isZero();
    copy.behindItsBack(
        "delete from audit_anchor where number = 3", "delete from audit_entry " + at(SYSTEM, 4));
    assertThatThrownBy(copy::anchor).hasMessageContaining("says something else");
    assertThat(contents(copy)).isEqualTo(before);
  }

  @Test
  void writesNothingMoreIntoAnAnchoredDayThoughTheClockWasPutBack() throws IOException {
    var copy = log.copy();
    copy.tomorrow();
    copy.anchor();
    copy.yesterday();
    copy.write(FIRST, "tiepnhan", 1);

    assertThat(copy.verify().code()).as(copy.verify().text()).isZero();
  }

  /** The job may look while a transaction that wrote before midnight is still under way. */
  @Test
  void anchorsWhatWasNotYetCommittedWhenTheDayEnded() throws Exception {
    var copy = log.copy();
    var anchoring = new CompletableFuture<Void>();

    copy.write(SECOND, "lanhdao", () -> {
      copy.tomorrow();
      CompletableFuture.runAsync(copy::anchor)
          .whenComplete((done, failure) -> anchoring.complete(done));
      assertThatThrownBy(() -> anchoring.get(400, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
    });
    anchoring.get(30, TimeUnit.SECONDS);

    assertThat(Files.readString(copy.anchor(4))).contains("\"entries\":3}");
    assertThat(copy.verify().code()).as(copy.verify().text()).isZero();
  }

  private static void found(AnchoredLog tampered, String what) {
    var verdict = tampered.verify();
    assertThat(verdict.code()).as(verdict.text()).isEqualTo(1);
    assertThat(verdict.text().lines().filter(line -> line.startsWith("PHÁT HIỆN")))
        .anyMatch(line -> line.contains(what));
  }

  private static String at(String stream, int seq) {
    return "where stream = '%s' and seq = %d".formatted(stream, seq);
  }

  private static String copyOf(String stream, int seq, int place) {
    return "insert into audit_entry select stream, %d, at, actor, kind, '{\"forged\":1}', hash, entered_on from audit_entry %s"
        .formatted(place, at(stream, seq));
  }

  private static String contents(AnchoredLog log) {
    return log.anchors()
        .map(file -> {
          try {
            return Files.readString(file, StandardCharsets.UTF_8);
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        })
        .collect(Collectors.joining());
  }
}
