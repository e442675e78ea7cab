package vn.motcua.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.time.LocalDate;
import vn.motcua.shared.Sha256;

/**
 * The format of an anchor: JSON lines, first the day, then the end of every stream that grew on it, last the seal.
 *
 * <p>There is nothing of chance and no time of writing in it: the same log gives the same file.
 */
final class AnchorFile {

  static final ObjectMapper JSON = new ObjectMapper();

  /**
   * The first line.
   *
   * @param number from 1, without a gap
   * @param previous the hash of the whole file before; empty for the first
   */
  record Head(int number, String day, String previous, int streams, long entries) {}

  /** Where a stream ended, and how many entries the day added to it. */
  record Line(String stream, int seq, String hash, long entries) {}

  /** The hash of all lines above, and the signature over it. */
  record Seal(String root, String signature) {}

  private final OutputStream out;
  private final MessageDigest content = Sha256.digest();
  private final MessageDigest whole = Sha256.digest();

  AnchorFile(OutputStream file) {
    this.out = new DigestOutputStream(file, whole);
  }

  static Path in(Path folder, LocalDate day) {
    return folder.resolve("anchor-" + day + ".jsonl");
  }

  void write(Record line) {
    try {
      var bytes = bytes(line);
      content.update(bytes);
      out.write(bytes);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Ends the file; the hash of all of it. */
  String seal(PrivateKey key) throws IOException, GeneralSecurityException {
    var root = content.digest();
    out.write(bytes(new Seal(Sha256.hex(root), AnchorKey.sign(key, root))));
    out.flush();
    return Sha256.hex(whole.digest());
  }

  private static byte[] bytes(Record line) throws JsonProcessingException {
    return (JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
