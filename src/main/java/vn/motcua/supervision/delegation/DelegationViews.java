package vn.motcua.supervision.delegation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.office.Delegation;
import vn.motcua.office.Officers;
import vn.motcua.supervision.page.OfficeChoice;
import vn.motcua.supervision.page.Translations;
import vn.motcua.supervision.page.Words;
import vn.motcua.supervision.period.Period;

/** Delegations and the acts under them in the words of their readers. */
@Component
class DelegationViews {

  private static final String PAGE = "supervision.page.delegation.";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

  record Line(
      long id,
      String office,
      String delegator,
      String delegate,
      String procedures,
      String decision,
      String days,
      boolean running,
      long acts) {}

  record Act(
      String decisionNumber,
      String delegator,
      String delegate,
      String dossier,
      String procedure,
      String decision,
      String at) {}

  private final Delegations delegations;
  private final DelegatedActs acts;
  private final Officers officers;
  private final OfficeChoice offices;
  private final Translations translations;

  DelegationViews(
      Delegations delegations,
      DelegatedActs acts,
      Officers officers,
      OfficeChoice offices,
      Translations translations) {
    this.delegations = delegations;
    this.acts = acts;
    this.officers = officers;
    this.offices = offices;
    this.translations = translations;
  }

  List<Line> lines(String office, Period period, LocalDate today) {
    var counts = acts.of(office, period).stream()
        .collect(Collectors.groupingBy(DelegatedActs.Act::delegation, Collectors.counting()));
    var names = offices.names();
    return delegations.of(office, period).stream()
        .map(one -> new Line(
            one.id(),
            names.get(one.office()),
            officers.nameOf(one.delegator()),
            officers.nameOf(one.delegate()),
            procedures(one),
            said("decision-of", one.decisionNumber(), DAY.format(one.decidedOn())),
            days(one),
            one.isRunning(today),
            counts.getOrDefault(one.id(), 0L)))
        .toList();
  }

  List<Act> acts(String office, Period period) {
    return acts(office, period, translations.ofReader());
  }

  List<Act> acts(String office, Period period, Words words) {
    var names = new HashMap<String, String>();
    return acts.of(office, period).stream()
        .map(act -> new Act(
            act.decisionNumber(),
            names.computeIfAbsent(act.delegator(), officers::nameOf),
            names.computeIfAbsent(act.delegate(), officers::nameOf),
            act.dossier(),
            act.procedure(),
            words.text(act.decision()),
            MOMENT.format(act.at())))
        .toList();
  }

  private String procedures(Delegation one) {
    return one.procedures().isEmpty()
        ? said("all-procedures")
        : String.join(", ", one.procedures());
  }

  private String days(Delegation one) {
    var from = DAY.format(one.validFrom());
    var days = one.validTo() == null
        ? said("days-open", from)
        : said("days", from, DAY.format(one.validTo()));
    return one.endedAt() == null ? days : days + "; " + said("ended");
  }

  private String said(String what, String... arguments) {
    return translations.ofReader().text(PAGE + what, arguments);
  }
}
