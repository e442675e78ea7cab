package vn.motcua.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The gateway's file of what it took and gave back in some days; its form is the sandbox's own, the real one is not published. */
@Component
@Profile("sandbox")
class VnpayFile {

  private static final String HEAD =
      "TxnRef,TransactionNo,TransactionType,Amount,PayDate,TransactionStatus";

  private final PeerStore store;
  private final Agreement agreement;

  VnpayFile(PeerStore store, Agreement agreement) {
    this.store = store;
    this.agreement = agreement;
  }

  Answer answer(Map<String, String> asked) {
    if (!seal().isGood(asked)) {
      return Answer.status(403);
    }
    var lines = new ArrayList<String>(List.of(HEAD));
    lines.addAll(rows(asked.get("vnp_From"), asked.get("vnp_To")));
    var text = String.join("\n", lines) + "\n";
    var end = "END," + (lines.size() - 1) + "," + seal().ofValues(List.of(text));
    return new Answer(
        200, "text/csv; charset=utf-8", (text + end + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private List<String> rows(String from, String to) {
    return store
        .jdbc()
        .sql(
            """
            select body->>'reference' as reference, body->>'transactionNo' as number,
              coalesce(body->>'type', '01') as type, (body->>'amount')::bigint * 100 as amount,
              body->>'payDate' as at, coalesce(body->>'status', '00') as status
            from held where peer = ? and kind in (?, ?) and left(body->>'payDate', 8) between ? and ?
            order by body->>'payDate', id""")
        .params(VnpayPeer.PEER, PayerDesk.PAYMENT, VnpayRefunds.REFUND, from, to)
        .query((row, n) -> String.join(
            ",",
            row.getString("reference"),
            row.getString("number"),
            row.getString("type"),
            row.getString("amount"),
            row.getString("at"),
            row.getString("status")))
        .list();
  }

  private VnpaySeal seal() {
    return new VnpaySeal(agreement.of("payment.secret"));
  }
}
