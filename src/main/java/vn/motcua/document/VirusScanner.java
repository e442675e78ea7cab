package vn.motcua.document;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks ClamAV by INSTREAM (clamd(8): chunks with a length of four bytes before each, a zero at the end).
 *
 * <p>Written here: the protocol is one command, and the client libraries for it have not been kept for years.
 */
@Component
class VirusScanner {

  private static final Logger LOG = LoggerFactory.getLogger(VirusScanner.class);
  private static final int CHUNK = 64 * 1024;
  private static final int LONGEST_ANSWER = 4096;

  private final ScanSettings settings;

  VirusScanner(ScanSettings settings) {
    this.settings = settings;
  }

  /** Never while a transaction is open: the scanner may be slow or silent. */
  FileScan scan(Path file) {
    if (settings.host() == null) {
      return FileScan.NONE;
    }
    try {
      var answer = ask(file);
      if (answer.endsWith(" OK")) {
        return FileScan.CLEAN;
      }
      if (answer.endsWith(" FOUND")) {
        LOG.warn("the virus scanner found: {}", answer);
        return FileScan.INFECTED;
      }
      LOG.warn("the virus scanner did not scan: {}", answer);
    } catch (IOException silent) {
      LOG.warn("the virus scanner does not answer: {}", silent.toString());
    }
    return FileScan.WAITING;
  }

  private String ask(Path file) throws IOException {
    try (var socket = new Socket();
        var content = Files.newInputStream(file)) {
      int patience = Math.toIntExact(settings.timeout().toMillis());
      socket.connect(new InetSocketAddress(settings.host(), settings.port()), patience);
      socket.setSoTimeout(patience);
      var out = new DataOutputStream(socket.getOutputStream());
      out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
      for (var chunk = content.readNBytes(CHUNK);
          chunk.length > 0;
          chunk = content.readNBytes(CHUNK)) {
        out.writeInt(chunk.length);
        out.write(chunk);
      }
      out.writeInt(0);
      out.flush();
      var answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
      return new String(answer, StandardCharsets.US_ASCII).replace("\0", "").strip();
    }
  }
}
