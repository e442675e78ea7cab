package vn.motcua.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Component;
import vn.motcua.exchange.DayListed;
import vn.motcua.exchange.Exchange;
import vn.motcua.exchange.PeerOperation;
import vn.motcua.exchange.Peers;
import vn.motcua.exchange.Reply;

/**
 * The entries the civil status database holds of some days, by dossier code and number and nothing else.
 *
 * <p>Own, in the style of §14: the published poll answers about dossiers one names, so it cannot tell of one nobody has.
 */
@Component(ListEntries.NAME)
class ListEntries implements PeerOperation {

  static final String NAME = "civil-status.list-entries";

  private static final String PEER = "civil-status";
  private static final int DAYS_AROUND = 4;

  private final JsonExchange exchange;
  private final Peers peers;
  private final ObjectMapper json;

  ListEntries(JsonExchange exchange, Peers peers, ObjectMapper json) {
    this.exchange = exchange;
    this.peers = peers;
    this.json = json;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String peer() {
    return PEER;
  }

  @Override
  public CompletionStage<Reply> send(Exchange row, HttpClient http) {
    var day = DayListed.of(row, json);
    var body = json.createObjectNode()
        .put("tuNgay", day.before(DAYS_AROUND))
        .put("denNgay", day.after(DAYS_AROUND));
    var peer = peers.of(PEER);
    var request = HttpRequest.newBuilder(peer.at("/danh-sach"))
        .timeout(peer.timeout())
        .header("Content-Type", "application/json")
        .header("authKey", peer.secret())
        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
        .build();
    return exchange.send(request, http).thenApply(said -> reply(said));
  }

  private Reply reply(Wire.Said said) {
    if (!said.isFine()) {
      return new Reply.Again("the civil status database answered HTTP " + said.status(), null);
    }
    var entries = said.tree().path("value");
    return entries.isArray() && said.tree().path("tongSo").asInt(-1) == entries.size()
        ? new Reply.Answered(
            json.createObjectNode().set("entries", (JsonNode) entries).toString())
        : new Reply.Unclear("the civil status database's list is not whole");
  }
}
