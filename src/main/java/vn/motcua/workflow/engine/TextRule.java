package vn.motcua.workflow.engine;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;
import vn.motcua.procedure.PackageFiles;

/** Every file is UTF-8 text in one spelling (NFC), without characters nobody sees. */
final class TextRule {

  /** Control, direction and zero-width characters: a reviewer reads one thing, the machine another. */
  private static final Pattern UNSEEN = Pattern.compile(
      "[\\p{Cc}&&[^\\t\\n\\r]]|[\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\u00AD]|(?!^)\\uFEFF");

  private final Findings findings;

  TextRule(Findings findings) {
    this.findings = findings;
  }

  void check(PackageFiles own) {
    own.files().forEach(this::check);
  }

  private void check(String file, byte[] bytes) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      findings.add(file, "", "workflow.package-not-utf-8");
      return;
    }
    if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      findings.add(file, "", "workflow.package-not-nfc", line(text, notNormal(text)));
    }
    var unseen = UNSEEN.matcher(text);
    if (unseen.find()) {
      findings.add(
          file,
          "",
          "workflow.package-unseen-character",
          line(text, unseen.start()),
          "U+%04X".formatted((int) text.charAt(unseen.start())));
    }
  }

  private static int notNormal(String text) {
    int at = 0;
    for (var line : text.split("\n", -1)) {
      if (!Normalizer.isNormalized(line, Normalizer.Form.NFC)) {
        return at;
      }
      at += line.length() + 1;
    }
    return 0;
  }

  private static long line(String text, int at) {
    return text.substring(0, at).chars().filter(one -> one == '\n').count() + 1;
  }
}
