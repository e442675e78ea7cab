package vn.motcua.analysis;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.analysis.AnalystPackage.Act;
import vn.motcua.analysis.AnalystPackage.Finding;
import vn.motcua.office.Officers;
import vn.motcua.procedure.PackageFiles;
import vn.motcua.shared.DomainEvent;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Refusal.Fault;
import vn.motcua.workflow.PackageDraft;
import vn.motcua.workflow.Workshop;

/** The door to what analysts bring: draft, checked, published by somebody else, or withdrawn. */
@Component
class Packages {

  private static final int SHOWN = 200;

  private final PackageRows rows;
  private final Workshop workshop;
  private final Officers officers;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Packages(
      PackageRows rows,
      Workshop workshop,
      Officers officers,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Clock clock) {
    this.rows = rows;
    this.workshop = workshop;
    this.officers = officers;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  List<AnalystPackage> newest() {
    return rows.newest(SHOWN);
  }

  AnalystPackage require(UUID id) {
    return rows.find(id).orElseThrow(() -> Refusal.notFound("analysis.package-unknown"));
  }

  /** What the version in force is made of. */
  Optional<PackageFiles> inForce(AnalystPackage one) {
    return one.code() == null ? Optional.empty() : workshop.inForce(one.code());
  }

  AnalystPackage upload(byte[] zip) {
    var files = PackageLayout.of(PackageZip.read(zip));
    var findings = workshop.findings(files);
    var draft = PackageDraft.of(files);
    var one = new AnalystPackage(
        UUID.randomUUID(),
        0,
        draft.code(),
        draft.name(),
        files,
        PackageState.DRAFT,
        findings(findings),
        List.of(),
        now(),
        null,
        null,
        null,
        null);
    return saved(
        () -> rows.insert(one),
        one,
        new PackageEvent.Uploaded(
            one.id(),
            files.folder(),
            one.code(),
            files.digest(),
            findings.size(),
            clock.instant()));
  }

  /** Takes as long as its cases take, so no transaction is open meanwhile. */
  AnalystPackage check(UUID id) {
    var one = require(id);
    if (one.state() != PackageState.DRAFT && one.state() != PackageState.CHECKED) {
      throw Refusal.conflict("analysis.not-open", one.folder());
    }
    var report = workshop.check(one.files());
    var checked = one.checked(report.passed(), findings(report.findings()), report.cases(), now());
    return saved(
        () -> rows.update(checked),
        checked,
        new PackageEvent.Checked(
            id, report.passed(), report.findings().size(), report.cases().size(), clock.instant()));
  }

  AnalystPackage publish(UUID id, LocalDate from) {
    var one = require(id);
    var act = now();
    if (one.uploaded().by().equals(act.by())) {
      throw Refusal.forbidden("analysis.four-eyes");
    }
    if (one.state() != PackageState.CHECKED) {
      throw Refusal.conflict("analysis.not-checked", one.folder());
    }
    if (from == null) {
      throw Refusal.invalid(
          "analysis.publication-invalid", List.of(new Fault("/from", "analysis.from-missing")));
    }
    if (from.isBefore(LocalDate.now(clock))) {
      throw Refusal.invalid(
          "analysis.publication-invalid",
          List.of(new Fault("/from", "analysis.from-in-the-past", from)));
    }
    var published = one.published(from, act);
    return saved(
        () -> {
          workshop.publish(one.files(), one.code(), from);
          rows.update(published);
        },
        published,
        new PackageEvent.Published(
            id, one.code(), from, one.uploaded().by(), one.files().digest(), clock.instant()));
  }

  AnalystPackage withdraw(UUID id) {
    var one = require(id);
    if (one.state() == PackageState.WITHDRAWN) {
      throw Refusal.conflict("analysis.not-open", one.folder());
    }
    var withdrawn = one.withdrawn(now());
    return saved(
        () -> {
          if (one.state() == PackageState.PUBLISHED) {
            workshop.withdraw(one.code(), one.from());
          }
          rows.update(withdrawn);
        },
        withdrawn,
        new PackageEvent.Withdrawn(id, one.code(), one.state(), clock.instant()));
  }

  private AnalystPackage saved(Runnable write, AnalystPackage one, DomainEvent event) {
    transaction.executeWithoutResult(status -> {
      write.run();
      events.publishEvent(event);
    });
    workshop.settled();
    return require(one.id());
  }

  private Act now() {
    return new Act(officers.current().username(), clock.instant());
  }

  private static List<Finding> findings(List<Fault> faults) {
    return faults.stream()
        .map(fault -> new Finding(
            fault.pointer(),
            fault.code(),
            java.util.Arrays.stream(fault.arguments()).map(String::valueOf).toList()))
        .toList();
  }
}
