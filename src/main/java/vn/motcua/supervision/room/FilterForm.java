package vn.motcua.supervision.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.motcua.dossier.Channel;
import vn.motcua.office.Role;
import vn.motcua.supervision.measure.Selection;
import vn.motcua.supervision.page.Translations;
import vn.motcua.supervision.page.Words;

/** What every page with the filter shows of it. */
@Component
class FilterForm {

  private final Names names;
  private final Moment moment;
  private final Translations translations;

  FilterForm(Names names, Moment moment, Translations translations) {
    this.names = names;
    this.moment = moment;
    this.translations = translations;
  }

  void fill(Model model, Asked asked) {
    var selection = asked.selection(moment.today());
    var choices = names.choices();
    var words = translations.ofReader();
    model.addAttribute("asked", asked);
    model.addAttribute("selection", selection);
    model.addAttribute("choices", choices);
    model.addAttribute("channels", channels());
    model.addAttribute("teams", Role.desks());
    model.addAttribute("units", List.of(Unit.values()));
    model.addAttribute("query", asked.query(true));
    model.addAttribute("listQuery", asked.query(false));
    model.addAttribute("sight", sight(selection, choices, words));
    model.addAttribute("words", words);
  }

  /** What the figures are about, in one line, for an export. */
  String sight(Asked asked) {
    return sight(asked.selection(moment.today()), names.choices(), translations.ofPapers());
  }

  String officeOf(Asked asked) {
    return office(asked.selection(moment.today()), names.choices());
  }

  private static String office(Selection selection, Names.Choices choices) {
    return selection.office() == null
        ? choices.ownOffice().name()
        : nameOf(choices.offices(), selection.office());
  }

  private static String sight(Selection selection, Names.Choices choices, Words words) {
    var parts = new ArrayList<>(List.of(office(selection, choices)));
    if (selection.field() != null) {
      parts.add(words.text("supervision.sight.field", nameOf(choices.fields(), selection.field())));
    }
    if (selection.procedure() != null) {
      var name = nameOf(choices.procedures(), selection.procedure());
      parts.add(words.text("supervision.sight.procedure", name));
    }
    if (selection.channel() != null) {
      var name = words.channel(selection.channel()).toLowerCase(Locale.ROOT);
      parts.add(words.text("supervision.sight.channel", name));
    }
    if (selection.team() != null) {
      var name = words.team(selection.team()).toLowerCase(Locale.ROOT);
      parts.add(words.text("supervision.sight.team", name));
    }
    var from = words.day(selection.from());
    parts.add(words.text("supervision.sight.period", from, words.day(selection.to())));
    return String.join(" · ", parts);
  }

  private static List<String> channels() {
    return Stream.of(Channel.values()).map(Enum::name).sorted().toList();
  }

  private static String nameOf(List<Names.Choice> all, String code) {
    return all.stream()
        .filter(one -> one.code().equals(code))
        .map(Names.Choice::name)
        .findFirst()
        .orElse(code);
  }
}
