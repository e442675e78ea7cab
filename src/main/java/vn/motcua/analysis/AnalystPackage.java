package vn.motcua.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.motcua.procedure.PackageFiles;
import vn.motcua.workflow.CaseResult;

/**
 * A package as it lies with us.
 *
 * @param from the date from which it counts, once it is published
 */
record AnalystPackage(
    UUID id,
    int version,
    String code,
    String name,
    PackageFiles files,
    PackageState state,
    List<Finding> findings,
    List<CaseResult> cases,
    Act uploaded,
    Act checked,
    Act published,
    LocalDate from,
    Act withdrawn) {

  String folder() {
    return files.folder();
  }

  AnalystPackage checked(
      boolean passed, List<Finding> nowFound, List<CaseResult> nowPlayed, Act act) {
    var next = passed ? PackageState.CHECKED : PackageState.DRAFT;
    return new AnalystPackage(
        id, version, code, name, files, next, nowFound, nowPlayed, uploaded, act, null, null, null);
  }

  AnalystPackage published(LocalDate date, Act act) {
    return in(PackageState.PUBLISHED, act, date, null);
  }

  AnalystPackage withdrawn(Act act) {
    return in(PackageState.WITHDRAWN, published, from, act);
  }

  private AnalystPackage in(PackageState next, Act publication, LocalDate date, Act withdrawal) {
    return new AnalystPackage(
        id,
        version,
        code,
        name,
        files,
        next,
        findings,
        cases,
        uploaded,
        checked,
        publication,
        date,
        withdrawal);
  }

  /** Who did it, and when. */
  record Act(String by, Instant at) {}

  /** One thing that is wrong; the words are looked up when it is shown. */
  record Finding(String pointer, String code, List<String> arguments) {

    String file() {
      return pointer.replaceFirst("#.*", "");
    }

    String element() {
      return pointer.contains("#") ? pointer.replaceFirst("[^#]*#", "") : "";
    }
  }
}
