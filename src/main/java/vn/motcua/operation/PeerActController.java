package vn.motcua.operation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.exchange.ExchangeDesk;
import vn.motcua.office.Officers;
import vn.motcua.shared.Refusal;

/** Now, or later: what the administrator does with requests that hang. */
@Controller
@RequestMapping("/van-hanh/{peer:[a-z][a-z-]*}")
class PeerActController {

  private static final String BACK = "redirect:/van-hanh/";

  /** Locks of thousands of dossiers are held by nobody. */
  private static final int PORTION = 200;

  private final ExchangeDesk desk;
  private final PeerViews peers;
  private final NextMorning mornings;
  private final Officers officers;
  private final PageWords words;
  private final Clock clock;

  PeerActController(
      ExchangeDesk desk,
      PeerViews peers,
      NextMorning mornings,
      Officers officers,
      PageWords words,
      Clock clock) {
    this.desk = desk;
    this.peers = peers;
    this.mornings = mornings;
    this.officers = officers;
    this.words = words;
    this.clock = clock;
  }

  @PostMapping("/{id:\\d{1,18}}/thu-lai")
  String now(@PathVariable String peer, @PathVariable long id, RedirectAttributes next) {
    LetterPageController.of(peer, id, desk);
    desk.retryNow(id);
    next.addFlashAttribute("done", words.text("operation.done.retried", String.valueOf(id)));
    return BACK + peer;
  }

  /** @param until {@code 1h}, {@code 4h} or {@code morning} */
  @PostMapping("/{id:\\d{1,18}}/de-sau")
  String later(
      @PathVariable String peer,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String until,
      RedirectAttributes next) {
    LetterPageController.of(peer, id, desk);
    var at = at(until);
    desk.postpone(id, at);
    next.addFlashAttribute(
        "done", words.text("operation.done.postponed", String.valueOf(id), words.moment(at)));
    return BACK + peer;
  }

  @PostMapping("/thu-lai-tat-ca")
  String all(@PathVariable String peer, RedirectAttributes next) {
    peers.one(peer);
    var ids = desk.tryable(peer);
    int tried = 0;
    for (int from = 0; from < ids.size(); from += PORTION) {
      tried += desk.retryAll(ids.subList(from, Math.min(ids.size(), from + PORTION)));
    }
    next.addFlashAttribute("done", words.text("operation.done.retried-all", tried));
    return BACK + peer;
  }

  private Instant at(String until) {
    return switch (until) {
      case "1h" -> clock.instant().plus(Duration.ofHours(1));
      case "4h" -> clock.instant().plus(Duration.ofHours(4));
      case "morning" -> mornings.of(officers.current().office());
      default -> throw Refusal.invalid("operation.moment-unknown");
    };
  }
}
