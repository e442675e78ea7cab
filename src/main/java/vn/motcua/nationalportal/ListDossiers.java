package vn.motcua.nationalportal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Component;
import vn.motcua.exchange.DayListed;
import vn.motcua.exchange.Exchange;
import vn.motcua.exchange.PeerOperation;
import vn.motcua.exchange.Reply;

/**
 * The dossiers of which the portal heard something on some days, with the statuses it knows.
 *
 * <p>Ours: the portal publishes TraCuuHoSo for one dossier only. The days around are asked for as well, since it may have heard
 * late what happened on the day.
 */
@Component(ListDossiers.NAME)
class ListDossiers implements PeerOperation {

  static final String NAME = "national-portal.list-dossiers";

  private static final int DAYS_AROUND = 4;

  private final PortalCall portal;
  private final ObjectMapper json;

  ListDossiers(PortalCall portal, ObjectMapper json) {
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
    var day = DayListed.of(exchange, json);
    Map<String, Object> days =
        Map.of("tungay", day.before(DAYS_AROUND), "denngay", day.after(DAYS_AROUND));
    return portal
        .send("LayDanhSachHoSo", days, http)
        .thenApply(answer -> answer.done() && answer.result().isArray()
            ? new Reply.Answered(
                json.createObjectNode().set("dossiers", answer.result()).toString())
            : answer.done()
                ? new Reply.Unclear("the national portal's list is no list")
                : answer.reply());
  }
}
