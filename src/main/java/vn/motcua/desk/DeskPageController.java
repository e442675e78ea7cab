package vn.motcua.desk;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.intake.OfficeExtensions;
import vn.motcua.intake.Papers;
import vn.motcua.office.Officers;
import vn.motcua.office.Role;

/** The desk: list, dossier and form; the same addresses give the whole page or the part a script asks for. */
@Controller
@RequestMapping("/ban-lam-viec")
class DeskPageController {

  private static final String PAGE = "desk/desk";
  private static final String LIST = "desk/list :: list";
  private static final String WORK = "desk/work :: work";

  private final Worklist list;
  private final Works works;
  private final ColumnChoices choices;
  private final NewsTable news;
  private final OfficeExtensions extensions;
  private final Officers officers;

  DeskPageController(
      Worklist list,
      Works works,
      ColumnChoices choices,
      NewsTable news,
      OfficeExtensions extensions,
      Officers officers) {
    this.list = list;
    this.works = works;
    this.choices = choices;
    this.news = news;
    this.extensions = extensions;
    this.officers = officers;
  }

  /** What the address says of the list. */
  record Params(String view, String query, String sort, Integer page) {
    Asked asked() {
      return Asked.of(view, query, sort, page);
    }
  }

  @GetMapping
  String list(
      Params params,
      @RequestHeader(name = "HX-Request", required = false) String part,
      Model model) {
    model.addAttribute("work", null);
    fill(model, params.asked());
    return part == null ? PAGE : LIST;
  }

  @GetMapping("/viec/{id}")
  String task(
      @PathVariable String id,
      Params params,
      @RequestHeader(name = "HX-Request", required = false) String part,
      Model model) {
    return work(works.task(id, params.asked()), params.asked(), part, model);
  }

  @GetMapping("/ho-so/{code}")
  String dossier(
      @PathVariable String code,
      Params params,
      @RequestHeader(name = "HX-Request", required = false) String part,
      Model model) {
    return work(works.dossier(Papers.code(code)), params.asked(), part, model);
  }

  @PostMapping("/cot")
  String columns(@RequestParam(required = false) List<Column> columns, Params params) {
    choices.keep(officers.current(), columns == null ? List.of() : columns);
    return "redirect:" + params.asked().in("/ban-lam-viec");
  }

  private String work(Work work, Asked asked, String part, Model model) {
    model.addAttribute("work", work);
    if (part != null) {
      model.addAttribute("asked", asked);
      return WORK;
    }
    fill(model, asked);
    return PAGE;
  }

  /** The news first: what happens after them is told. */
  private void fill(Model model, Asked asked) {
    var officer = officers.current();
    model.addAttribute("since", news.last(officer.office()));
    var counts = list.counts(officer, asked.query());
    model.addAttribute("asked", asked);
    model.addAttribute("views", Arrays.asList(View.values()));
    model.addAttribute("counts", counts);
    model.addAttribute("rows", list.page(officer, asked));
    model.addAttribute("extensions", officer.has(Role.APPROVAL) ? extensions.open() : List.of());
    model.addAttribute("columns", choices.of(officer));
    model.addAttribute("allColumns", Arrays.asList(Column.values()));
    model.addAttribute("more", counts.get(asked.view()) > (asked.page() + 1L) * asked.size());
  }
}
