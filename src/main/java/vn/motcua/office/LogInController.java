package vn.motcua.office;

import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.shared.Outage;

/** The one log-in page: local accounts, or the way to the identity provider where there is one. */
@Controller
class LogInController {

  /** Why the last try failed, as it stands in the address, and the text that says so. */
  private static final Map<String, String> FAILURES = Map.of(
      "wrong", "office.log-in-wrong",
      "wait", "office.log-in-wait",
      "unknown", "office.account-unknown",
      "provider", "office.log-in-provider",
      "outage", Outage.CODE);

  private final boolean identityProvider;

  LogInController(ObjectProvider<ClientRegistrationRepository> identityProviders) {
    this.identityProvider = identityProviders.getIfAvailable() != null;
  }

  @GetMapping("/dang-nhap")
  String logIn(@RequestParam(name = "error", required = false) String failure, Model model) {
    model.addAttribute("failure", failure == null ? null : FAILURES.get(failure));
    model.addAttribute("identityProvider", identityProvider);
    return "log-in";
  }
}
