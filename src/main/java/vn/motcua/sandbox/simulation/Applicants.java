package vn.motcua.sandbox.simulation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.motcua.dossier.Delivery;

/** Invented people; their numbers begin with a province that there is not. */
final class Applicants {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Plot.Names names;
  private final long seed;

  Applicants(Plot.Names names, long seed) {
    this.names = names;
    this.seed = seed;
  }

  record Applicant(String name, Map<String, Object> fields) {
    String content(Delivery.Mode delivery) {
      try {
        return JSON.writeValueAsString(Map.of(
            "applicant",
            fields,
            "answers",
            Map.of(),
            "warnings",
            new String[0],
            "delivery",
            Map.of("mode", delivery)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  Applicant of(Filing filing) {
    var chance = new Chance(seed, "applicant", filing.serial());
    int year = 1950 + chance.below(50);
    boolean woman = chance.is(0.5);
    var name = "%s %s %s"
        .formatted(chance.one(names.family()), woman ? "Thị" : "Văn", chance.one(names.given()));
    var fields = new LinkedHashMap<String, Object>();
    fields.put("kind", "CITIZEN");
    fields.put("fullName", name);
    fields.put(
        "personalId",
        "099" + (woman ? 1 : 0) + (year % 100) + "%06d".formatted(filing.serial() % 1_000_000));
    fields.put(
        "dateOfBirth", "%d-%02d-%02d".formatted(year, 1 + chance.below(12), 1 + chance.below(28)));
    fields.put("phone", "09%08d".formatted(filing.serial() % 100_000_000));
    fields.put("address", filing.handling().office().name());
    return new Applicant(name, fields);
  }
}
