package vn.motcua.nationalportal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The names the portal has for our facts, read from {@code nationalportal/fields.yaml}; data, because they change with its releases. */
@Component
class PortalFields {

  private final Map<String, Map<String, String>> messages;

  PortalFields() throws IOException {
    try (var source = new ClassPathResource("nationalportal/fields.yaml").getInputStream()) {
      messages = new ObjectMapper(new YAMLFactory())
          .readValue(source, new TypeReference<LinkedHashMap<String, Map<String, String>>>() {});
    }
  }

  /** In the order of the message; what is not known is left out. */
  Map<String, Object> write(String message, Map<String, ?> facts) {
    var fields = new LinkedHashMap<String, Object>();
    messages.get(message).forEach((field, fact) -> {
      var value = facts.get(fact);
      if (value != null) {
        fields.put(field, value);
      }
    });
    return fields;
  }
}
