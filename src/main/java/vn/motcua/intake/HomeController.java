package vn.motcua.intake;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.office.HomeTile;
import vn.motcua.office.Officer;
import vn.motcua.office.Officers;
import vn.motcua.office.Role;

@Controller
class HomeController {

  private final Officers officers;
  private final List<HomeTile> tiles;

  HomeController(Officers officers, List<HomeTile> tiles) {
    this.officers = officers;
    this.tiles = tiles;
  }

  @GetMapping("/")
  String home(Model model) {
    var officer = officers.currentIfAny();
    model.addAttribute("officer", officer.map(Officer::fullName).orElse(null));
    model.addAttribute(
        "administrator", officer.filter(one -> one.has(Role.ADMINISTRATOR)).isPresent());
    model.addAttribute("analyst", officer.filter(one -> one.has(Role.ANALYST)).isPresent());
    model.addAttribute(
        "tiles",
        officer.stream()
            .flatMap(one -> tiles.stream().flatMap(tile -> tile.of(one).stream()))
            .toList());
    return "home";
  }
}
