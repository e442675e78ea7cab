package vn.motcua.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Fills {@code {name}} and {@code {name:format}} in texts and trees.
 *
 * <p>A field whose only placeholder has no value is left out. {@code $json}, {@code $base64} and {@code $xml} carry a tree or
 * an XML text as one text, as several peers want it (protocols §25.5); {@code $list} makes a list of a value with commas.
 */
record Template(Scope scope) {

  static final Pattern PLACEHOLDER =
      Pattern.compile("\\{([A-Za-z][A-Za-z0-9.-]*)(?::([^{}]+))?\\}");

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** What stands for a placeholder, or null. */
  interface Scope {
    String value(String name, String format);
  }

  String text(String template) {
    return replace(template, value -> value);
  }

  /** Values become parts of an address and cannot be more than that. */
  String address(String template) {
    return replace(
        template, value -> URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
  }

  JsonNode tree(JsonNode template) {
    if (template.isTextual()) {
      return leaf(template.textValue());
    }
    if (template.isArray()) {
      var list = JSON.arrayNode();
      template.forEach(one -> {
        var filled = tree(one);
        if (!filled.isNull()) {
          list.add(filled);
        }
      });
      return list;
    }
    if (!template.isObject()) {
      return template;
    }
    return template.size() == 1 && template.fieldNames().next().startsWith("$")
        ? wrapped(template)
        : object(template);
  }

  private JsonNode object(JsonNode template) {
    var object = JSON.objectNode();
    template.properties().forEach(field -> {
      var filled = tree(field.getValue());
      if (!filled.isNull()) {
        object.set(field.getKey(), filled);
      }
    });
    return object;
  }

  private JsonNode wrapped(JsonNode template) {
    var how = template.fieldNames().next();
    var inner = template.get(how);
    if (how.equals("$list")) {
      var list = JSON.arrayNode();
      Arrays.stream(text(inner.textValue()).split(",")).forEach(list::add);
      return list;
    }
    return TextNode.valueOf(
        switch (how) {
          case "$json" -> write(tree(inner));
          case "$base64" ->
            Base64.getEncoder().encodeToString(write(tree(inner)).getBytes(StandardCharsets.UTF_8));
          case "$xml" -> replace(inner.textValue(), Template::inXml);
          default -> throw new IllegalArgumentException("unknown wrapping " + how);
        });
  }

  private JsonNode leaf(String template) {
    var whole = PLACEHOLDER.matcher(template);
    if (!whole.matches()) {
      return TextNode.valueOf(text(template));
    }
    boolean number = "number".equals(whole.group(2));
    var value = scope.value(whole.group(1), number ? null : whole.group(2));
    if (value == null) {
      return NullNode.instance;
    }
    return number ? JSON.numberNode(new BigDecimal(value)) : TextNode.valueOf(value);
  }

  private String replace(String template, UnaryOperator<String> encoding) {
    return PLACEHOLDER.matcher(template).replaceAll(found -> {
      var value = scope.value(found.group(1), found.group(2));
      return java.util.regex.Matcher.quoteReplacement(value == null ? "" : encoding.apply(value));
    });
  }

  private static String inXml(String value) {
    return value
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String write(JsonNode tree) {
    try {
      return MAPPER.writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
