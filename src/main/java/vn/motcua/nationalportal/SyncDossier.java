package vn.motcua.nationalportal;

import com.fasterxml.jackson.core.JsonProcessingException;
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
 * <p>The first row of a dossier creates, later ones update. After an attempt whose outcome nobody knows TraCuuHoSo decides,
 * and if the portal contradicts the choice the other one is taken at once.
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
    CompletionStage<Boolean> known = exchange.attempts() > 1
        ? isKnown(exchange.subject(), http)
        : CompletableFuture.completedFuture(!order.created());
    return known.thenCompose(update -> sync(order.hoSo(), update, http)
        .thenCompose(answer -> contradicts(answer, update)
            ? sync(order.hoSo(), !update, http)
            : CompletableFuture.completedFuture(answer))
        .thenApply(PortalAnswer::reply));
  }

  private CompletionStage<Boolean> isKnown(String code, HttpClient http) {
    return portal.send("TraCuuHoSo", Map.of("mahoso", code), http).thenApply(answer -> {
      if (!answer.done()) {
        throw new IllegalStateException("TraCuuHoSo answered " + answer.message());
      }
      return !answer.result().isEmpty();
    });
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
