package vn.motcua.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** An edit of a good package, and what must be said about it. */
public record Mutant(
    String title, String file, String from, String to, String code, String element) {

  static Mutant model(String title, String from, String to, String code, String element) {
    return new Mutant(
        title, "birth-registration.bpmn", from, to, "workflow.model-" + code, element);
  }

  static Mutant table(String title, String from, String to, String code, String element) {
    return new Mutant(title, "fees.dmn", from, to, "workflow.model-" + code, element);
  }

  /** The whole package with the edit in it. */
  public Map<String, byte[]> files() {
    var files = PackageFixture.sample();
    var good = new String(files.get(file), StandardCharsets.UTF_8);
    assertThat(good).as("the good file").contains(from);
    files.put(file, good.replace(from, to).getBytes(StandardCharsets.UTF_8));
    return files;
  }

  @Override
  public String toString() {
    return title;
  }
}
