package vn.motcua.desk;

import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.desk.SheetView.Entry;
import vn.motcua.desk.SheetView.ExtensionView;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.intake.DossierViews;
import vn.motcua.intake.OfficeExtensions;
import vn.motcua.office.Officer;
import vn.motcua.office.Officers;
import vn.motcua.office.Role;
import vn.motcua.sla.ExtensionRequest;

/** The wishes for more time of a dossier, and what the officer at work may do about them now. */
@Component
class ExtensionLines {

  /** As a field for day and time wants it. */
  private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

  private static final Set<DossierStatus> UNDER_WAY =
      Set.of(DossierStatus.ACCEPTED, DossierStatus.PROCESSING, DossierStatus.PAYMENT_REQUESTED);

  private final OfficeExtensions extensions;
  private final Officers officers;
  private final DeskWords words;

  ExtensionLines(OfficeExtensions extensions, Officers officers, DeskWords words) {
    this.extensions = extensions;
    this.officers = officers;
    this.words = words;
  }

  ExtensionView of(DossierViews.View state) {
    var wishes = extensions.of(new DossierCode(state.code()));
    var officer = officers.current();
    var asks = mayBeAsked(state, wishes) && handles(officer, state);
    return new ExtensionView(
        wishes.stream().map(this::line).toList(),
        asks ? FIELD.format(state.dueAt().truncatedTo(ChronoUnit.MINUTES)) : null,
        handles(officer, state)
            && officer.has(Role.APPROVAL)
            && wishes.stream()
                .anyMatch(wish -> wish.isOpen() && !wish.askedBy().equals(officer.username())));
  }

  private static boolean handles(Officer officer, DossierViews.View state) {
    return officer.office().value().equals(String.valueOf(state.handlingOffice().code()));
  }

  /** Once, while the clock runs; whether it is still in time is said when it is asked. */
  private static boolean mayBeAsked(DossierViews.View state, List<ExtensionRequest> wishes) {
    return state.dueAt() != null
        && state.pausedSince() == null
        && UNDER_WAY.contains(DossierStatus.ofCode((Integer) state.status().code()))
        && wishes.stream().noneMatch(wish -> wish.isOpen() || Boolean.TRUE.equals(wish.granted()));
  }

  private Entry line(ExtensionRequest wish) {
    var lines = new ArrayList<String>();
    lines.add(words.text(
        "desk.extension.by",
        words.person(wish.askedBy()),
        words.moment(wish.oldDueAt()),
        wish.reason()));
    if (!wish.isOpen()) {
      lines.add(words.text(
          "desk.extension.decided",
          words.person(wish.decidedBy()),
          words.moment(wish.decidedAt())));
    }
    if (wish.answer() != null) {
      lines.add(wish.answer());
    }
    var state = wish.isOpen() ? "open" : wish.granted() ? "granted" : "declined";
    return new Entry(
        words.text("desk.extension." + state, words.moment(wish.newDueAt())),
        words.moment(wish.askedAt()),
        lines);
  }
}
