package vn.motcua.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.PublicKey;
import java.util.function.Consumer;
import vn.motcua.shared.Sha256;

/** Reads an anchor line by line and says whether it is whole. */
final class AnchorReader {

  /** @param hash of the whole file */
  record Anchor(AnchorFile.Head head, String hash) {}

  private final PublicKey key;

  AnchorReader(PublicKey key) {
    this.key = key;
  }

  /** Gives every line to whoever wants it; fails with what is wrong. */
  Anchor read(Path file, Consumer<AnchorFile.Line> each) throws IOException, Broken {
    var whole = Sha256.digest();
    var content = Sha256.digest();
    try (var lines = new BufferedReader(new java.io.InputStreamReader(
        new DigestInputStream(Files.newInputStream(file), whole), StandardCharsets.UTF_8))) {
      var head = parse(lines.readLine(), AnchorFile.Head.class, content);
      long entries = 0;
      for (int n = 0; n < head.streams(); n++) {
        var line = parse(lines.readLine(), AnchorFile.Line.class, content);
        entries += line.entries();
        each.accept(line);
      }
      var root = content.digest();
      var seal = parse(lines.readLine(), AnchorFile.Seal.class, content);
      if (lines.readLine() != null || entries != head.entries()) {
        throw new Broken("số dòng hoặc số mục không khớp dòng đầu");
      }
      if (!Sha256.hex(root).equals(seal.root()) || !AnchorKey.fits(key, root, seal.signature())) {
        throw new Broken("nội dung không khớp chữ ký");
      }
      return new Anchor(head, Sha256.hex(whole.digest()));
    }
  }

  private static <T> T parse(String line, Class<T> type, java.security.MessageDigest content)
      throws Broken {
    if (line == null) {
      throw new Broken("tệp bị cắt ngắn");
    }
    content.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    try {
      return AnchorFile.JSON.readValue(line, type);
    } catch (JsonProcessingException e) {
      throw new Broken("có dòng không đọc được");
    }
  }

  /** An anchor that proves nothing. */
  static final class Broken extends Exception {
    Broken(String why) {
      super(why);
    }
  }
}
