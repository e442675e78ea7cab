package vn.motcua.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SlaMessagesTests {

  private static final Pattern CODE = Pattern.compile("\"(sla\\.[a-z-]+)\"");

  @Test
  void haveAVietnameseAndAnEnglishTextForEveryRefusal() throws IOException {
    assertThat(keys("vi")).isEqualTo(codes());
    assertThat(keys("en")).isEqualTo(codes());
  }

  private static Set<String> codes() throws IOException {
    var codes = new TreeSet<String>();
    try (var sources = Files.list(Path.of("src/main/java/vn/motcua/sla"))) {
      for (var source : sources.toList()) {
        CODE.matcher(Files.readString(source)).results().forEach(code -> codes.add(code.group(1)));
      }
    }
    return codes;
  }

  private static Set<String> keys(String language) throws IOException {
    var texts = new Properties();
    var file = "/messages/sla_" + language + ".properties";
    try (var stream = SlaMessagesTests.class.getResourceAsStream(file)) {
      texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
    return new TreeSet<>(texts.stringPropertyNames());
  }
}
