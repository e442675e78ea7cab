package vn.motcua.supervision.feed;

import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.stereotype.Component;
import vn.motcua.supervision.measure.Scope;

/** The events as IEEE 1849 XES: a trace per dossier, with the extensions concept, time, lifecycle and organizational. */
@Component
class XesExport {

  private static final String[][] EXTENSIONS = {
    {"Concept", "concept", "http://www.xes-standard.org/concept.xesext"},
    {"Time", "time", "http://www.xes-standard.org/time.xesext"},
    {"Lifecycle", "lifecycle", "http://www.xes-standard.org/lifecycle.xesext"},
    {"Organizational", "org", "http://www.xes-standard.org/org.xesext"}
  };

  private final MiningSource source;

  XesExport(MiningSource source) {
    this.source = source;
  }

  void write(Scope scope, OutputStream out) {
    source.read(() -> {
      try {
        var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
        open(xml, scope);
        var traces = new Traces(xml);
        source.events(scope, new Pseudonyms(), traces::add);
        traces.end();
        xml.writeEndDocument();
        xml.flush();
      } catch (XMLStreamException e) {
        throw new IllegalStateException(e);
      }
    });
  }

  private static void open(XMLStreamWriter xml, Scope scope) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("log");
    xml.writeDefaultNamespace("http://www.xes-standard.org/");
    xml.writeAttribute("xes.version", "1849-2023");
    xml.writeAttribute("xes.features", "");
    for (var one : EXTENSIONS) {
      xml.writeEmptyElement("extension");
      xml.writeAttribute("name", one[0]);
      xml.writeAttribute("prefix", one[1]);
      xml.writeAttribute("uri", one[2]);
    }
    global(xml, "trace", "string", "concept:name", "");
    global(xml, "event", "string", "concept:name", "");
    xml.writeEmptyElement("classifier");
    xml.writeAttribute("name", "Activity");
    xml.writeAttribute("scope", "event");
    xml.writeAttribute("keys", "concept:name");
    xml.writeEmptyElement("classifier");
    xml.writeAttribute("name", "Activity and life cycle");
    xml.writeAttribute("scope", "event");
    xml.writeAttribute("keys", "concept:name lifecycle:transition");
    text(xml, "string", "concept:name", "Một Cửa " + scope.from() + " – " + scope.to());
    text(xml, "string", "lifecycle:model", "standard");
  }

  private static void global(
      XMLStreamWriter xml, String scope, String kind, String key, String value)
      throws XMLStreamException {
    xml.writeStartElement("global");
    xml.writeAttribute("scope", scope);
    text(xml, kind, key, value);
    xml.writeEndElement();
  }

  private static void text(XMLStreamWriter xml, String kind, String key, String value)
      throws XMLStreamException {
    if (value != null) {
      xml.writeEmptyElement(kind);
      xml.writeAttribute("key", key);
      xml.writeAttribute("value", value);
    }
  }

  /** One after the other; the events come dossier by dossier. */
  private static final class Traces {
    private final XMLStreamWriter xml;
    private String open;

    private Traces(XMLStreamWriter xml) {
      this.xml = xml;
    }

    private void add(MiningEvent event) {
      try {
        if (!event.dossier().equals(open)) {
          end();
          begin(event);
        }
        write(event);
      } catch (XMLStreamException e) {
        throw new IllegalStateException(e);
      }
    }

    private void begin(MiningEvent event) throws XMLStreamException {
      open = event.dossier();
      xml.writeStartElement("trace");
      text(xml, "string", "concept:name", event.dossier());
      text(xml, "string", "procedure", event.procedure());
      text(xml, "string", "office", event.office());
      text(xml, "string", "channel", event.channel());
    }

    private void write(MiningEvent event) throws XMLStreamException {
      xml.writeStartElement("event");
      text(xml, "string", "concept:name", event.activity());
      text(
          xml, "date", "time:timestamp", event.at().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
      text(xml, "string", "lifecycle:transition", event.kind().transition());
      text(xml, "string", "concept:instance", event.step());
      text(xml, "string", "org:resource", event.officer());
      text(xml, "string", "org:role", event.role());
      text(xml, "string", "org:group", event.place());
      text(xml, "string", "outcome", event.outcome());
      xml.writeEndElement();
    }

    private void end() throws XMLStreamException {
      if (open != null) {
        xml.writeEndElement();
      }
    }
  }
}
