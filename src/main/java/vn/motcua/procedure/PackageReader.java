package vn.motcua.procedure;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads what a package says of its procedure: {@code procedure.yaml} and the forms. */
@Component
class PackageReader {

  private final ObjectMapper yaml = new ObjectMapper(new YAMLFactory())
      .registerModule(new JavaTimeModule())
      .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true);
  private final ObjectMapper json = new ObjectMapper();

  /**
   * @param validFrom from when the version counts, or null: from the date the package names
   */
  Procedure read(PackageFiles files, PackageFiles shared, LocalDate validFrom) {
    try {
      var tree = (ObjectNode) yaml.readTree(files.files().get("procedure.yaml"));
      tree.put("processId", files.folder());
      if (validFrom != null) {
        tree.put("validFrom", validFrom.toString());
      }
      var own = forms(files);
      var paper = paper(files);
      if (!own.containsKey(files.folder() + "-application")) {
        throw new IllegalStateException("forms/" + files.folder() + "/application.form is missing");
      }
      var procedure =
          yaml.treeToValue(tree, Procedure.class).with(own, paper, messages(files, shared));
      var all = new LinkedHashMap<>(own);
      forms(shared).forEach((id, form) -> all.put(id, SharedForm.of(form, procedure)));
      return procedure.with(all, paper, procedure.messages());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Null where the result has a layout of its own, or there is none. */
  private Procedure.Paper paper(PackageFiles files) throws IOException {
    var file = files.files().get("result.yaml");
    return file == null ? null : yaml.readValue(file, Procedure.Paper.class);
  }

  /** Its own texts over those for all procedures. */
  private MessageTemplates messages(PackageFiles files, PackageFiles shared) throws IOException {
    return messages(files).over(messages(shared));
  }

  private MessageTemplates messages(PackageFiles files) throws IOException {
    var file = files.files().get("messages.yaml");
    return file == null ? MessageTemplates.NONE : yaml.readValue(file, MessageTemplates.class);
  }

  private Map<String, Form> forms(PackageFiles files) throws IOException {
    var forms = new LinkedHashMap<String, Form>();
    for (var file : files.files().entrySet()) {
      if (file.getKey().endsWith(".form")) {
        var form = Form.of(json.readTree(file.getValue()));
        if (forms.put(form.id(), form) != null) {
          throw new IllegalStateException("two forms have the id " + form.id());
        }
      }
    }
    return forms;
  }
}
