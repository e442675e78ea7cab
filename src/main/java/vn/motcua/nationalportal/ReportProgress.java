package vn.motcua.nationalportal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import vn.motcua.exchange.Exchange;
import vn.motcua.exchange.PeerOperation;
import vn.motcua.exchange.Reply;

/** CapNhatTienDoHoSoMC: one step of a dossier, told for the first time or once more; sent after the record it belongs to. */
class ReportProgress implements PeerOperation {

  static final String NAME = "national-portal.report-progress";

  /** A step the portal may have; that it has this one, or later ones, is what was wanted. */
  static final String AGAIN = "national-portal.repeat-progress";

  private final String name;
  private final Function<PortalAnswer, Reply> reading;
  private final PortalCall portal;
  private final ObjectMapper json;

  private ReportProgress(
      String name, Function<PortalAnswer, Reply> reading, PortalCall portal, ObjectMapper json) {
    this.name = name;
    this.reading = reading;
    this.portal = portal;
    this.json = json;
  }

  static ReportProgress first(PortalCall portal, ObjectMapper json) {
    return new ReportProgress(NAME, PortalAnswer::reply, portal, json);
  }

  static ReportProgress again(PortalCall portal, ObjectMapper json) {
    return new ReportProgress(AGAIN, ReportProgress::readAgain, portal, json);
  }

  @Override
  public String name() {
    return name;
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
          .thenApply(reading);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Reply readAgain(PortalAnswer answer) {
    return answer.saysExists() || answer.saysOutOfOrder()
        ? new Reply.Answered(PortalAnswer.DONE)
        : answer.reply();
  }
}
