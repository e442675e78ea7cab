package vn.motcua.intake.counter;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.motcua.office.Officers;
import vn.motcua.office.Offices;
import vn.motcua.office.Role;

/** Quầy tiếp nhận — where a reception officer takes a dossier in, and where fees are collected. */
@Controller
@RequestMapping("/quay")
class QuayController {

  private final Officers officers;
  private final Offices offices;

  QuayController(Officers officers, Offices offices) {
    this.officers = officers;
    this.offices = offices;
  }

  @ModelAttribute
  void whoAndWhere(Model model) {
    var officer = officers.current();
    model.addAttribute("me", officer);
    model.addAttribute("office", offices.require(officer.office()));
    model.addAttribute("reception", officer.has(Role.RECEPTION));
  }

  @GetMapping
  String entry() {
    return "counter/entry";
  }

  @GetMapping("/thu-phi")
  String fees() {
    return "counter/fees";
  }
}
