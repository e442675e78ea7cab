package vn.motcua.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import javax.xml.stream.XMLStreamException;
import org.springframework.stereotype.Component;
import vn.motcua.exchange.Peers;

/** The signed SOAP of the population database: the sheet's body becomes the children of the operation's element, in its order. */
@Component
class SoapWire implements Wire {

  private final PopulationCall population;
  private final Peers peers;
  private final Clock clock;

  SoapWire(PopulationCall population, Peers peers, Clock clock) {
    this.population = population;
    this.peers = peers;
    this.clock = clock;
  }

  @Override
  public CompletionStage<Said> send(Call call) {
    var values = new Values(call, peers.of(PopulationCall.PEER), Map.of(), clock);
    var body = new Template(values).tree(call.operation().body());
    var envelope = Soap.request(call.operation().soap(), writer -> children(writer, body));
    return population
        .send(envelope, call.http())
        .thenApply(answer -> new Said(200, Soap.tree(answer)));
  }

  private static void children(Soap.Writer writer, JsonNode tree) throws XMLStreamException {
    for (var field : tree.properties()) {
      if (!field.getValue().isObject()) {
        writer.text(field.getKey(), field.getValue().asText());
      } else if (!field.getValue().isEmpty()) {
        writer.group(field.getKey(), inner -> children(inner, field.getValue()));
      }
    }
  }
}
