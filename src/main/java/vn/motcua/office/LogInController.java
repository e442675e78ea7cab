package vn.motcua.office;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The one log-in page: local accounts, or the way to the identity provider where there is one. */
@Controller
class LogInController {

  private final boolean identityProvider;

  LogInController(ObjectProvider<ClientRegistrationRepository> identityProviders) {
    this.identityProvider = identityProviders.getIfAvailable() != null;
  }

  @GetMapping("/dang-nhap")
  String logIn(Model model) {
    model.addAttribute("identityProvider", identityProvider);
    return "log-in";
  }
}
