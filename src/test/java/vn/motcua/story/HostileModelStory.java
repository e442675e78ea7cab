package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.workflow.engine.HostileModels;
import vn.motcua.workflow.engine.Mutant;

/** Whoever gets as far as the engine's own way to deploy, an administrator that is, still brings in no code. */
class HostileModelStory extends StoryScene {

  private static final String BOUNDARY = "motcua-boundary";
  private Tasklist administrator;

  @BeforeEach
  void logIn() {
    administrator = new Tasklist(door.address(), "quantri", "cockpit");
  }

  static Stream<Mutant> hostile() {
    return HostileModels.all();
  }

  @Test
  void areSixtyAtLeast() {
    assertThat(hostile().count()).isGreaterThanOrEqualTo(60);
    assertThat(hostile().map(Mutant::title)).doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void areRefusedBeforeTheyAreDeployed(Mutant mutant) {
    long before = deployments();

    var answer = deploy(administrator, mutant.files());

    answer.expect(400);
    assertThat(answer.json().path("message").asText().lines())
        .as("names the file, the element and the reason")
        .anyMatch(finding -> finding.startsWith(mutant.file())
            && finding.contains(mutant.element())
            && finding.endsWith("(" + mutant.code() + ")"));
    assertThat(deployments()).isEqualTo(before);
  }

  @Test
  void areNotEvenReadFromAnybodyElse() {
    var mutant = HostileModels.all().findFirst().orElseThrow();
    for (var officer : List.of("tiepnhan", "lanhdao")) {
      deploy(new Tasklist(door.address(), officer), mutant.files()).expect(403);
    }
    for (var account : List.of("giamsat", "phantich", "portal")) {
      door.send(
              account,
              "POST",
              Tasklist.ENGINE + "/deployment/create",
              body(mutant.files()),
              "Content-Type",
              "multipart/form-data; boundary=" + BOUNDARY)
          .expect(403);
    }
  }

  private long deployments() {
    return database
        .sql("select count(*) from act_re_deployment")
        .query(Long.class)
        .single();
  }

  private static Answer deploy(Tasklist by, Map<String, byte[]> files) {
    return by.send(
        "POST",
        "/deployment/create",
        body(files),
        "Content-Type",
        "multipart/form-data; boundary=" + BOUNDARY);
  }

  private static byte[] body(Map<String, byte[]> files) {
    var body = new ByteArrayOutputStream();
    try {
      part(body, "name=\"deployment-name\"", "birth-registration".getBytes(StandardCharsets.UTF_8));
      for (var file : files.entrySet()) {
        part(
            body,
            "name=\"" + file.getKey() + "\"; filename=\"" + file.getKey() + "\"",
            file.getValue());
      }
      body.write(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return body.toByteArray();
  }

  private static void part(ByteArrayOutputStream body, String name, byte[] content)
      throws IOException {
    var head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + name + "\r\n\r\n";
    body.write(head.getBytes(StandardCharsets.UTF_8));
    body.write(content);
    body.write("\r\n".getBytes(StandardCharsets.UTF_8));
  }
}
