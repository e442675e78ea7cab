package vn.motcua.supervision.heat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.motcua.shared.Refusal;
import vn.motcua.supervision.heat.Heat.NodeHeat;
import vn.motcua.supervision.measure.Selection;
import vn.motcua.supervision.measure.SupervisedProcedures;
import vn.motcua.supervision.page.OfficeChoice;
import vn.motcua.supervision.page.SupervisionPage;

/** Điểm nghẽn — the diagram of a procedure with what waits and how long things take on every task. */
@Controller
@SupervisionPage
@RequestMapping("/giam-sat/so-do")
class HeatPageController {

  private static final int HOTTEST = 5;

  private final HeatMap map;
  private final SupervisedProcedures procedures;
  private final OfficeChoice offices;
  private final NodeWords words;

  HeatPageController(
      HeatMap map, SupervisedProcedures procedures, OfficeChoice offices, NodeWords words) {
    this.map = map;
    this.procedures = procedures;
    this.offices = offices;
    this.words = words;
  }

  /** What the address asks for; a second office, version or period means a comparison. */
  record Asked(
      String procedure,
      String version,
      String office,
      String from,
      String to,
      String model,
      String by,
      String version2,
      String office2,
      String from2,
      String to2) {

    Asked {
      by = "waiting".equals(by) ? by : "time";
    }

    boolean compares() {
      return List.of(text(version2), text(office2), text(from2), text(to2)).stream()
          .anyMatch(one -> !one.isEmpty());
    }

    private static String text(String text) {
      return text == null ? "" : text.strip();
    }
  }

  @GetMapping
  String show(Asked asked, Model model) {
    model.addAttribute("asked", asked);
    model.addAttribute("choices", procedures.choices());
    model.addAttribute("offices", offices.all());
    if (Asked.text(asked.procedure()).isEmpty()) {
      model.addAttribute("jams", map.jams(Selection.ALL.ofOffice(asked.office())));
      return "supervision/heat-choice";
    }
    var heat =
        map.of(selection(asked, asked.office(), asked.from(), asked.to()), day(asked.version()));
    var other = asked.compares() ? other(asked) : null;
    fill(model, asked, heat, other);
    return "supervision/heat";
  }

  private void fill(Model model, Asked asked, Heat heat, Heat other) {
    var shown = heat.model(Asked.text(asked.model()).isEmpty() ? heat.main() : asked.model());
    if (shown == null) {
      throw Refusal.notFound("supervision.model-unknown", asked.model());
    }
    Function<NodeHeat, Long> hot = asked.by().equals("waiting") ? NodeHeat::waiting : NodeHeat::p90;
    long most = heat.models().stream()
        .flatMap(one -> one.nodes().stream())
        .map(hot)
        .filter(Objects::nonNull)
        .mapToLong(Long::longValue)
        .max()
        .orElse(0);
    var lines = shown.nodes().stream()
        .map(node -> new NodeLine(
            node,
            level(hot.apply(node), most),
            other == null ? null : other.node(shown.id(), node.id()),
            other != null))
        .toList();
    model.addAttribute("heat", heat);
    model.addAttribute("other", other);
    model.addAttribute("shown", shown);
    model.addAttribute("lines", lines);
    model.addAttribute("words", words);
    model.addAttribute("drawn", lines.stream().map(this::drawn).toList());
    model.addAttribute("versions", map.versionsOf(heat.procedure()));
    model.addAttribute("officeName", offices.nameOf(offices.chosen(heat.office())));
    model.addAttribute(
        "otherName", other == null ? null : offices.nameOf(offices.chosen(other.office())));
  }

  /** What the script draws on the node. */
  private Map<String, Object> drawn(NodeLine line) {
    var node = line.node();
    return Map.of(
        "id", node.id(),
        "level", line.level(),
        "waiting", node.waiting(),
        "late", node.late(),
        "times", words.badge(line),
        "change", words.change(line),
        "calls", node.calls() == null ? "" : node.calls());
  }

  private Heat other(Asked asked) {
    var office = Asked.text(asked.office2()).isEmpty() ? asked.office() : asked.office2();
    var from = Asked.text(asked.from2()).isEmpty() ? asked.from() : asked.from2();
    var to = Asked.text(asked.to2()).isEmpty() ? asked.to() : asked.to2();
    var version = Asked.text(asked.version2()).isEmpty() ? asked.version() : asked.version2();
    return map.of(selection(asked, office, from, to), day(version));
  }

  private static Selection selection(Asked asked, String office, String from, String to) {
    return Selection.ALL.ofOffice(office).ofProcedure(asked.procedure()).in(day(from), day(to));
  }

  /** A day, or the first of a month. */
  private static LocalDate day(String text) {
    var value = Asked.text(text);
    if (value.isEmpty()) {
      return null;
    }
    try {
      return value.length() == 7 ? YearMonth.parse(value).atDay(1) : LocalDate.parse(value);
    } catch (java.time.DateTimeException e) {
      throw Refusal.invalid("supervision.day-unreadable", value);
    }
  }

  private static int level(Long value, long most) {
    return value == null || value == 0 || most == 0
        ? 0
        : (int) Math.max(1, Math.ceil(HOTTEST * value / (double) most));
  }
}
