package vn.motcua.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All the sheets {@code registry/<peer>.yaml}, read once; what is wrong in one stops the start with its place. */
final class PeerSheets {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory())
      .registerModule(new JavaTimeModule())
      .enable(com.fasterxml.jackson.core.JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY);

  private final Map<String, PeerSheet> byPeer = new TreeMap<>();

  static PeerSheets read() {
    var sheets = new PeerSheets();
    try {
      for (var file :
          new PathMatchingResourcePatternResolver().getResources("classpath*:registry/*.yaml")) {
        try (var content = file.getInputStream()) {
          var sheet = of(file.getFilename(), content);
          sheets.byPeer.put(sheet.peer(), sheet);
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("the sheets of the peers cannot be read", e);
    }
    return sheets;
  }

  static PeerSheet of(String file, InputStream content) throws IOException {
    PeerSheet sheet;
    try {
      sheet = YAML.readValue(content, PeerSheet.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("registry/" + file + ": " + e.getOriginalMessage(), e);
    }
    var faults = new SheetCheck(sheet).faults();
    if (!file.equals(sheet.peer() + ".yaml")) {
      faults.add("peer: the file is named after it");
    }
    if (!faults.isEmpty()) {
      throw new IllegalStateException("registry/" + file + ": " + String.join("; ", faults));
    }
    return sheet;
  }

  Collection<PeerSheet> all() {
    return byPeer.values();
  }

  Optional<PeerSheet> of(String peer) {
    return Optional.ofNullable(byPeer.get(peer));
  }

  /** The operation by its whole name, such as {@code violations.look-up}. */
  Optional<PeerSheet.Operation> operation(String name) {
    int dot = name.indexOf('.');
    return dot < 0
        ? Optional.empty()
        : of(name.substring(0, dot)).flatMap(sheet -> sheet.operation(name.substring(dot + 1)));
  }
}
