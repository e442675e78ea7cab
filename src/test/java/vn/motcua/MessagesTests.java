package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.shared.Refusal;

class MessagesTests {

  private static final Path FOLDER = Path.of("src/main/resources/messages");

  /** A code where a refusal, a fault or a peer's no is made. */
  private static final Pattern REFUSED = Pattern.compile(
      "(?:Refusal\\s*\\.\\s*(?:invalid|forbidden|notFound|conflict|tooMany)|Refused)\\(\\s*\"([^\"]+)\"");

  private static final Pattern FAULT =
      Pattern.compile("new (?:Refusal\\.)?Fault\\(\\s*[^;]*?\"([a-z]+\\.[a-z0-9.-]+)\"");
  private static final Pattern ERROR_CODE = Pattern.compile("errorCode=\"([^\"]+)\"");

  /** What only our own code reads. */
  private static final Set<Class<?>> NOT_SHOWN = Set.of(Refusal.Kind.class);

  static Stream<String> modules() {
    return Sources.read(FOLDER, "_vi.properties").keySet().stream()
        .map(file -> file.replace("_vi.properties", ""));
  }

  @Test
  void haveATextForEveryRefusal() {
    var codes = new TreeSet<String>();
    Sources.java().forEach((path, source) -> {
      REFUSED.matcher(source).results().forEach(found -> codes.add(found.group(1)));
      FAULT.matcher(source).results().forEach(found -> codes.add(found.group(1)));
      codes.addAll(ofItsModule(path, source));
    });

    assertThat(codes)
        .as("add each to messages/<module>_vi.properties and _en")
        .isSubsetOf(keys("vi"));
  }

  @Test
  void haveATextForEveryErrorOfAModel() {
    var codes = new TreeSet<String>();
    Sources.read(Path.of("processes"), ".bpmn")
        .values()
        .forEach(model ->
            ERROR_CODE.matcher(model).results().forEach(found -> codes.add(found.group(1))));

    assertThat(codes).isNotEmpty().isSubsetOf(keys("vi"));
  }

  @Test
  void haveATextForEveryValuePeopleSee() {
    var values = new TreeSet<String>();
    new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.motcua")
            .stream()
            .filter(JavaClass::isEnum)
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .map(JavaClass::reflect)
            .filter(type -> !NOT_SHOWN.contains(type))
            .forEach(type -> Arrays.stream(type.getEnumConstants())
                .forEach(value -> values.add(key(type) + "." + value)));

    assertThat(values).isSubsetOf(keys("vi"));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void sayTheSameThingsInBothLanguages(String module) {
    assertThat(texts(module, "en").stringPropertyNames())
        .isEqualTo(texts(module, "vi").stringPropertyNames());
  }

  @ParameterizedTest
  @MethodSource("modules")
  void nameTheSameThingsInBothLanguages(String module) {
    var english = texts(module, "en");
    texts(module, "vi").forEach((key, text) -> assertThat(arguments(text.toString()))
        .as("arguments of %s", key)
        .isEqualTo(arguments(english.getProperty(key.toString()))));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void standInTheFileOfTheirModule(String module) {
    assertThat(texts(module, "vi").stringPropertyNames())
        .allMatch(key -> key.startsWith(module + "."));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void canBeFilledIn(String module) {
    for (var language : new String[] {"vi", "en"}) {
      texts(module, language).forEach((key, text) -> {
        assertThatCode(() -> new MessageFormat(text.toString(), Locale.ROOT))
            .as("%s in %s", key, language)
            .doesNotThrowAnyException();
        assertThat(unquoted(text.toString())).as("a lone quote in %s", key).doesNotContain("'");
      });
    }
  }

  /** Codes that reach a refusal by way of a variable: every text that begins with the name of its own module. */
  private static Set<String> ofItsModule(String path, String source) {
    var codes = new TreeSet<String>();
    if (!source.contains("Fault") && !source.contains("Refusal")) {
      return codes;
    }
    Pattern.compile("\"(" + Sources.moduleOf(path) + "\\.[a-z]+(?:-[a-z]+)+)\"")
        .matcher(source)
        .results()
        .forEach(found -> codes.add(found.group(1)));
    return codes;
  }

  private static Set<String> arguments(String text) {
    var arguments = new TreeSet<String>();
    Pattern.compile("\\{(\\d)")
        .matcher(text)
        .results()
        .forEach(found -> arguments.add(found.group(1)));
    return arguments;
  }

  /** Without doubled quotes and without the quoted braces of an example. */
  private static String unquoted(String text) {
    return text.replace("''", "").replaceAll("'[{}]'", "");
  }

  /** {@code sla.timing}, {@code payment.fee-status}, {@code dossier.status}: nothing is said twice. */
  private static String key(Class<?> type) {
    var module = type.getPackageName().split("\\.")[2];
    var outer = type.getEnclosingClass() == null ? "" : type.getEnclosingClass().getSimpleName();
    var name = outer.endsWith(type.getSimpleName()) ? outer : outer + type.getSimpleName();
    var kebab = name.replaceAll("(?<=[a-z])([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    return module + "." + kebab.replaceFirst("^" + module + "-", "");
  }

  private static Set<String> keys(String language) {
    var keys = new HashSet<String>();
    modules().forEach(module -> keys.addAll(texts(module, language).stringPropertyNames()));
    return keys;
  }

  private static Properties texts(String module, String language) {
    var texts = new Properties();
    try {
      texts.load(new StringReader(Sources.read(FOLDER, module + "_" + language + ".properties")
          .getOrDefault(module + "_" + language + ".properties", "")));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return texts;
  }
}
