package vn.motcua.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.desk.SheetView.Badge;
import vn.motcua.desk.SheetView.Entry;
import vn.motcua.desk.SheetView.Fact;
import vn.motcua.desk.SheetView.Supplement;
import vn.motcua.dossier.Decision;
import vn.motcua.dossier.DossierCode;
import vn.motcua.intake.DossierViews;
import vn.motcua.shared.PersonalId;

/** Says a dossier in the words of the page. */
@Component
class SheetViews {

  private final DeskWords words;
  private final AnswerLines answers;
  private final LookupLines lookups;
  private final PaperLines papers;
  private final ExtensionLines extensions;
  private final MessageLines messages;

  SheetViews(
      DeskWords words,
      AnswerLines answers,
      LookupLines lookups,
      PaperLines papers,
      ExtensionLines extensions,
      MessageLines messages) {
    this.words = words;
    this.answers = answers;
    this.lookups = lookups;
    this.papers = papers;
    this.extensions = extensions;
    this.messages = messages;
  }

  SheetView of(DossierSheet sheet) {
    var state = sheet.state();
    return new SheetView(
        state.code(),
        sheet.procedureName(),
        new Badge(
            String.valueOf(state.status().code()), words.status(state.status().code())),
        state.timing() == null ? null : new Badge(state.timing(), words.timing(state.timing())),
        sheet.warnings(),
        state(state),
        state.dueExplanation(),
        extensions.of(state),
        applicant(sheet),
        answers.of(sheet),
        papers.components(sheet),
        sheet.lookups().stream()
            .map(lookup -> lookups.of(lookup, sheet.labels()))
            .toList(),
        state.supplementRequests().stream()
            .map(request -> supplement(request, sheet.labels()))
            .toList(),
        sheet.notes().stream()
            .map(note -> new Entry(
                name(sheet, note.officer()), words.moment(note.at()), List.of(note.text())))
            .toList(),
        sheet.decisions().stream().map(made -> decision(made, sheet)).toList(),
        state.fees().stream().map(this::fee).toList(),
        delivery(sheet),
        papers.documents(sheet),
        messages.of(new DossierCode(state.code())),
        state.history().stream().map(this::event).toList());
  }

  /** Without what is not known. */
  static List<Fact> facts(Fact... facts) {
    return Stream.of(facts)
        .filter(fact -> fact.value() != null && !fact.value().isBlank())
        .toList();
  }

  private List<Fact> state(DossierViews.View state) {
    var receiving = state.receivingOffice();
    var handling = state.handlingOffice();
    return facts(
        new Fact(words.text("desk.fact.step"), state.currentStep()),
        new Fact(words.text("desk.fact.due"), words.moment(state.dueAt())),
        new Fact(words.text("desk.fact.paused"), words.moment(state.pausedSince())),
        new Fact(words.text("desk.fact.submitted"), words.moment(state.submittedAt())),
        new Fact(words.text("desk.fact.accepted"), words.moment(state.acceptedAt())),
        new Fact(
            words.text("desk.fact.receiving"),
            receiving.code().equals(handling.code()) ? null : receiving.name()),
        new Fact(words.text("desk.fact.handling"), handling.name()));
  }

  private List<Fact> applicant(DossierSheet sheet) {
    var person = sheet.content().applicant();
    return facts(
        new Fact(words.text("desk.fact.name"), person.fullName()),
        new Fact(words.text("desk.fact.kind"), words.word("dossier.applicant-kind", person.kind())),
        new Fact(
            words.text("desk.fact.personal-id"),
            Optional.ofNullable(person.personalId()).map(PersonalId::digits).orElse(null)),
        new Fact(
            words.text("desk.fact.born"),
            person.dateOfBirth() == null ? null : words.day(person.dateOfBirth().toString())),
        new Fact(words.text("desk.fact.phone"), person.phone()),
        new Fact(words.text("desk.fact.email"), person.email()),
        new Fact(words.text("desk.fact.address"), person.address()));
  }

  private Supplement supplement(DossierViews.SupplementView request, ProcedureLabels labels) {
    var items = request.items().stream()
        .map(item -> Stream.of(
                item.componentCode() == null
                    ? labels.fields().getOrDefault(item.field(), item.field())
                    : labels.components().getOrDefault(item.componentCode(), item.componentCode()),
                item.remark())
            .filter(Objects::nonNull)
            .reduce((subject, remark) -> subject + ": " + remark)
            .orElse(""))
        .toList();
    return new Supplement(
        request.answeredAt() != null,
        request.reason(),
        items,
        facts(
            new Fact(words.text("desk.fact.asked"), words.moment(request.requestedAt())),
            new Fact(words.text("desk.fact.answer-until"), words.moment(request.answerUntil())),
            new Fact(words.text("desk.fact.answered"), words.moment(request.answeredAt()))));
  }

  private Entry decision(Decision made, DossierSheet sheet) {
    var lines = new ArrayList<String>();
    lines.add(sheet.steps().getOrDefault(made.taskKey(), made.taskKey()) + " – "
        + name(sheet, made.officer()));
    if (made.acting() != null) {
      lines.add(words.text("desk.acting." + made.acting().right(), made.acting().title()));
    }
    var input = made.input();
    Stream.of("reason", "receivedBy", "document", "note")
        .filter(input::containsKey)
        .forEach(key -> lines.add(words.text("desk.input." + key, input.get(key))));
    input.forEach((key, value) -> {
      if (!Set.of("reason", "receivedBy", "document", "note", "items").contains(key)) {
        lines.add(sheet.labels().inputs().getOrDefault(key, key) + ": " + value);
      }
    });
    return new Entry(
        sheet.labels().decisions().getOrDefault(made.decision(), made.decision()),
        words.moment(made.at()),
        lines);
  }

  private String fee(DossierViews.FeeView fee) {
    var line = fee.name() + ": " + words.dong(fee.amount()) + " – "
        + words.word("payment.fee-status", fee.status());
    return fee.note() == null ? line : line + " (" + fee.note() + ")";
  }

  private List<Fact> delivery(DossierSheet sheet) {
    var chosen = sheet.content().delivery();
    var parcel = sheet.state().parcel();
    if (chosen == null) {
      return List.of();
    }
    return facts(
        new Fact(words.text("desk.fact.way"), words.word("dossier.delivery-mode", chosen.mode())),
        new Fact(words.text("desk.fact.recipient"), chosen.recipient()),
        new Fact(words.text("desk.fact.phone"), chosen.phone()),
        new Fact(words.text("desk.fact.address"), chosen.address()),
        new Fact(
            words.text("desk.fact.parcel"),
            parcel == null
                ? null
                : Stream.of(parcel.number(), words.word("delivery.parcel-status", parcel.status()))
                    .filter(Objects::nonNull)
                    .reduce((number, status) -> number + " – " + status)
                    .orElse(null)),
        new Fact(words.text("desk.fact.parcel-course"), parcel == null ? null : course(parcel)));
  }

  private String course(DossierViews.ParcelView parcel) {
    return parcel.events().stream()
        .map(step -> words.moment(step.at()) + " "
            + words.word("delivery.parcel-status", step.status()).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining("; "));
  }

  private Entry event(DossierViews.HistoryLine line) {
    var who = Stream.of(line.office(), line.officer()).filter(Objects::nonNull).toList();
    var lines = new ArrayList<String>();
    lines.add(String.join(" – ", who));
    if (line.note() != null && !line.note().isBlank()) {
      lines.add(line.note());
    }
    return new Entry(words.status(line.status().code()), words.moment(line.at()), lines);
  }

  private static String name(DossierSheet sheet, String username) {
    return sheet.officers().getOrDefault(username, username);
  }
}
