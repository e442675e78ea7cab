package vn.motcua.intake;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.office.Officer;
import vn.motcua.office.Officers;

@Controller
class HomeController {

  private final Officers officers;

  HomeController(Officers officers) {
    this.officers = officers;
  }

  @GetMapping("/")
  String home(Model model) {
    model.addAttribute("officer", officers.currentIfAny().map(Officer::fullName).orElse(null));
    return "home";
  }
}
