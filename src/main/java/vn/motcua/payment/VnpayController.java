package vn.motcua.payment;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Where VNPAY tells the outcome (IPN) and where it sends the payer's browser; only the first changes anything. */
@RestController
@RequestMapping("/api/gateway/v1/vnpay")
class VnpayController {

  private static final Logger LOG = LoggerFactory.getLogger(VnpayController.class);
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
      <title>Kết quả thanh toán · Một Cửa</title><link rel="stylesheet" href="/css/motcua.css"></head>
      <body><header><a href="/">Một Cửa</a></header><main><h1>%s</h1><p>%s</p><p>Kết quả chính thức được cập nhật trong hồ sơ của ông/bà.</p>
      <p><a href="/tra-cuu">Tra cứu hồ sơ</a></p></main></body></html>
      """;

  private final PaymentConfirmation confirmation;
  private final Vnpay vnpay;

  VnpayController(PaymentConfirmation confirmation, Vnpay vnpay) {
    this.confirmation = confirmation;
    this.vnpay = vnpay;
  }

  @GetMapping(path = "/ipn", produces = MediaType.APPLICATION_JSON_VALUE)
  Map<String, String> notice(HttpServletRequest request) {
    try {
      return confirmation.confirm(single(request)).body();
    } catch (RuntimeException e) {
      LOG.error("a payment notice could not be recorded; VNPAY calls again", e);
      return VnpayNotice.Answer.FAILED.body();
    }
  }

  @GetMapping(path = "/return", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
  String page(HttpServletRequest request) {
    Map<String, String> parameters;
    try {
      parameters = single(request);
    } catch (IllegalArgumentException nobodysNotice) {
      parameters = Map.of();
    }
    if (!vnpay.isSigned(parameters)) {
      return PAGE.formatted(
          "Không đọc được kết quả thanh toán", "Đường dẫn này không do cổng thanh toán gửi.");
    }
    return PAGE.formatted(
        Vnpay.isSuccessful(parameters) ? "Thanh toán thành công" : "Thanh toán chưa thành công",
        "Mã thanh toán: " + HtmlUtils.htmlEscape(parameters.getOrDefault("vnp_TxnRef", "")));
  }

  /** A name that comes twice leaves no doubt about which value was signed: the notice is refused. */
  private static Map<String, String> single(HttpServletRequest request) {
    var parameters = new HashMap<String, String>();
    request.getParameterMap().forEach((name, values) -> {
      if (values.length != 1) {
        throw new IllegalArgumentException("a parameter comes twice: " + name);
      }
      parameters.put(name, values[0]);
    });
    if (parameters.isEmpty()) {
      throw new IllegalArgumentException("no parameters");
    }
    return parameters;
  }
}
