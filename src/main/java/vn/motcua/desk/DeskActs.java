package vn.motcua.desk;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
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

  /** What lies open where it was pressed. */
  private record Place(String page, Supplier<Work> work) {}

  /** Pressed beside a task. */
  String onTask(String id, Runnable act, String done, Sent sent) {
    var place = new Place("/ban-lam-viec/viec/" + id, () -> works.task(id, sent.asked()));
    return act(place, act, done, sent);
  }

  /** Pressed in a dossier, which lies there with a task or alone. */
  String onDossier(DossierCode code, Runnable act, String done, Sent sent) {
    if (!sent.openTask().isEmpty()) {
      return onTask(sent.openTask(), act, done, sent);
    }
    var place = new Place("/ban-lam-viec/ho-so/" + code, () -> works.dossier(code));
    return act(place, act, done, sent);
  }

  /** @param done the key of what is said afterwards */
  private String act(Place place, Runnable act, String done, Sent sent) {
    try {
      act.run();
    } catch (Refusal refusal) {
      return refused(refusal, place, sent);
    }
    if (!sent.isPart()) {
      return redirect(place, "done", words.text(done), sent);
    }
    sent.model().addAttribute("done", words.text(done));
    return work(place, sent);
  }

  private static String redirect(Place place, String what, String told, Sent sent) {
    sent.next().put(what, told);
    return "redirect:" + sent.asked().in(place.page());
  }

  private String refused(Refusal refusal, Place place, Sent sent) {
    if (!sent.isPart() && isNoMatterOf(refusal)) {
      throw refusal;
    }
    var told = words.text(refusal.code(), refusal.arguments());
    if (!sent.isPart()) {
      return redirect(place, "error", told, sent);
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
    sent.model().addAttribute("asked", sent.asked());
    return WORK;
  }
}
