package vn.motcua.desk.bulk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.intake.CleanText;
import vn.motcua.intake.Papers;
import vn.motcua.office.Officers;
import vn.motcua.shared.Refusal;
import vn.motcua.workflow.Assignments;

/** Many tasks at once: choose, see who would be refused and why, run, watch, retry what failed. */
@Controller
@RequestMapping("/ban-lam-viec/hang-loat")
class BulkPageController {

  private static final String PAGE = "/ban-lam-viec/hang-loat";

  private final Choice choice;
  private final Checks checks;
  private final Runs runs;
  private final Bundle bundle;
  private final BulkLines lines;
  private final Officers officers;

  BulkPageController(
      Choice choice, Checks checks, Runs runs, Bundle bundle, BulkLines lines, Officers officers) {
    this.choice = choice;
    this.checks = checks;
    this.runs = runs;
    this.bundle = bundle;
    this.lines = lines;
    this.officers = officers;
  }

  /** What the form sends. */
  record Asked(String act, String recipient, String reason, List<String> task) {

    Order order() {
      var known = List.of(Act.values()).stream()
          .filter(one -> one.name().equals(act))
          .findFirst()
          .orElseThrow(() -> Refusal.invalid("desk.bulk-act-unknown"));
      boolean passes = known == Act.HAND_OVER || known == Act.ASSIGN;
      return new Order(
          known,
          passes && recipient != null && !recipient.isBlank() ? recipient : null,
          passes && reason != null && !reason.isBlank() ? CleanText.of(reason, "/reason") : null);
    }

    List<String> tasks() {
      return task == null ? List.of() : task;
    }
  }

  @GetMapping
  String choose(@RequestParam(defaultValue = "") String query, Model model) {
    var me = officers.current();
    model.addAttribute("me", me);
    model.addAttribute("query", query);
    model.addAttribute("lines", lines.tasks(choice.all(query.strip())));
    model.addAttribute("most", Choice.MOST);
    model.addAttribute(
        "acts",
        List.of(Act.values()).stream()
            .filter(act -> !act.isAssigning() || Assignments.assigns(me))
            .toList());
    model.addAttribute(
        "colleagues",
        officers.of(me.office()).stream()
            .filter(one -> one.hasDesk() && one.present())
            .toList());
    model.addAttribute("runs", runs.last());
    return "desk/bulk";
  }

  /** Changes nothing. */
  @PostMapping("/xem-truoc")
  String preview(Asked asked, Model model, RedirectAttributes next) {
    Order order;
    try {
      order = asked.order();
      if (asked.tasks().isEmpty()) {
        throw Refusal.invalid("desk.bulk-nothing-chosen", Choice.MOST);
      }
    } catch (Refusal no) {
      next.addFlashAttribute("error", lines.words(no));
      return "redirect:" + PAGE;
    }
    model.addAttribute("me", officers.current());
    model.addAttribute("again", PAGE);
    model.addAttribute("order", order);
    model.addAttribute(
        "recipient", order.recipient() == null ? null : officers.nameOf(order.recipient()));
    var items = choice.of(asked.tasks());
    var shares = checks.shares(order, items);
    model.addAttribute(
        "lines",
        items.stream()
            .map(item -> {
              var share = shares.get(item.id());
              return lines.preview(item, checks.refusal(order, item, share), share);
            })
            .toList());
    return "desk/bulk-preview";
  }

  /** @param all also who gets which task as the preview showed it, where tasks are shared out */
  @PostMapping
  String start(
      Asked asked, @RequestParam MultiValueMap<String, String> all, RedirectAttributes next) {
    try {
      var shares = new HashMap<String, Share>();
      for (var task : asked.tasks()) {
        var why = all.getFirst("why-" + task);
        shares.put(
            task,
            new Share(all.getFirst("to-" + task), why == null ? null : CleanText.of(why, "/why")));
      }
      return "redirect:" + PAGE + "/" + runs.start(asked.order(), asked.tasks(), shares);
    } catch (Refusal no) {
      next.addFlashAttribute("error", lines.words(no));
      return "redirect:" + PAGE;
    }
  }

  @GetMapping("/{id:\\d{1,18}}")
  String progress(@PathVariable long id, Model model, HttpServletResponse response) {
    var run = runs.require(id);
    var items = runs.items(run);
    response.setHeader("Cache-Control", "no-store");
    model.addAttribute("me", officers.current());
    model.addAttribute("run", run);
    model.addAttribute(
        "recipient",
        run.order().recipient() == null ? null : officers.nameOf(run.order().recipient()));
    model.addAttribute("lines", lines.of(items));
    model.addAttribute("done", lines.count(items, Item.State.DONE));
    model.addAttribute("waiting", lines.count(items, Item.State.WAITING));
    model.addAttribute(
        "failed", lines.count(items, Item.State.REFUSED) + lines.count(items, Item.State.FAILED));
    return "desk/bulk-run";
  }

  @PostMapping("/{id:\\d{1,18}}/thu-lai")
  String retry(@PathVariable long id, RedirectAttributes next) {
    try {
      runs.retry(id);
    } catch (Refusal no) {
      if (no.kind() == Refusal.Kind.NOT_FOUND) {
        throw no;
      }
      next.addFlashAttribute("error", lines.words(no));
    }
    return "redirect:" + PAGE + "/" + id;
  }

  @GetMapping("/{id:\\d{1,18}}/giay-to.pdf")
  ResponseEntity<byte[]> papers(@PathVariable long id) {
    var run = runs.require(id);
    return Papers.answer(
        bundle.of(run, runs.items(run)),
        MediaType.APPLICATION_PDF_VALUE,
        "hang-loat-" + id + ".pdf");
  }
}
