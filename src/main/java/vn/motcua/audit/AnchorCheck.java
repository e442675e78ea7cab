package vn.motcua.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Goes through the anchors in order: each whole, none missing, all as the database remembers them, the log as they say. */
final class AnchorCheck {

  private final Connection connection;
  private final Path folder;
  private final AnchorReader reader;
  private final Findings findings;
  private final SortedMap<LocalDate, AnchorFile.Head> anchored = new TreeMap<>();
  private AnchorReader.Anchor before;

  AnchorCheck(Connection connection, Path folder, AnchorReader reader, Findings findings) {
    this.connection = connection;
    this.folder = folder;
    this.reader = reader;
    this.findings = findings;
  }

  void run() throws IOException, SQLException {
    var remembered = remembered();
    for (var file : files()) {
      var name = file.getFileName().toString();
      var ends = new StreamEnds(connection, name, findings);
      try {
        var anchor = reader.read(file, ends::add);
        ends.close();
        check(name, anchor, remembered.remove(name));
      } catch (AnchorReader.Broken e) {
        remembered.remove(name);
        findings.found("neo %s: %s", name, e.getMessage());
        before = null;
      }
    }
    remembered
        .keySet()
        .forEach(name -> findings.found("neo %s: cơ sở dữ liệu có ghi nhưng không còn tệp", name));
  }

  SortedMap<LocalDate, AnchorFile.Head> anchored() {
    return anchored;
  }

  private void check(String name, AnchorReader.Anchor anchor, String rememberedHash) {
    var head = anchor.head();
    if (!AnchorFile.in(folder, LocalDate.parse(head.day()))
        .getFileName()
        .toString()
        .equals(name)) {
      findings.found("neo %s: là neo của ngày %s", name, head.day());
    }
    if (!anchor.hash().equals(rememberedHash)) {
      findings.found(
          "neo %s: không khớp bảng audit_anchor (%s)",
          name, rememberedHash == null ? "bảng không có ngày này" : "giá trị băm khác");
    }
    if (before != null
        && (head.number() != before.head().number() + 1
            || !head.previous().equals(before.hash()))) {
      findings.found(
          "neo %s: không nối tiếp neo của ngày %s", name, before.head().day());
    }
    if (before == null && anchored.isEmpty() && head.number() != 1) {
      findings.found("neo %s: thiếu %d neo đứng trước", name, head.number() - 1);
    }
    anchored.put(LocalDate.parse(head.day()), head);
    before = anchor;
  }

  private List<Path> files() throws IOException {
    try (var all = Files.list(folder)) {
      return all.filter(file -> file.getFileName().toString().matches("anchor-.*\\.jsonl"))
          .sorted()
          .toList();
    }
  }

  /** File names with their hashes, as the application has noted them. */
  private SortedMap<String, String> remembered() throws SQLException {
    var all = new TreeMap<String, String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select day, hash from audit_anchor")) {
      while (rows.next()) {
        var file = AnchorFile.in(folder, rows.getObject(1, LocalDate.class));
        all.put(file.getFileName().toString(), rows.getString(2));
      }
    }
    return all;
  }
}
