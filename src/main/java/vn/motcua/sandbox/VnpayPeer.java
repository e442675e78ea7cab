package vn.motcua.sandbox;

import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import vn.motcua.sandbox.PayerDesk.Outcome;

/** Cổng thanh toán giả định — VNPAY 2.1.0: payment page, querydr and refund, signed notices, daily file. */
@Component
@Profile("sandbox")
class VnpayPeer implements SandboxPeer {

  static final String PEER = "payment";
  private static final String FILE = "/merchant_webapi/api/reconciliation";
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="vi"><head><meta charset="utf-8"><title>Cổng thanh toán giả định</title></head>
      <body style="font-family: sans-serif; max-width: 36rem; margin: 3rem auto">
      <h1>Cổng thanh toán giả định</h1>
      <dl><dt>Mã thanh toán</dt><dd>%1$s</dd><dt>Nội dung</dt><dd>%2$s</dd><dt>Số tiền</dt><dd>%3$s đ</dd></dl>
      <form method="post" action="pay?reference=%1$s&amp;outcome=PAID"><button>Thanh toán</button></form>
      <form method="post" action="pay?reference=%1$s&amp;outcome=FAILED"><button>Hủy</button></form>
      </body></html>
      """;

  private final PayerDesk desk;
  private final VnpayTransactions transactions;
  private final VnpayFile file;
  private final Agreement agreement;

  VnpayPeer(PayerDesk desk, VnpayTransactions transactions, VnpayFile file, Agreement agreement) {
    this.desk = desk;
    this.transactions = transactions;
    this.file = file;
    this.agreement = agreement;
  }

  @Override
  public String name() {
    return PEER;
  }

  @Override
  public Call understand(Call call) {
    if (call.path().equals("/merchant_webapi/api/transaction")) {
      var body = call.json();
      return call.named(
          body.path("vnp_Command").asText(null), body.path("vnp_RequestId").asText(null));
    }
    var parameters = call.parameters();
    if (call.path().equals(FILE)) {
      return call.named("reconciliation-file", null);
    }
    return call.named(
        call.path().equals("/vpcpay.html") ? "pay" : "payer",
        parameters.getOrDefault("vnp_TxnRef", parameters.get("reference")));
  }

  /** What the payer's browser does is no call of the application. */
  @Override
  public boolean isPreparation(Call call) {
    return !call.path().startsWith("/merchant_webapi");
  }

  @Override
  public Answer answer(Call call) {
    return switch (call.path()) {
      case "/vpcpay.html" -> page(call);
      case "/pay" -> pay(call.parameters());
      case "/merchant_webapi/api/transaction" -> transactions.answer(call);
      case FILE -> file.answer(call.parameters());
      default -> Answer.status(404);
    };
  }

  private Answer page(Call call) {
    var order = call.parameters();
    if (!new VnpaySeal(agreement.of("payment.secret")).isGood(order)) {
      return Answer.html(400, "<!doctype html><meta charset=utf-8><p>Sai chữ ký</p>");
    }
    desk.open(order, call.dossierCode());
    return Answer.html(
        200,
        PAGE.formatted(
            HtmlUtils.htmlEscape(order.get("vnp_TxnRef")),
            HtmlUtils.htmlEscape(order.get("vnp_OrderInfo")),
            Long.parseLong(order.get("vnp_Amount")) / 100));
  }

  private Answer pay(Map<String, String> choice) {
    var settled = desk.settle(choice.get("reference"), Outcome.valueOf(choice.get("outcome")));
    return settled.returnUrl() == null
        ? Answer.html(200, "<!doctype html><meta charset=utf-8><p>Đã ghi nhận</p>")
        : Answer.seeOther(settled.returnUrl());
  }
}
