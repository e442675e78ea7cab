package vn.motcua.nationalportal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Component;
import vn.motcua.exchange.Exchange;
import vn.motcua.exchange.PeerOperation;
import vn.motcua.exchange.Reply;

/** CapNhatTienDoHoSoMC once more: a step the portal may have; that it has this one, or later ones, is what was wanted. */
@Component(RepeatProgress.NAME)
class RepeatProgress implements PeerOperation {

  static final String NAME = "national-portal.repeat-progress";

  private final PortalCall portal;
  private final ObjectMapper json;

  RepeatProgress(PortalCall portal, ObjectMapper json) {
    this.portal = portal;
    this.json = json;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String peer() {
    return PortalCall.PEER;
  }

  @Override
  public CompletionStage<Reply> send(Exchange exchange, HttpClient http) {
    try {
      var row = json.readValue(exchange.body(), new TypeReference<Map<String, Object>>() {});
      return portal
          .send("CapNhatTienDoHoSoMC", Map.of("data", List.of(row)), http)
          .thenApply(answer -> answer.saysExists() || answer.saysOutOfOrder()
              ? new Reply.Answered(PortalAnswer.DONE)
              : answer.reply());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
