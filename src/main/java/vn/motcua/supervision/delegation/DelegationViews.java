package vn.motcua.supervision.delegation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;
import vn.motcua.office.Delegation;
import vn.motcua.office.Officers;
import vn.motcua.supervision.page.OfficeChoice;
import vn.motcua.supervision.page.Texts;
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
  private final Texts texts;

  DelegationViews(
      Delegations delegations,
      DelegatedActs acts,
      Officers officers,
      OfficeChoice offices,
      Texts texts) {
    this.delegations = delegations;
    this.acts = acts;
    this.officers = officers;
    this.offices = offices;
    this.texts = texts;
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
            texts.of(PAGE + "decision-of", one.decisionNumber(), DAY.format(one.decidedOn())),
            days(one),
            one.isRunning(today),
            counts.getOrDefault(one.id(), 0L)))
        .toList();
  }

  List<Act> acts(String office, Period period) {
    return acts(office, period, texts::of);
  }

  /** @param words of the page or of the papers */
  List<Act> acts(String office, Period period, Function<MessageSourceResolvable, String> words) {
    var names = new HashMap<String, String>();
    return acts.of(office, period).stream()
        .map(act -> new Act(
            act.decisionNumber(),
            names.computeIfAbsent(act.delegator(), officers::nameOf),
            names.computeIfAbsent(act.delegate(), officers::nameOf),
            act.dossier(),
            act.procedure(),
            words.apply(act.decision()),
            MOMENT.format(act.at())))
        .toList();
  }

  private String procedures(Delegation one) {
    return one.procedures().isEmpty()
        ? texts.of(PAGE + "all-procedures")
        : String.join(", ", one.procedures());
  }

  private String days(Delegation one) {
    var from = DAY.format(one.validFrom());
    var days = one.validTo() == null
        ? texts.of(PAGE + "days-open", from)
        : texts.of(PAGE + "days", from, DAY.format(one.validTo()));
    return one.endedAt() == null ? days : days + "; " + texts.of(PAGE + "ended");
  }
}
