package vn.motcua.nationalportal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierCourse;
import vn.motcua.exchange.Difference;
import vn.motcua.nationalportal.PortalLedger.Listed;

/** Dossiers of one day as both know them now; the portal's list holds the days around it too. */
final class PortalComparison {

  private final String day;
  private final Map<String, DossierCourse> ours;
  private final Map<String, Listed> theirs;
  private final Map<DossierCode, Instant> dueDates;
  private final PortalCodes codes;
  private final Set<String> unsettled;

  /** @param unsettled dossiers of which the portal has not heard everything yet */
  PortalComparison(
      String day,
      Map<String, DossierCourse> ours,
      Map<String, Listed> theirs,
      Map<DossierCode, Instant> dueDates,
      PortalCodes codes,
      Set<String> unsettled) {
    this.day = day;
    this.ours = ours;
    this.theirs = theirs;
    this.dueDates = dueDates;
    this.codes = codes;
    this.unsettled = unsettled;
  }

  int compared(List<DossierCourse> ofTheDay) {
    return ofTheDay.size()
        + (int) theirs.values().stream().filter(this::wasHeardOnTheDay).count();
  }

  List<Difference> differences(List<DossierCourse> ofTheDay) {
    var found = new ArrayList<Difference>();
    theirs.values().stream().filter(this::wasHeardOnTheDay).forEach(listed -> {
      var course = ours.get(listed.code());
      if (course != null) {
        found.addAll(differ(course, listed));
      } else {
        found.add(Difference.of("missing-here", listed.code(), null, null, listed.status()));
      }
    });
    ofTheDay.stream()
        .filter(course -> !unsettled.contains(course.code().value()))
        .filter(course -> !theirs.containsKey(course.code().value()))
        .map(course -> difference("missing-there", course, codes.of(course.last()), null))
        .forEach(found::add);
    ofTheDay.stream()
        .filter(course -> theirs.containsKey(course.code().value()))
        .filter(course -> !wasHeardOnTheDay(theirs.get(course.code().value())))
        .forEach(course -> found.addAll(differ(course, theirs.get(course.code().value()))));
    return found;
  }

  private List<Difference> differ(DossierCourse course, Listed listed) {
    if (unsettled.contains(course.code().value())) {
      return List.of();
    }
    var found = new ArrayList<Difference>();
    var last = codes.of(course.last());
    var path = course.statuses().stream().map(codes::of).toList();
    if (!last.equals(listed.status())) {
      found.add(difference("status", course, last, listed.status()));
    } else if (!path.equals(listed.course())) {
      found.add(
          difference("order", course, String.join(" ", path), String.join(" ", listed.course())));
    }
    // While the clock stands there is no due date, and the portal keeps what it was told last.
    var due = PortalTime.of(dueDates.get(course.code()));
    if (due != null && !due.equals(listed.dueAt())) {
      found.add(difference("due-date", course, due, listed.dueAt()));
    }
    return found;
  }

  private static Difference difference(
      String kind, DossierCourse course, String ours, String theirs) {
    return Difference.of(kind, course.code().value(), course.code().value(), ours, theirs);
  }

  private boolean wasHeardOnTheDay(Listed listed) {
    return listed.heardOn().contains(day);
  }
}
