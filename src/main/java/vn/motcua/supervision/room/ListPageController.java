package vn.motcua.supervision.room;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.office.Officers;
import vn.motcua.supervision.page.SupervisionPage;
import vn.motcua.supervision.page.Translations;

/** The list behind a figure, and the dossier behind a line of it. */
@Controller
@SupervisionPage
@RequestMapping("/giam-sat/ho-so")
class ListPageController {

  private static final int SIZE = 50;

  private final DossierLists lists;
  private final Sheets sheets;
  private final SupervisedDossiers supervised;
  private final FilterForm form;
  private final Officers officers;
  private final Translations translations;

  ListPageController(
      DossierLists lists,
      Sheets sheets,
      SupervisedDossiers supervised,
      FilterForm form,
      Officers officers,
      Translations translations) {
    this.lists = lists;
    this.sheets = sheets;
    this.supervised = supervised;
    this.form = form;
    this.officers = officers;
    this.translations = translations;
  }

  @GetMapping
  String list(
      Asked asked,
      @RequestParam(name = "timing", required = false) String timing,
      @RequestParam(name = "sort", required = false) String sort,
      @RequestParam(name = "page", defaultValue = "0") int page,
      @RequestParam(name = "code", required = false) String code,
      Model model) {
    if (!Asked.isBlank(code)) {
      return to(supervised.require(code.strip()).code());
    }
    var narrowed = Timing.of(timing);
    var sorting = Sorting.of(sort, narrowed);
    var found = lists.page(asked, narrowed, sorting, page, SIZE);
    form.fill(model, asked);
    model.addAttribute("page", found);
    model.addAttribute("number", page);
    model.addAttribute("size", SIZE);
    model.addAttribute("last", last(found.total()));
    model.addAttribute("deepest", DossierLists.DEEPEST);
    model.addAttribute("timing", narrowed);
    model.addAttribute("timings", Timing.values());
    model.addAttribute("sorting", sorting);
    model.addAttribute(
        "listed", "timing=%s&sort=%s&%s".formatted(narrowed, sorting.text(), asked.query(false)));
    return "supervision/list";
  }

  private static long last(long total) {
    return (Math.min(total, DossierLists.DEEPEST) - 1) / SIZE;
  }

  @GetMapping("/{code}")
  String one(@PathVariable String code, Model model) {
    model.addAttribute("sheet", sheets.of(code, officers.current()));
    model.addAttribute("words", translations.ofReader());
    return "supervision/dossier";
  }

  private static String to(String code) {
    return "redirect:/giam-sat/ho-so/" + code;
  }
}
