package vn.motcua.nationalportal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Component;
import vn.motcua.exchange.Exchange;
import vn.motcua.exchange.PeerOperation;
import vn.motcua.exchange.Reply;

/**
 * DongBoHoSoMC: the portal wants to be told whether it knows the dossier already.
 *
 * <p>The first row of a dossier creates, later ones update. If the portal contradicts the choice the other one is taken at
 * once.
 */
@Component(SyncDossier.NAME)
class SyncDossier implements PeerOperation {

  static final String NAME = "national-portal.sync-dossier";

  private final PortalCall portal;
  private final ObjectMapper json;

  SyncDossier(PortalCall portal, ObjectMapper json) {
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
    var order = read(exchange.body());
    boolean update = !order.created();
    return sync(order.hoSo(), update, http)
        .thenCompose(answer -> contradicts(answer, update)
            ? sync(order.hoSo(), !update, http)
            : CompletableFuture.completedFuture(answer))
        .thenApply(PortalAnswer::reply);
  }

  /** TraCuuHoSo: done when the portal holds exactly this; telling the same once more is safe in any other case. */
  @Override
  public CompletionStage<Reply> inquire(Exchange exchange, HttpClient http) {
    JsonNode told = json.valueToTree(read(exchange.body()).hoSo());
    return portal
        .send("TraCuuHoSo", Map.of("mahoso", exchange.subject()), http)
        .thenApply(answer -> {
          if (!answer.done()) {
            return answer.reply();
          }
          return holds(answer.result().path(0), told)
              ? new Reply.Answered(PortalAnswer.DONE)
              : new Reply.NotDone();
        });
  }

  /** Every field as we told it; what it holds besides is its own. */
  private static boolean holds(JsonNode known, JsonNode told) {
    return told.properties().stream()
        .allMatch(field -> known.path(field.getKey()).equals(field.getValue()));
  }

  private CompletionStage<PortalAnswer> sync(
      Map<String, Object> hoSo, boolean update, HttpClient http) {
    var body = new LinkedHashMap<String, Object>();
    body.put("isUpdating", update ? "True" : "False");
    body.put("data", List.of(hoSo));
    return portal.send("DongBoHoSoMC", body, http);
  }

  private static boolean contradicts(PortalAnswer answer, boolean update) {
    return update ? answer.saysUnknown() : answer.saysExists();
  }

  private PortalSync.SyncOrder read(String body) {
    try {
      return json.readValue(body, PortalSync.SyncOrder.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
