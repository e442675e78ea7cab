package vn.motcua.supervision.escalation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.Rung;

/** The ladder of every version of every procedure: its own, else the one for all. */
@Component
class Ladders {

  /** Of the ladder for all, where a procedure version has its name otherwise. */
  static final String COMMON = "";

  private final List<Rung> common;
  private final Procedures procedures;
  private final ObjectMapper json;

  Ladders(Procedures procedures, ObjectMapper json) {
    this.procedures = procedures;
    this.json = json;
    this.common = read();
  }

  /** As they stand now: a package may come while we run. */
  Map<String, List<Rung>> all() {
    var all = new LinkedHashMap<String, List<Rung>>();
    all.put(COMMON, common);
    procedures.all().stream()
        .filter(one -> !one.escalation().isEmpty())
        .forEach(one -> all.put(name(one), one.escalation()));
    return all;
  }

  /** What SQL needs to know of them, one line per rung. */
  String lines(Map<String, List<Rung>> ladders) {
    var lines = new ArrayList<Map<String, Object>>();
    ladders.forEach((ladder, rungs) -> rungs.forEach(rung -> {
      var line = new HashMap<String, Object>();
      line.put("ladder", ladder);
      line.put("rung", rung.name());
      line.put("kind", rung.on().name());
      line.put("limited", rung.times() != null);
      line.put("unclaimed", rung.unclaimed());
      line.put("always", rung.always());
      lines.add(line);
    }));
    try {
      return json.writeValueAsString(lines);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String name(Procedure one) {
    return one.code() + "/" + one.validFrom();
  }

  private static List<Rung> read() {
    try (var content = new ClassPathResource("supervision/escalation.yaml").getInputStream()) {
      return YAMLMapper.builder().build().readValue(content, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
