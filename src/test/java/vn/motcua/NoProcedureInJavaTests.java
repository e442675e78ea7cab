package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.motcua.workflow.engine.PackageFixture;

/** A procedure is a package: the application knows none of them by name. */
class NoProcedureInJavaTests {

  private static final Pattern CODE = Pattern.compile("\"[^\"\\n]*\\b[1-6]\\.\\d{6}\\b[^\"\\n]*\"");

  /** Words that a folder of one word shares with the language of the field. */
  private static final List<String> ALSO_PLAIN_WORDS = List.of("death", "marriage", "complaint");

  @Test
  void namesNone() {
    var named = new ArrayList<String>();
    Sources.java().forEach((path, source) -> {
      if (!path.startsWith("vn/motcua/sandbox/")) {
        CODE.matcher(source).results().forEach(found -> named.add(path + ": " + found.group()));
        PackageFixture.procedures().stream()
            .filter(folder -> !ALSO_PLAIN_WORDS.contains(folder))
            .filter(folder -> names(path, source, folder))
            .forEach(folder -> named.add(path + ": " + folder));
      }
    });

    assertThat(named)
        .as("what differs between procedures is data: put it into the package")
        .isEmpty();
  }

  private static boolean names(String path, String source, String folder) {
    return source.contains("\"" + folder + "\"")
        || source.contains("\"" + folder + "-")
        || Sources.typeOf(path).startsWith(camel(folder));
  }

  /** birth-registration → BirthRegistration */
  private static String camel(String folder) {
    var name = new StringBuilder();
    for (var part : folder.split("-")) {
      name.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
    }
    return name.toString();
  }
}
