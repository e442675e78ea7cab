package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SecretsTests {

  private static final Pattern KEEPS_A_SECRET =
      Pattern.compile("record \\w+\\([^{]*String (secret|password)\\b");

  /** A record writes all it holds into its text, and that text into a log sooner or later. */
  @Test
  void areNotPartOfTheTextOfARecord() {
    var keepers = Sources.java().entrySet().stream()
        .filter(source -> source.getKey().startsWith("vn/motcua/"))
        .filter(source -> KEEPS_A_SECRET.matcher(source.getValue()).find())
        .toList();

    assertThat(keepers).isNotEmpty().allSatisfy(source -> assertThat(source.getValue())
        .as(source.getKey())
        .contains("public String toString()"));
  }
}
