package vn.motcua.operation;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.exchange.ExchangeState;
import vn.motcua.exchange.Exchanges;
import vn.motcua.workflow.Incidents;
import vn.motcua.workflow.ProcessIncident;

/** Steps at which the engine stands still. */
@Controller
@RequestMapping("/van-hanh/su-co")
class IncidentPageController {

  /** @param hanging the request to a peer that must be settled first, or null */
  record Line(ProcessIncident incident, ExchangeState hanging) {}

  private final Incidents incidents;
  private final Exchanges exchanges;
  private final PageWords words;

  IncidentPageController(Incidents incidents, Exchanges exchanges, PageWords words) {
    this.incidents = incidents;
    this.exchanges = exchanges;
    this.words = words;
  }

  @GetMapping
  String all(Model model) {
    model.addAttribute("lines", incidents.open().stream().map(this::line).toList());
    return "operation/incidents";
  }

  @PostMapping("/{id}/chay-lai")
  String again(@PathVariable String id, RedirectAttributes next) {
    incidents.repeat(id);
    next.addFlashAttribute("done", words.text("operation.done.repeated"));
    return "redirect:/van-hanh/su-co";
  }

  private Line line(ProcessIncident incident) {
    return new Line(incident, hanging(incident, exchanges));
  }

  static ExchangeState hanging(ProcessIncident incident, Exchanges exchanges) {
    if (!incident.asksAPeer() || incident.dossierCode() == null) {
      return null;
    }
    return exchanges.about(incident.dossierCode()).stream()
        .filter(one -> one.operation().equals(incident.topic()))
        .filter(one -> OPEN.contains(one.state()))
        .findFirst()
        .orElse(null);
  }

  private static final Set<ExchangeState.State> OPEN = Set.of(ExchangeState.State.values()).stream()
      .filter(
          state -> state != ExchangeState.State.RESUMED && state != ExchangeState.State.CANCELLED)
      .collect(Collectors.toUnmodifiableSet());
}
