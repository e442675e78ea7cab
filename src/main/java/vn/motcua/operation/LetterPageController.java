package vn.motcua.operation;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierLook;
import vn.motcua.exchange.ExchangeDesk;
import vn.motcua.exchange.ExchangeLetter;
import vn.motcua.exchange.ExchangeState;
import vn.motcua.office.Officers;
import vn.motcua.shared.Refusal;

/** One request with all that was said about it, and its end by hand. */
@Controller
@RequestMapping("/van-hanh/{peer:[a-z][a-z-]*}/{id:\\d{1,18}}")
class LetterPageController {

  private static final String FACT = "fact.";
  private static final String PAGE = "operation/letter";

  private final ExchangeDesk desk;
  private final Officers officers;
  private final PageWords words;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  LetterPageController(
      ExchangeDesk desk,
      Officers officers,
      PageWords words,
      ApplicationEventPublisher events,
      Clock clock) {
    this.desk = desk;
    this.officers = officers;
    this.words = words;
    this.events = events;
    this.clock = clock;
  }

  @GetMapping
  String show(@PathVariable String peer, @PathVariable long id, Model model) {
    return page(of(peer, id, desk), Map.of(), model);
  }

  /** @param all the facts as {@code fact.<name>}, {@code reason}, {@code confirmed} */
  @PostMapping("/xu-ly-tay")
  String settle(
      @PathVariable String peer,
      @PathVariable long id,
      @RequestParam Map<String, String> all,
      Model model,
      HttpServletResponse response,
      RedirectAttributes next) {
    var letter = of(peer, id, desk);
    try {
      if (!"true".equals(all.get("confirmed"))) {
        throw Refusal.invalid("operation.not-confirmed");
      }
      desk.settle(id, facts(all), all.get("reason"), officers.current().username());
    } catch (Refusal refusal) {
      response.setStatus(RefusalOnPage.status(refusal).value());
      model.addAttribute("error", words.text(refusal.code(), refusal.arguments()));
      model.addAttribute("faults", faults(refusal));
      return page(letter, all, model);
    }
    next.addFlashAttribute("done", words.text("operation.done.settled", String.valueOf(id)));
    return "redirect:/van-hanh/" + peer;
  }

  /** Of this peer, so that an address says what it shows. */
  static ExchangeLetter of(String peer, long id, ExchangeDesk desk) {
    return desk.letter(id)
        .filter(letter -> letter.state().peer().equals(peer))
        .orElseThrow(() -> Refusal.notFound("exchange.request-unknown"));
  }

  private String page(ExchangeLetter letter, Map<String, String> entered, Model model) {
    var state = letter.state();
    look(state);
    model.addAttribute("letter", letter);
    model.addAttribute("state", state);
    model.addAttribute("open", isOpen(state));
    model.addAttribute("entered", entered);
    if (!model.containsAttribute("faults")) {
      model.addAttribute("faults", Map.of());
    }
    return PAGE;
  }

  /** What was asked about somebody is personal, also with the numbers masked. */
  private void look(ExchangeState state) {
    if (state.subject() != null && DossierCode.isWellFormed(state.subject())) {
      events.publishEvent(new DossierLook(
          new DossierCode(state.subject()),
          officers.current().username(),
          List.of("exchange " + state.id()),
          "Vận hành: xem thư trao đổi",
          clock.instant()));
    }
  }

  private Map<String, String> faults(Refusal refusal) {
    var faults = new HashMap<String, String>();
    for (var fault : refusal.faults()) {
      faults.put(
          fault.pointer().replaceFirst("^/facts/", ""),
          words.text(fault.code(), fault.arguments()));
    }
    return faults;
  }

  private static Map<String, String> facts(Map<String, String> all) {
    var facts = new HashMap<String, String>();
    all.forEach((name, value) -> {
      if (name.startsWith(FACT)) {
        facts.put(name.substring(FACT.length()), value);
      }
    });
    return facts;
  }

  private static boolean isOpen(ExchangeState state) {
    return switch (state.state()) {
      case PENDING, SENT, UNKNOWN, GIVEN_UP -> true;
      case ANSWERED, RESUMED, CANCELLED -> false;
    };
  }
}
