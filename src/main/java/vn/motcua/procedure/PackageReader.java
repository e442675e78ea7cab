package vn.motcua.procedure;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Reads procedure packages from the class path: {@code processes/<folder>/procedure.yaml} and {@code forms/}. */
@Component
class PackageReader {

  private final ObjectMapper yaml = new ObjectMapper(new YAMLFactory())
      .registerModule(new JavaTimeModule())
      .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true);
  private final ObjectMapper json = new ObjectMapper();
  private final PathMatchingResourcePatternResolver resolver =
      new PathMatchingResourcePatternResolver();
  private final List<Procedure> procedures = new ArrayList<>();

  PackageReader() throws IOException {
    var shared = forms("_shared");
    for (var resource : resolver.getResources("classpath*:processes/*/procedure.yaml")) {
      procedures.add(read(resource, shared));
    }
  }

  List<Procedure> procedures() {
    return procedures;
  }

  private Procedure read(Resource resource, Map<String, Form> shared) throws IOException {
    var path = resource.getURL().getPath().split("/");
    var folder = path[path.length - 2];
    var tree = (ObjectNode) yaml.readTree(resource.getInputStream());
    var own = forms(folder);
    var paper = paper(resource);
    if (!own.containsKey(folder + "-application")) {
      throw new IllegalStateException("forms/" + folder + "/application.form is missing");
    }
    var procedure =
        yaml.treeToValue(tree.put("processId", folder), Procedure.class).with(own, paper);
    var all = new LinkedHashMap<>(own);
    shared.forEach((id, form) -> all.put(id, SharedForm.of(form, procedure)));
    return procedure.with(all, paper);
  }

  /** Null where the result has a layout of its own, or there is none. */
  private Procedure.Paper paper(Resource beside) throws IOException {
    var file = beside.createRelative("result.yaml");
    return file.exists() ? yaml.readValue(file.getInputStream(), Procedure.Paper.class) : null;
  }

  private Map<String, Form> forms(String folder) throws IOException {
    var forms = new LinkedHashMap<String, Form>();
    for (var resource : resolver.getResources("classpath*:forms/" + folder + "/*.form")) {
      var form = Form.of(json.readTree(resource.getInputStream()));
      if (forms.put(form.id(), form) != null) {
        throw new IllegalStateException("two forms have the id " + form.id());
      }
    }
    return forms;
  }
}
