package vn.motcua.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.motcua.analysis.AnalystPackage.Act;
import vn.motcua.analysis.AnalystPackage.Finding;
import vn.motcua.office.Officers;
import vn.motcua.workflow.CaseResult;

/** A package in words: for the interface and for the page. */
@Component
class PackageViews {

  record State(String code, String name) {}

  record Who(String username, String fullName, OffsetDateTime at) {}

  record FindingView(String file, String element, String code, String detail) {}

  record Line(
      UUID id,
      String folder,
      String procedureCode,
      String name,
      State state,
      int findings,
      LocalDate from,
      Who uploaded,
      Who checked,
      Who published,
      Who withdrawn) {}

  @JsonInclude(JsonInclude.Include.ALWAYS)
  record View(
      UUID id,
      String folder,
      String procedureCode,
      String name,
      State state,
      LocalDate from,
      String digest,
      List<FindingView> findings,
      List<CaseResult> cases,
      Who uploaded,
      Who checked,
      Who published,
      Who withdrawn,
      List<FileDiff> files) {}

  private final Packages packages;
  private final Officers officers;
  private final MessageSource texts;
  private final Clock clock;

  PackageViews(Packages packages, Officers officers, MessageSource texts, Clock clock) {
    this.packages = packages;
    this.officers = officers;
    this.texts = texts;
    this.clock = clock;
  }

  Line line(AnalystPackage one) {
    return new Line(
        one.id(),
        one.folder(),
        one.code(),
        one.name(),
        state(one.state()),
        one.findings().size(),
        one.from(),
        who(one.uploaded()),
        who(one.checked()),
        who(one.published()),
        who(one.withdrawn()));
  }

  View view(AnalystPackage one) {
    return new View(
        one.id(),
        one.folder(),
        one.code(),
        one.name(),
        state(one.state()),
        one.from(),
        one.files().digest(),
        one.findings().stream().map(this::finding).toList(),
        one.cases(),
        who(one.uploaded()),
        who(one.checked()),
        who(one.published()),
        who(one.withdrawn()),
        FileDiff.between(packages.inForce(one).orElse(null), one.files()));
  }

  private State state(PackageState state) {
    return new State(state.name(), text("analysis.package-state." + state));
  }

  private FindingView finding(Finding finding) {
    return new FindingView(
        finding.file(),
        finding.element(),
        finding.code(),
        text(finding.code(), finding.arguments().toArray()));
  }

  private Who who(Act act) {
    return act == null
        ? null
        : new Who(
            act.by(),
            officers.nameOf(act.by()),
            act.at().atZone(clock.getZone()).toOffsetDateTime());
  }

  String text(String code, Object... arguments) {
    Locale locale = LocaleContextHolder.getLocale();
    return texts.getMessage(code, arguments, code, locale);
  }
}
