package vn.motcua.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import vn.motcua.shared.Sha256;

/**
 * Kiểm tra nhật ký — verifies the log against its anchors without the application: all that is needed is a connection, the
 * folder of anchors and the public key.
 *
 * <p>Ends with 0 when nothing was found, 1 when something was, 2 when it could not verify.
 */
final class AuditVerifier {

  private static final String USAGE =
      """
      Cách dùng: AuditVerifier <jdbc-url> <user> <thư mục neo> [khóa công khai.pem]
      Mật khẩu lấy từ biến môi trường PGPASSWORD. Mã thoát: 0 không có phát hiện, 1 có phát hiện, 2 không kiểm tra được.""";

  private AuditVerifier() {}

  public static void main(String[] arguments) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(arguments, System.getenv("PGPASSWORD"), out));
  }

  static int run(String[] arguments, String password, PrintStream out) {
    if (arguments.length < 3 || arguments.length > 4) {
      out.println(USAGE);
      return 2;
    }
    var folder = Path.of(arguments[2]);
    var keyFile =
        arguments.length == 4 ? Path.of(arguments[3]) : folder.resolve(AnchorKey.PUBLIC_FILE);
    try (var connection = DriverManager.getConnection(arguments[0], arguments[1], password)) {
      var key = AnchorKey.publicKey(keyFile);
      out.println("khóa công khai %s, sha256 %s".formatted(keyFile, Sha256.of(key.getEncoded())));
      return verify(connection, folder, key, new Findings(out), out) > 0 ? 1 : 0;
    } catch (SQLException | IOException | GeneralSecurityException | RuntimeException e) {
      out.println("KHÔNG KIỂM TRA ĐƯỢC: " + e.getMessage());
      return 2;
    }
  }

  private static int verify(
      Connection connection, Path folder, PublicKey key, Findings findings, PrintStream out)
      throws SQLException, IOException {
    long begin = System.nanoTime();
    LogAccess.prepare(connection, findings);
    var chains = new ChainCheck(findings);
    chains.run(connection);
    double seconds = (System.nanoTime() - begin) / 1e9;
    var reader = new AnchorReader(key);
    var anchors = new AnchorCheck(connection, folder, reader, findings);
    anchors.run();
    new DayCheck(connection, folder, reader, findings)
        .run(chains.entriesByDay(), anchors.anchored());
    out.println(String.format(
        Locale.ROOT,
        "%d mục trong %d chuỗi, %d neo; %.1f giây, %.0f mục/giây; %d phát hiện",
        chains.entries(),
        chains.streams(),
        anchors.anchored().size(),
        seconds,
        chains.entries() / seconds,
        findings.count()));
    return findings.count();
  }
}
