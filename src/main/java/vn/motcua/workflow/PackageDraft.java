package vn.motcua.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import vn.motcua.procedure.PackageFiles;

/**
 * Gói nháp — what can be told of a package before it is good.
 *
 * @param code or null
 * @param name or null
 * @param links the codes of the procedures it opens dossiers of
 */
public record PackageDraft(String code, String name, List<String> links) {

  private static final int LONGEST = 300;

  public static PackageDraft of(PackageFiles files) {
    var tree = tree(files);
    var code = tree.path("code").asText();
    var name = tree.path("name").path("vi").asText();
    return new PackageDraft(
        code.matches("\\d\\.\\d{6}") ? code : null,
        name.isBlank() || name.length() > LONGEST ? null : name,
        StreamSupport.stream(tree.path("links").spliterator(), false)
            .map(link -> link.path("procedure").asText())
            .distinct()
            .toList());
  }

  private static JsonNode tree(PackageFiles files) {
    var text = files.text("procedure.yaml");
    try {
      var tree = text == null ? null : new YAMLMapper().readTree(text);
      return tree == null ? new YAMLMapper().createObjectNode() : tree;
    } catch (IOException e) {
      return new YAMLMapper().createObjectNode(); // the check says what is wrong with it
    }
  }
}
