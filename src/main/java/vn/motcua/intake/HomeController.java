package vn.motcua.intake;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.office.Officer;
import vn.motcua.office.Officers;
import vn.motcua.office.Role;

@Controller
class HomeController {

  private final Officers officers;

  HomeController(Officers officers) {
    this.officers = officers;
  }

  @GetMapping("/")
  String home(Model model) {
    var officer = officers.currentIfAny();
    model.addAttribute("officer", officer.map(Officer::fullName).orElse(null));
    model.addAttribute(
        "administrator", officer.filter(one -> one.has(Role.ADMINISTRATOR)).isPresent());
    model.addAttribute("analyst", officer.filter(one -> one.has(Role.ANALYST)).isPresent());
    return "home";
  }
}
