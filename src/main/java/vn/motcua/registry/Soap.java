package vn.motcua.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** SOAP 1.1 as the population database speaks it: writing one request, reading one answer, no DTD, no entities. */
final class Soap {

  private static final String ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/";
  static final String POPULATION = "http://dancuquocgia.bca";

  /** Writes the children of the operation's element; order matters to the peer. */
  interface Content {
    void write(Writer writer) throws XMLStreamException;
  }

  /** Elements of the population namespace. */
  static final class Writer {
    private final XMLStreamWriter out;

    private Writer(XMLStreamWriter out) {
      this.out = out;
    }

    /** Nothing is written for a value that is not known. */
    void text(String name, String value) throws XMLStreamException {
      if (value != null) {
        out.writeStartElement("dan", name, POPULATION);
        out.writeCharacters(value);
        out.writeEndElement();
      }
    }

    void group(String name, Content content) throws XMLStreamException {
      out.writeStartElement("dan", name, POPULATION);
      content.write(this);
      out.writeEndElement();
    }
  }

  private Soap() {}

  static String request(String operation, Content content) {
    var text = new StringWriter();
    try {
      var out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      out.writeStartElement("soapenv", "Envelope", ENVELOPE);
      out.writeNamespace("soapenv", ENVELOPE);
      out.writeNamespace("dan", POPULATION);
      out.writeStartElement("soapenv", "Body", ENVELOPE);
      new Writer(out).group(operation, content);
      out.writeEndElement();
      out.writeEndElement();
      out.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }

  /**
   * The first element of the answer's body.
   *
   * @throws IOException when the text is no SOAP answer, or is a fault
   */
  static Element answer(byte[] text) throws IOException {
    var envelope = parse(text).getDocumentElement();
    var content = child(envelope, "Body").flatMap(Soap::firstElement);
    if (!ENVELOPE.equals(envelope.getNamespaceURI()) || content.isEmpty()) {
      throw new IOException("the answer is no SOAP 1.1 envelope");
    }
    if ("Fault".equals(content.get().getLocalName())) {
      throw new IOException("SOAP fault: "
          + child(content.get(), "faultstring").map(Node::getTextContent).orElse(""));
    }
    return content.get();
  }

  static Optional<Element> child(Element parent, String name) {
    for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && name.equals(element.getLocalName())) {
        return Optional.of(element);
      }
    }
    return Optional.empty();
  }

  /** The text at the end of a path of element names, or null when there is none. */
  static String text(Element from, String... path) {
    Optional<Element> at = Optional.of(from);
    for (var name : path) {
      at = at.flatMap(element -> child(element, name));
    }
    return at.map(element -> element.getTextContent().strip())
        .filter(text -> !text.isEmpty())
        .orElse(null);
  }

  /** The same as a tree of fields by element name; an element that comes several times is a list, an empty one is nothing. */
  static JsonNode tree(Element from) {
    var tree = JsonNodeFactory.instance.objectNode();
    for (var node = from.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        var name = element.getLocalName();
        var value = firstElement(element).isPresent()
            ? tree(element)
            : JsonNodeFactory.instance.textNode(element.getTextContent().strip());
        if (tree.get(name) instanceof ArrayNode list) {
          list.add(value);
        } else if (tree.has(name)) {
          var first = tree.get(name);
          tree.putArray(name).add(first).add(value);
        } else {
          tree.set(name, value);
        }
      }
    }
    return tree;
  }

  /** The tree of a document that is no SOAP. */
  static JsonNode tree(byte[] xml) {
    try {
      return tree(parse(xml).getDocumentElement());
    } catch (IOException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private static Optional<Element> firstElement(Element parent) {
    for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        return Optional.of(element);
      }
    }
    return Optional.empty();
  }

  private static Document parse(byte[] text) throws IOException {
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null); // otherwise the parser prints to the console
      return builder.parse(new ByteArrayInputStream(text));
    } catch (SAXException e) {
      throw new IOException("the answer is not well-formed: " + e.getMessage(), e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
