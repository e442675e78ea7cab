package vn.motcua.registry;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** The register's codes in the words papers use; {@code registry/codes/population.yaml}. */
final class PopulationCodes {

  private static final Map<String, Map<String, String>> LISTS = read();

  private PopulationCodes() {}

  static String ethnicity(String code) {
    return words("ethnicity", code);
  }

  static String nationality(String code) {
    return words("nationality", code);
  }

  private static String words(String list, String code) {
    return code == null ? null : LISTS.get(list).getOrDefault(code, code);
  }

  private static Map<String, Map<String, String>> read() {
    try (var file = PopulationCodes.class.getResourceAsStream("/registry/codes/population.yaml")) {
      return new ObjectMapper(new YAMLFactory())
          .readValue(file, new TypeReference<Map<String, Map<String, String>>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
