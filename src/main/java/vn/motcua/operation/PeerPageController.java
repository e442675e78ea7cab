package vn.motcua.operation;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.exchange.ExchangeDesk;
import vn.motcua.exchange.Reconciliations;
import vn.motcua.workflow.Incidents;

/** Trang vận hành — which peers are in trouble, and what waits for each. */
@Controller
@RequestMapping("/van-hanh")
class PeerPageController {

  private static final int PAGE = 50;
  private static final int LAST_PAGE = 10_000;

  private final PeerViews peers;
  private final ExchangeDesk desk;
  private final Incidents incidents;
  private final Reconciliations reconciliations;
  private final Clock clock;

  PeerPageController(
      PeerViews peers,
      ExchangeDesk desk,
      Incidents incidents,
      Reconciliations reconciliations,
      Clock clock) {
    this.peers = peers;
    this.desk = desk;
    this.incidents = incidents;
    this.reconciliations = reconciliations;
    this.clock = clock;
  }

  @GetMapping
  String all(Model model) {
    var all = peers.all();
    model.addAttribute(
        "troubled", all.stream().filter(one -> one.outlook().isTrouble()).toList());
    model.addAttribute(
        "calm", all.stream().filter(one -> !one.outlook().isTrouble()).toList());
    model.addAttribute("incidents", incidents.open().size());
    model.addAttribute("differences", reconciliations.open().size());
    model.addAttribute("now", clock.instant());
    return "operation/peers";
  }

  @GetMapping("/{peer:[a-z][a-z-]*}")
  String one(@PathVariable String peer, @RequestParam(defaultValue = "0") int page, Model model) {
    var line = peers.one(peer);
    int shown = Math.max(0, Math.min(page, LAST_PAGE));
    model.addAttribute("line", line);
    model.addAttribute("requests", desk.open(peer, shown));
    model.addAttribute("page", shown);
    model.addAttribute("more", (long) (shown + 1) * PAGE < line.requests());
    return "operation/peer";
  }

  /** What would be tried, before it is. */
  @GetMapping("/{peer:[a-z][a-z-]*}/thu-lai-tat-ca")
  String preview(@PathVariable String peer, Model model) {
    model.addAttribute("line", peers.one(peer));
    model.addAttribute("tryable", desk.tryable(peer).size());
    return "operation/retry-all";
  }
}
