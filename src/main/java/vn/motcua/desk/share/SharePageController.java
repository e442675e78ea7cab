package vn.motcua.desk.share;

import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.office.Officer;
import vn.motcua.office.Officers;
import vn.motcua.office.Role;
import vn.motcua.office.Sharing;
import vn.motcua.office.Sharing.Group;
import vn.motcua.office.Skills;
import vn.motcua.shared.Refusal;
import vn.motcua.workflow.Assignments;

/** How the tasks of an office are shared out: who is in charge of what, and what is given out by itself; the head's page. */
@Controller
@RequestMapping("/ban-lam-viec/chia-viec")
class SharePageController {

  private static final String PAGE = "/ban-lam-viec/chia-viec";

  private final Sharing sharing;
  private final ShareLines lines;
  private final Officers officers;
  private final MessageSource messages;

  SharePageController(
      Sharing sharing, ShareLines lines, Officers officers, MessageSource messages) {
    this.sharing = sharing;
    this.lines = lines;
    this.officers = officers;
    this.messages = messages;
  }

  @GetMapping
  String page(Model model) {
    var me = officers.current();
    if (!Assignments.assigns(me)) {
      throw Refusal.forbidden("office.sharing-head-only");
    }
    model.addAttribute("me", me);
    model.addAttribute("charges", lines.charges(me.office()));
    model.addAttribute("subjects", lines.subjects());
    model.addAttribute("desks", lines.desks(me.office()));
    model.addAttribute(
        "colleagues", officers.of(me.office()).stream().filter(Officer::hasDesk).toList());
    return "desk/share";
  }

  /** @param officer nobody: everybody of the group is in charge again */
  @PostMapping("/phu-trach")
  String putInCharge(
      @RequestParam(defaultValue = "") String subject,
      @RequestParam(required = false) List<String> officer,
      RedirectAttributes next) {
    return acted(next, "desk.done.charges-saved", () -> {
      if (lines.charges(officers.current().office()).stream()
              .noneMatch(one -> one.subject().key().equals(subject))
          && lines.subjects().stream().noneMatch(one -> one.key().equals(subject))) {
        throw Refusal.invalid("desk.share-subject-unknown");
      }
      var parts = subject.split("/", 2);
      sharing.putInCharge(
          Skills.Kind.valueOf(parts[0]), parts[1], officer == null ? List.of() : officer);
    });
  }

  /** @param group what is not among these is switched off */
  @PostMapping("/tu-dong")
  String setAutomatic(@RequestParam(required = false) List<String> group, RedirectAttributes next) {
    return acted(
        next,
        "desk.done.automatic-saved",
        () -> sharing.setAutomatic(
            group == null ? List.of() : group.stream().map(this::group).toList()));
  }

  /** Only what the page offers. */
  private Group group(String key) {
    if (lines.desks(officers.current().office()).stream()
        .noneMatch(desk -> desk.all().key().equals(key)
            || desk.steps().stream().anyMatch(step -> step.key().equals(key)))) {
      throw Refusal.invalid("office.sharing-group-unknown");
    }
    var parts = key.split("/", 2);
    return new Group(Role.valueOf(parts[0]), parts[1]);
  }

  private String acted(RedirectAttributes next, String done, Runnable act) {
    try {
      act.run();
      next.addFlashAttribute("done", text(done));
    } catch (Refusal no) {
      if (no.kind() == Refusal.Kind.FORBIDDEN) {
        throw no;
      }
      next.addFlashAttribute("error", text(no.code(), no.arguments()));
    }
    return "redirect:" + PAGE;
  }

  private String text(String key, Object... arguments) {
    return messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale());
  }
}
