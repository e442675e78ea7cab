package vn.motcua.procedure;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
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
  private final Map<String, Form> forms = new LinkedHashMap<>();
  private final List<Procedure> procedures = new ArrayList<>();

  PackageReader() throws IOException {
    var resolver = new PathMatchingResourcePatternResolver();
    for (var resource : resolver.getResources("classpath*:forms/**/*.form")) {
      var form = Form.of(json.readTree(resource.getInputStream()));
      if (forms.put(form.id(), form) != null) {
        throw new IllegalStateException("two forms have the id " + form.id());
      }
    }
    for (var resource : resolver.getResources("classpath*:processes/*/procedure.yaml")) {
      procedures.add(read(resource));
    }
  }

  List<Procedure> procedures() {
    return procedures;
  }

  Map<String, Form> forms() {
    return forms;
  }

  private Procedure read(Resource resource) throws IOException {
    var path = resource.getURL().getPath().split("/");
    var folder = path[path.length - 2];
    JsonNode tree = yaml.readTree(resource.getInputStream());
    ((ObjectNode) tree).put("processId", folder);
    var procedure = yaml.treeToValue(tree, Procedure.class);
    var application = forms.get(folder + "-application");
    if (application == null) {
      throw new IllegalStateException("forms/" + folder + "/application.form is missing");
    }
    return new Procedure(
        procedure.code(),
        folder,
        procedure.name(),
        procedure.field(),
        procedure.legalBasis(),
        procedure.validFrom(),
        procedure.level(),
        procedure.audience(),
        procedure.competence(),
        procedure.timeLimit(),
        procedure.clock(),
        procedure.components(),
        procedure.fees(),
        procedure.result(),
        procedure.delivery(),
        procedure.searchable(),
        application);
  }
}
