package vn.motcua.exchange;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether an answer is in the charset it names; a name read in the wrong one would be a wrong name. */
final class Charsets {

  private static final Pattern NAMED = Pattern.compile("charset\\s*=\\s*\"?([^\";\\s]+)");

  private Charsets() {}

  /** @throws IOException when it is text and is not */
  static void check(HttpResponse<byte[]> response) throws IOException {
    var type = response.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    var named = NAMED.matcher(type);
    boolean isNamed = named.find();
    if (!isNamed && !type.contains("json")) {
      return; // XML may name its own inside, the rest is nobody's text
    }
    var charset = isNamed ? charset(named.group(1)) : StandardCharsets.UTF_8;
    try {
      var text = charset.newDecoder().decode(ByteBuffer.wrap(response.body()));
      if (text.chars().anyMatch(character -> character == 0)) {
        throw new IOException("the answer is not in " + charset + ", which it names");
      }
    } catch (CharacterCodingException e) {
      throw new IOException("the answer is not in " + charset + ", which it names", e);
    }
  }

  private static Charset charset(String name) throws IOException {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new IOException("the answer names a charset nobody knows: " + name, e);
    }
  }
}
