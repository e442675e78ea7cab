package vn.motcua.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.dossier.DossierCode;
import vn.motcua.shared.Refusal;

/** Does what an officer pressed, and answers with the work as it lies there now and with why not if it was refused. */
@Component
class DeskActs {

  private static final String WORK = "desk/work :: work";

  private final Works works;
  private final DeskWords words;

  DeskActs(Works works, DeskWords words) {
    this.works = works;
    this.words = words;
  }

  /** What a script or a page without one sends. */
  record Sent(String part, HttpServletResponse response, Model model, RedirectAttributes next) {

    boolean isPart() {
      return part != null;
    }
  }

  /** What lies open where it was pressed. */
  record Place(String page, Asked asked, Supplier<Work> work) {}

  Place task(String id, Asked asked) {
    return new Place(asked.in("/ban-lam-viec/viec/" + id), asked, () -> works.task(id, asked));
  }

  Place dossier(DossierCode code, Asked asked) {
    return new Place(asked.in("/ban-lam-viec/ho-so/" + code), asked, () -> works.dossier(code));
  }

  /** @param done the key of what is said afterwards */
  String act(Place place, Runnable act, String done, Sent sent) {
    try {
      act.run();
    } catch (Refusal refusal) {
      return refused(refusal, place, sent);
    }
    if (!sent.isPart()) {
      sent.next().addFlashAttribute("done", words.text(done));
      return "redirect:" + place.page();
    }
    sent.model().addAttribute("done", words.text(done));
    return work(place, sent);
  }

  private String refused(Refusal refusal, Place place, Sent sent) {
    if (!sent.isPart() && isNoMatterOf(refusal)) {
      throw refusal;
    }
    var told = words.text(refusal.code(), refusal.arguments());
    if (!sent.isPart()) {
      sent.next().addFlashAttribute("error", told);
      return "redirect:" + place.page();
    }
    var page = work(place, sent); // refuses by itself what the officer may not see at all
    sent.response().setStatus(RefusalOnDesk.status(refusal).value());
    sent.model().addAttribute("error", told);
    return page;
  }

  private static boolean isNoMatterOf(Refusal refusal) {
    return refusal.kind() == Refusal.Kind.FORBIDDEN || refusal.kind() == Refusal.Kind.NOT_FOUND;
  }

  private static String work(Place place, Sent sent) {
    sent.model().addAttribute("work", place.work().get());
    sent.model().addAttribute("asked", place.asked());
    return WORK;
  }
}
