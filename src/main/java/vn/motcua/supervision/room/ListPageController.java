package vn.motcua.supervision.room;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.Notes;
import vn.motcua.office.Officers;
import vn.motcua.shared.Refusal;

/** The list behind a figure, and the dossier behind a line of it. */
@Controller
@RequestMapping("/giam-sat/ho-so")
class ListPageController {

  private static final int SIZE = 50;

  private final DossierLists lists;
  private final Sheets sheets;
  private final SupervisedDossiers supervised;
  private final FilterForm form;
  private final Notes notes;
  private final Officers officers;
  private final RefusalWords refusals;

  ListPageController(
      DossierLists lists,
      Sheets sheets,
      SupervisedDossiers supervised,
      FilterForm form,
      Notes notes,
      Officers officers,
      RefusalWords refusals) {
    this.lists = lists;
    this.sheets = sheets;
    this.supervised = supervised;
    this.form = form;
    this.notes = notes;
    this.officers = officers;
    this.refusals = refusals;
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
        "here",
        "timing=%s&sort=%s&%s".formatted(narrowed, sorting.text(), asked.query(false)));
    return "supervision/list";
  }

  private static long last(long total) {
    return (Math.min(total, DossierLists.DEEPEST) - 1) / SIZE;
  }

  @GetMapping("/{code}")
  String one(@PathVariable String code, Model model) {
    model.addAttribute("sheet", sheets.of(code, officers.current()));
    model.addAttribute("words", Words.OF_PAGES);
    return "supervision/dossier";
  }

  @PostMapping("/{code}/ghi-chu")
  String note(
      @PathVariable String code,
      @RequestParam(name = "text", defaultValue = "") String text,
      RedirectAttributes next) {
    var known = new DossierCode(supervised.require(code).code());
    try {
      notes.add(known, officers.current().username(), text.strip());
      next.addFlashAttribute("done", "Đã gửi ghi chú cho cán bộ của hồ sơ.");
    } catch (Refusal refusal) {
      next.addFlashAttribute("error", refusals.of(refusal));
    }
    return to(code);
  }

  private static String to(String code) {
    return "redirect:/giam-sat/ho-so/" + code;
  }
}
