package vn.motcua.supervision.feed;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.motcua.supervision.measure.Scope;

/**
 * The events as OCEL 2.0 JSON: dossiers, steps, offices and procedures as objects.
 *
 * <p>What is only known at the end, the kinds of events, stands at the end: the members of a JSON object have no order.
 */
@Component
class OcelExport {

  private static final String[] EVENT_ATTRIBUTES = {"officer", "role", "outcome"};

  private final MiningSource source;
  private final ObjectMapper json;

  OcelExport(MiningSource source, ObjectMapper json) {
    this.source = source;
    this.json = json;
  }

  void write(Scope scope, OutputStream out) {
    source.read(() -> {
      try {
        var writer = json.getFactory().createGenerator(out);
        writer.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        writer.writeStartObject();
        objectTypes(writer);
        var offices = events(scope, writer);
        objects(scope, writer, offices);
        writer.writeEndObject();
        writer.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  private static void objectTypes(JsonGenerator out) throws IOException {
    out.writeArrayFieldStart("objectTypes");
    type(out, "dossier", "channel");
    type(out, "office");
    type(out, "procedure");
    type(out, "step", "task", "role");
    out.writeEndArray();
  }

  /** Returns the offices where something happened. */
  private Set<String> events(Scope scope, JsonGenerator out) throws IOException {
    var offices = new TreeSet<String>();
    var types = new TreeSet<String>();
    var number = new long[1];
    out.writeArrayFieldStart("events");
    source.events(scope, new Pseudonyms(), event -> {
      types.add(event.type());
      offices.add(event.place());
      event(out, event, "e" + ++number[0]);
    });
    out.writeEndArray();
    out.writeArrayFieldStart("eventTypes");
    for (var name : types) {
      type(out, name, EVENT_ATTRIBUTES);
    }
    out.writeEndArray();
    return offices;
  }

  private static void event(JsonGenerator out, MiningEvent event, String id) {
    try {
      out.writeStartObject();
      out.writeStringField("id", id);
      out.writeStringField("type", event.type());
      out.writeStringField("time", event.at().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
      out.writeArrayFieldStart("attributes");
      attribute(out, "officer", event.officer());
      attribute(out, "role", event.role());
      attribute(out, "outcome", event.outcome());
      out.writeEndArray();
      out.writeArrayFieldStart("relationships");
      relation(out, event.dossier(), "dossier");
      relation(out, "office/" + event.place(), "place");
      relation(out, event.step(), "step");
      out.writeEndArray();
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void objects(Scope scope, JsonGenerator out, Set<String> offices) throws IOException {
    var procedures = new TreeSet<String>();
    out.writeArrayFieldStart("objects");
    source.dossiers(scope, one -> {
      offices.add(one.office());
      procedures.add(one.procedure());
      object(out, one.code(), "dossier", () -> fixed(out, "channel", one.name()), () -> {
        relation(out, "office/" + one.office(), "handled by");
        relation(out, "procedure/" + one.procedure(), "of");
      });
    });
    source.steps(
        scope,
        one -> object(
            out,
            one.code(),
            "step",
            () -> {
              fixed(out, "task", one.name());
              fixed(out, "role", one.role());
            },
            () -> relation(out, one.dossier(), "of")));
    offices.forEach(code -> object(out, "office/" + code, "office", () -> {}, () -> {}));
    procedures.forEach(code -> object(out, "procedure/" + code, "procedure", () -> {}, () -> {}));
    out.writeEndArray();
  }

  private interface Part {
    void write() throws IOException;
  }

  private static void object(
      JsonGenerator out, String id, String type, Part attributes, Part relations) {
    try {
      out.writeStartObject();
      out.writeStringField("id", id);
      out.writeStringField("type", type);
      out.writeArrayFieldStart("attributes");
      attributes.write();
      out.writeEndArray();
      out.writeArrayFieldStart("relationships");
      relations.write();
      out.writeEndArray();
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void type(JsonGenerator out, String name, String... attributes)
      throws IOException {
    out.writeStartObject();
    out.writeStringField("name", name);
    out.writeArrayFieldStart("attributes");
    for (var attribute : attributes) {
      out.writeStartObject();
      out.writeStringField("name", attribute);
      out.writeStringField("type", "string");
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void attribute(JsonGenerator out, String name, String value) throws IOException {
    if (value != null) {
      out.writeStartObject();
      out.writeStringField("name", name);
      out.writeStringField("value", value);
      out.writeEndObject();
    }
  }

  /** Of an object: what never changes holds since the beginning of time, as the format wants it. */
  private static void fixed(JsonGenerator out, String name, String value) throws IOException {
    if (value != null) {
      out.writeStartObject();
      out.writeStringField("name", name);
      out.writeStringField("time", "1970-01-01T00:00:00Z");
      out.writeStringField("value", value);
      out.writeEndObject();
    }
  }

  private static void relation(JsonGenerator out, String id, String qualifier) throws IOException {
    if (id != null) {
      out.writeStartObject();
      out.writeStringField("objectId", id);
      out.writeStringField("qualifier", qualifier);
      out.writeEndObject();
    }
  }
}
