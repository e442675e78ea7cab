package vn.motcua.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The schema an analyst's editor and the check use says the same as the record the application reads. */
class PackageSchemaTests {

  @Test
  void knowsWhatTheRecordKnows() throws IOException {
    try (var content = getClass().getResourceAsStream("/procedure/procedure.schema.json")) {
      compare(new ObjectMapper().readTree(content), Procedure.class, "procedure.yaml");
    }
  }

  private static void compare(JsonNode schema, Class<?> record, String place) {
    var components = Arrays.stream(record.getRecordComponents())
        .filter(one -> !one.getName().equals("processId"))
        .filter(one -> !isIgnored(record, one))
        .toList();
    var known = new TreeSet<String>();
    schema.path("properties").fieldNames().forEachRemaining(known::add);

    assertThat(known)
        .as(place)
        .containsExactlyInAnyOrderElementsOf(
            components.stream().map(RecordComponent::getName).toList());
    for (var component : components) {
      deeper(
          schema.path("properties").path(component.getName()),
          component.getGenericType(),
          place + "." + component.getName());
    }
  }

  private static void deeper(JsonNode schema, Type type, String place) {
    if (type instanceof ParameterizedType many) {
      var arguments = many.getActualTypeArguments();
      deeper(
          schema.path(arguments.length == 1 ? "items" : "additionalProperties"),
          arguments[arguments.length - 1],
          place);
    } else if (type instanceof Class<?> one && one.isRecord()) {
      compare(schema, one, place);
    } else if (type instanceof Class<?> one
        && one.isEnum()
        && schema.path("enum").size() > 2) {
      var values = new TreeSet<String>();
      schema.path("enum").forEach(value -> values.add(value.asText()));
      assertThat(Set.of(one.getEnumConstants()).stream().map(Object::toString))
          .as(place)
          .containsExactlyInAnyOrderElementsOf(values);
    }
  }

  private static boolean isIgnored(Class<?> record, RecordComponent component) {
    return component.getAccessor().isAnnotationPresent(JsonIgnore.class)
        || Set.of("forms", "paper", "messages").contains(component.getName());
  }
}
