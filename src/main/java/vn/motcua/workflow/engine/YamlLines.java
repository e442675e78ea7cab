package vn.motcua.workflow.engine;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** On which line of a file a place of it stands, so that an editor leads there: {@code messages.yaml:12}. */
record YamlLines(String file, Map<String, Integer> lines) {

  static YamlLines of(String file, byte[] bytes) {
    var lines = new HashMap<String, Integer>();
    try {
      var text = new String(bytes, StandardCharsets.UTF_8);
      note("", new Yaml(new LoaderOptions()).compose(new StringReader(text)), lines);
    } catch (YAMLException e) {
      lines.clear(); // whoever reads the content says what is wrong
    }
    return new YamlLines(file, lines);
  }

  /** The file with the line of the place, or of what holds it. */
  String at(String place) {
    var nearest = place;
    while (!nearest.isEmpty() && !lines.containsKey(nearest)) {
      nearest = nearest.contains(".") ? nearest.substring(0, nearest.lastIndexOf('.')) : "";
    }
    return lines.containsKey(nearest) ? file + ":" + lines.get(nearest) : file;
  }

  private static void note(String place, Node node, Map<String, Integer> lines) {
    if (node instanceof MappingNode map) {
      map.getValue().forEach(entry -> {
        if (entry.getKeyNode() instanceof ScalarNode key) {
          var below = place.isEmpty() ? key.getValue() : place + "." + key.getValue();
          lines.put(below, key.getStartMark().getLine() + 1);
          note(below, entry.getValueNode(), lines);
        }
      });
    } else if (node instanceof SequenceNode list) {
      for (int i = 0; i < list.getValue().size(); i++) {
        var one = list.getValue().get(i);
        lines.put(place + "." + i, one.getStartMark().getLine() + 1);
        note(place + "." + i, one, lines);
      }
    }
  }
}
