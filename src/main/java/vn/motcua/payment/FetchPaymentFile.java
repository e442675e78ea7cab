package vn.motcua.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Component;
import vn.motcua.exchange.DayListed;
import vn.motcua.exchange.Exchange;
import vn.motcua.exchange.PeerOperation;
import vn.motcua.exchange.Peers;
import vn.motcua.exchange.Reply;

/**
 * The gateway's file of a day, with the day before and after, because both clocks may differ.
 *
 * <p>VNPAY hands such a file to its merchants but publishes no form of it; this one is agreed with the sandbox: CSV, closed by
 * a line with the number of rows and a signature over everything above, so that half a file is not taken for a whole one.
 */
@Component(FetchPaymentFile.NAME)
class FetchPaymentFile implements PeerOperation {

  static final String NAME = "payment.reconciliation-file";

  private static final String END = "END,";
  private static final int COLUMNS = 6;

  private final Vnpay vnpay;
  private final Peers peers;
  private final ObjectMapper json;

  FetchPaymentFile(Vnpay vnpay, Peers peers, ObjectMapper json) {
    this.vnpay = vnpay;
    this.peers = peers;
    this.json = json;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String peer() {
    return Vnpay.PEER;
  }

  @Override
  public CompletionStage<Reply> send(Exchange exchange, HttpClient http) {
    var day = DayListed.of(exchange, json);
    var query = vnpay
        .signature()
        .signedQuery(Map.of(
            "vnp_TmnCode", vnpay.terminal(),
            "vnp_From", day.before(1),
            "vnp_To", day.after(1)));
    var peer = peers.of(Vnpay.PEER);
    var request = HttpRequest.newBuilder(
            URI.create(peer.option("reconciliation-file") + "?" + query))
        .timeout(peer.timeout())
        .build();
    return http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenApply(this::read);
  }

  private Reply read(HttpResponse<String> response) {
    if (response.statusCode() != 200) {
      return new Reply.Again("the gateway's file: HTTP " + response.statusCode(), null);
    }
    var text = response.body();
    int end = text.lastIndexOf(END);
    var rows = end < 0
        ? List.<String[]>of()
        : text.substring(0, end)
            .lines()
            .skip(1)
            .map(line -> line.split(",", -1))
            .toList();
    var last = end < 0 ? new String[0] : text.substring(end).strip().split(",", -1);
    boolean whole = last.length == 3
        && last[1].equals(Integer.toString(rows.size()))
        && VnpaySignature.same(vnpay.signature().sign(text.substring(0, end)), last[2])
        && rows.stream().allMatch(row -> row.length == COLUMNS);
    return whole ? answer(rows) : new Reply.Unclear("the gateway's file is not whole");
  }

  private Reply answer(List<String[]> rows) {
    try {
      return new Reply.Answered(json.writeValueAsString(Map.of("rows", rows)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
