package vn.motcua.workflow.cases;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;

/** Tệp ca mẫu — what {@code cases.yaml} holds: cases of the model and cases of the fee table. */
public record CaseFile(List<ModelCase> cases, List<FeeCase> fees) {

  private static final ObjectMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  public CaseFile {
    cases = cases == null ? List.of() : cases;
    fees = fees == null ? List.of() : fees;
  }

  public static CaseFile read(byte[] yaml) throws IOException {
    return of(YAML.readTree(yaml));
  }

  public static CaseFile of(JsonNode tree) throws IOException {
    return YAML.treeToValue(whole(tree), CaseFile.class);
  }

  /** A list may end with {@code - fees: [ … ]}; a file may also say {@code cases:} and {@code fees:}. */
  public static JsonNode whole(JsonNode tree) {
    if (!tree.isArray()) {
      return tree;
    }
    var whole = YAML.createObjectNode();
    var cases = whole.putArray("cases");
    for (var one : tree) {
      if (one.size() == 1 && one.has("fees")) {
        whole.set("fees", one.get("fees"));
      } else {
        cases.add(one);
      }
    }
    return whole;
  }
}
