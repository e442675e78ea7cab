package vn.motcua.supervision.room;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.motcua.office.Role;
import vn.motcua.supervision.measure.Selection;

/** What every page with the filter shows of it. */
@Component
class FilterForm {

  private final Names names;
  private final Moment moment;

  FilterForm(Names names, Moment moment) {
    this.names = names;
    this.moment = moment;
  }

  void fill(Model model, Asked asked) {
    var selection = asked.selection(moment.today());
    var choices = names.choices();
    model.addAttribute("asked", asked);
    model.addAttribute("selection", selection);
    model.addAttribute("choices", choices);
    model.addAttribute("channels", new TreeMap<>(Words.channels()));
    model.addAttribute("teams", Role.desks());
    model.addAttribute("units", List.of(Unit.values()));
    model.addAttribute("query", asked.query(true));
    model.addAttribute("listQuery", asked.query(false));
    model.addAttribute("sight", sight(selection, choices));
    model.addAttribute("words", Words.OF_PAGES);
  }

  /** What the figures are about, in one line: it also stands on every export. */
  String sight(Asked asked) {
    return sight(asked.selection(moment.today()), names.choices());
  }

  String officeOf(Asked asked) {
    return office(asked.selection(moment.today()), names.choices());
  }

  private static String office(Selection selection, Names.Choices choices) {
    return selection.office() == null
        ? choices.ownOffice().name()
        : nameOf(choices.offices(), selection.office());
  }

  private static String sight(Selection selection, Names.Choices choices) {
    var parts = new ArrayList<>(List.of(office(selection, choices)));
    add(parts, "lĩnh vực ", choices.fields(), selection.field());
    add(parts, "thủ tục ", choices.procedures(), selection.procedure());
    if (selection.channel() != null) {
      parts.add("kênh " + Words.channel(selection.channel()).toLowerCase(Words.VIETNAMESE));
    }
    if (selection.team() != null) {
      parts.add("bộ phận " + Words.team(selection.team()).toLowerCase(Words.VIETNAMESE));
    }
    parts.add("từ " + Words.day(selection.from()) + " đến " + Words.day(selection.to()));
    return String.join(" · ", parts);
  }

  private static void add(List<String> parts, String what, List<Names.Choice> all, String code) {
    if (code != null) {
      parts.add(what + nameOf(all, code));
    }
  }

  private static String nameOf(List<Names.Choice> all, String code) {
    return all.stream()
        .filter(one -> one.code().equals(code))
        .map(Names.Choice::name)
        .findFirst()
        .orElse(code);
  }
}
