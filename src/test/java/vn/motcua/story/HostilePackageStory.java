package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.procedure.ReadPackages;
import vn.motcua.workflow.engine.HostileModels;
import vn.motcua.workflow.engine.Mutant;

/** Whoever may bring packages brings in no code, no bomb and no nonsense. */
class HostilePackageStory extends StoryScene {

  static Stream<HostileZips.Bad> zips() {
    return HostileZips.all();
  }

  static Stream<BadPackages.Edit> edits() {
    return BadPackages.all();
  }

  static Stream<Mutant> models() {
    return HostileModels.all();
  }

  @Test
  void areSixtyAtLeast() {
    assertThat(zips().count() + edits().count()).isGreaterThanOrEqualTo(60);
    assertThat(zips().map(HostileZips.Bad::title)).doesNotHaveDuplicates();
    assertThat(edits().map(BadPackages.Edit::title)).doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("zips")
  void areTurnedAwayUnread(HostileZips.Bad bad) {
    long before = kept();

    var answer = PackageUnderWay.uploads(door, "phantich", bad.zip());

    answer.expect(422, "analysis." + bad.code());
    assertThat(answer.json().path("detail").asText()).matches("(?s).*hãy .*");
    assertThat(kept()).isEqualTo(before);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("edits")
  void areToldWhatIsWrong(BadPackages.Edit edit) {
    var draft = edit.made().uploadedBy(door, "phantich");

    assertThat(found(draft))
        .as(draft.path("findings").toString())
        .contains(edit.file() + " " + edit.code());
    neverComesIn(draft);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  void areToldOfEveryHostileModel(Mutant mutant) {
    var zip = PackageUnderWay.zip(whole(mutant));
    if (mutant.code().equals("workflow.model-too-large")) {
      PackageUnderWay.uploads(door, "phantich", zip).expect(422);
      return;
    }

    var draft = PackageUnderWay.uploads(door, "phantich", zip).expect(201).json();

    assertThat(PackageUnderWay.all(draft.path("findings")))
        .as(draft.path("findings").toString())
        .anyMatch(finding -> finding.path("file").asText().equals(mutant.file())
            && finding.path("element").asText().contains(mutant.element())
            && finding.path("code").asText().equals(mutant.code()));
    assertThat(PackageUnderWay.all(draft.path("findings"))
            .map(finding -> finding.path("detail").asText()))
        .allMatch(detail -> detail.contains("hãy "));
    neverComesIn(draft);
  }

  @Test
  void areNotEvenReadFromAnybodyElse() {
    var zip = PackageUnderWay.of("birth-registration").zip();
    for (var who : new String[] {"tiepnhan", "lanhdao", "giamsat", "quantri", "portal"}) {
      PackageUnderWay.uploads(door, who, zip).expect(403);
    }
    PackageUnderWay.uploads(door, null, zip).expect(401);
  }

  static Stream<String> shipped() {
    return ReadPackages.shipped().all().stream().map(files -> files.folder());
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void areNotOurOwn(String folder) {
    var draft = PackageUnderWay.of(folder).uploadedBy(door, "phantich");

    assertThat(found(draft)).isEmpty();
  }

  private void neverComesIn(JsonNode draft) {
    var path = PackageUnderWay.PATH + "/" + draft.path("id").asText();
    var checked = door.post("phantich", path + "/check", null).expect(200).json();
    assertThat(checked.path("state").path("code").asText()).isEqualTo("DRAFT");
    door.post("phantich2", path + "/publication", Map.of("from", "2099-01-01"))
        .expect(409, "analysis.not-checked");
  }

  private static Stream<String> found(JsonNode draft) {
    return PackageUnderWay.all(draft.path("findings"))
        .map(finding ->
            finding.path("file").asText() + " " + finding.path("code").asText());
  }

  /** The sample's model, made worse, in a whole package. */
  private static Map<String, byte[]> whole(Mutant mutant) {
    var files = new TreeMap<String, byte[]>();
    PackageUnderWay.of("birth-registration").files().forEach((name, content) -> {
      if (name.endsWith(".yaml") || name.endsWith("application.form")) {
        files.put(name, content);
      }
    });
    mutant
        .files()
        .forEach((name, content) -> files.put(
            (name.endsWith(".form") ? "forms/" : "processes/") + "birth-registration/" + name,
            content));
    files.computeIfAbsent(
        "processes/birth-registration/cases.yaml", name -> "[]".getBytes(StandardCharsets.UTF_8));
    return files;
  }

  private long kept() {
    return database
        .sql("select count(*) from analysis_package")
        .query(Long.class)
        .single();
  }
}
