package vn.motcua.workflow.engine;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import vn.motcua.procedure.PackageFiles;
import vn.motcua.workflow.cases.CaseFile;

/** A YAML file of a package against its schema; the analyst's editor may use the same schema. */
final class YamlFile {

  private static final ObjectMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, JsonNode> SCHEMAS = new ConcurrentHashMap<>();
  private static final SchemaValidatorsConfig CONFIG =
      SchemaValidatorsConfig.builder().build();

  private YamlFile() {}

  /** The content, or null when it cannot be worked with. */
  static JsonNode read(String name, PackageFiles own, Findings findings) {
    var file = name + ".yaml";
    var bytes = own.files().get(file);
    if (bytes == null) {
      findings.add(file, "", "workflow.package-file-missing");
      return null;
    }
    try {
      var tree = YAML.readTree(bytes);
      if (tree == null || tree.isMissingNode() || !tree.isContainerNode()) {
        findings.add(file, "", "workflow.model-unreadable", "–");
        return null;
      }
      var whole = name.equals("cases") ? CaseFile.whole(tree) : tree;
      var messages = schema(name).validate(whole);
      var lines = name.equals(MessagesRule.NAME) ? YamlLines.of(file, bytes) : null;
      messages.forEach(message -> fault(file, lines, SCHEMAS.get(name), message, findings));
      return messages.isEmpty() ? whole : null;
    } catch (IOException e) {
      findings.add(file, "", "workflow.model-unreadable", firstLine(e));
      return null;
    }
  }

  static JsonNode json(byte[] bytes) {
    try {
      return JSON.readTree(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  private static JsonSchema schema(String name) {
    var schema = SCHEMAS.computeIfAbsent(name, YamlFile::load);
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema, CONFIG);
  }

  private static JsonNode load(String name) {
    try (var content = YamlFile.class.getResourceAsStream("/procedure/" + name + ".schema.json")) {
      return JSON.readTree(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** @param lines null where a file is named without a line */
  private static void fault(
      String name, YamlLines lines, JsonNode schema, ValidationMessage message, Findings findings) {
    var place = place(message.getInstanceLocation().toString());
    var file = lines == null
        ? name
        : lines.at(message.getProperty() == null ? place : under(place, message.getProperty()));
    switch (message.getType()) {
      case "additionalProperties" ->
        findings.add(file, under(place, message.getProperty()), "workflow.package-key-unknown");
      case "required" ->
        findings.add(
            file,
            under(place, message.getProperty()),
            "workflow.package-key-missing",
            said(
                schema,
                message.getSchemaLocation().getFragment().toString(),
                message.getProperty()));
      default ->
        findings.add(
            file,
            place,
            "workflow.package-value-invalid",
            shown(message.getInstanceNode()),
            said(schema, message.getSchemaLocation().getFragment().toString(), null));
    }
  }

  /** The words the schema has for what belongs there. */
  private static String said(JsonNode schema, String location, String property) {
    var at = location.substring(0, Math.max(0, location.lastIndexOf('/')));
    var node = schema.at(property == null ? at : at + "/properties/" + property);
    return node.path("description").asText(node.path("title").asText("–"));
  }

  private static String place(String location) {
    return location.replaceFirst("^\\$?[./]?", "").replaceFirst("^/", "").replace('/', '.');
  }

  private static String under(String place, String property) {
    return place.isEmpty() ? property : place + "." + property;
  }

  private static String shown(JsonNode value) {
    var text = value == null ? "" : value.isValueNode() ? value.asText() : value.toString();
    return text.length() > 80 ? text.substring(0, 80) + "…" : text;
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
