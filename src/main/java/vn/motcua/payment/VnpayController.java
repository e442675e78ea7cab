package vn.motcua.payment;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Where VNPAY tells the outcome (IPN) and where it sends the payer's browser; only the first changes anything. */
@Controller
@RequestMapping("/api/gateway/v1/vnpay")
class VnpayController {

  private static final Logger LOG = LoggerFactory.getLogger(VnpayController.class);

  private final PaymentConfirmation confirmation;
  private final Vnpay vnpay;

  VnpayController(PaymentConfirmation confirmation, Vnpay vnpay) {
    this.confirmation = confirmation;
    this.vnpay = vnpay;
  }

  @ResponseBody
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
  String page(HttpServletRequest request, Model model) {
    var parameters = signed(request);
    model.addAttribute(
        "outcome",
        parameters.isEmpty() ? "unknown" : Vnpay.isSuccessful(parameters) ? "paid" : "not-paid");
    model.addAttribute("reference", parameters.getOrDefault("vnp_TxnRef", ""));
    return "payment/return";
  }

  /** Nothing, if it was not the gateway that sent the payer here. */
  private Map<String, String> signed(HttpServletRequest request) {
    try {
      var parameters = single(request);
      return vnpay.isSigned(parameters) ? parameters : Map.of();
    } catch (IllegalArgumentException nobodysNotice) {
      return Map.of();
    }
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
