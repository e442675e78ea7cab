package vn.motcua.supervision.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.document.FileStore;
import vn.motcua.exchange.Exchanges;
import vn.motcua.office.Officer;
import vn.motcua.office.Officers;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Sha256;
import vn.motcua.shared.Sight;
import vn.motcua.supervision.measure.Scopes;
import vn.motcua.supervision.measure.Selection;
import vn.motcua.supervision.period.Period;

/**
 * Freezes the figures of a report, signs it, keeps it and sends it on.
 *
 * <p>Printing and signing happen before the transaction: a time stamp comes from another system.
 */
@Component
class Closings {

  private static final int LONGEST_REASON = 1000;

  private final StatutoryReports reports;
  private final ReportPaper paper;
  private final ClosingTable table;
  private final FileStore files;
  private final Exchanges exchanges;
  private final Officers officers;
  private final Scopes scopes;
  private final TransactionTemplate transaction;
  private final ObjectMapper json;
  private final Clock clock;

  Closings(
      StatutoryReports reports,
      ReportPaper paper,
      ClosingTable table,
      FileStore files,
      Exchanges exchanges,
      Officers officers,
      Scopes scopes,
      TransactionTemplate transaction,
      ObjectMapper json,
      Clock clock) {
    this.reports = reports;
    this.paper = paper;
    this.table = table;
    this.files = files;
    this.exchanges = exchanges;
    this.officers = officers;
    this.scopes = scopes;
    this.transaction = transaction;
    this.json = json;
    this.clock = clock;
  }

  /** @param replaces the closing that is corrected, or null for the first of the period */
  Closing close(ReportForm form, String office, Period period, Long replaces, String reason) {
    var officer = officers.current();
    scopes.of(officer, Selection.ALL.ofOffice(office));
    if (!scopes.fieldsOf(officer).isEmpty()) {
      throw Refusal.forbidden("supervision.closing-needs-all-fields");
    }
    if (!period.isOver(LocalDate.now(clock))) {
      throw Refusal.conflict("supervision.period-not-over", period);
    }
    check(table.of(form.code(), period.toString(), office), replaces, reason);
    var figures = reports.figures(form, office, period);
    var pdf = paper.seal(form, figures, officer, note(replaces, reason));
    return keep(form, figures, pdf, officer, replaces, reason);
  }

  /** Newest first; none to an account of some fields only, since they hold the figures of all. */
  List<Closing> visible(ReportForm form, String office, Period period) {
    scopes.of(Selection.ALL.ofOffice(office));
    return scopes.fieldsOf(officers.current()).isEmpty()
        ? table.of(form.code(), period.toString(), office)
        : List.of();
  }

  /** One the account may see. */
  Closing require(long id) {
    var found =
        table.find(id).orElseThrow(() -> Refusal.notFound("supervision.closing-unknown", id));
    scopes.of(Selection.ALL.ofOffice(found.office()));
    if (!scopes.fieldsOf(officers.current()).isEmpty()) {
      throw Refusal.forbidden("supervision.closing-needs-all-fields");
    }
    return found;
  }

  byte[] pdf(Closing closing) {
    return files.content(files.file(closing.file()));
  }

  /** What was frozen, if it is still what was frozen. */
  Figures figures(Closing closing) {
    if (!Sha256.of(closing.figures()).equals(closing.hash())) {
      throw new IllegalStateException(
          "the figures of closing %d were changed".formatted(closing.id()));
    }
    try {
      return json.readValue(closing.figures(), Figures.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void check(List<Closing> before, Long replaces, String reason) {
    if (replaces == null) {
      if (!before.isEmpty()) {
        throw Refusal.conflict("supervision.period-closed");
      }
      return;
    }
    if (before.isEmpty() || !Objects.equals(before.get(0).id(), replaces)) {
      throw Refusal.conflict("supervision.closing-not-latest", replaces);
    }
    if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw Refusal.invalid("supervision.correction-without-reason");
    }
  }

  private Closing keep(
      ReportForm form, Figures figures, byte[] pdf, Officer officer, Long replaces, String reason) {
    var text = write(figures);
    // a request about no dossier belongs to no office, so who is logged in sees nothing of it
    try (var everything = Sight.everything().open()) {
      return transaction.execute(status -> {
        var name =
            "Báo cáo %s %s %s.pdf".formatted(form.code(), figures.office(), figures.period());
        var file = files.store(name, new ByteArrayInputStream(pdf), officer.username());
        var draft = new Closing(
            0,
            form.code(),
            figures.period(),
            figures.office(),
            text,
            Sha256.of(text),
            file.fileId(),
            officer.username(),
            clock.instant(),
            replaces,
            replaces == null ? null : reason.strip(),
            null,
            null,
            null);
        long id = table.insert(draft);
        exchanges.request(
            SubmitReport.NAME,
            null,
            form.code() + "/" + figures.office() + "/" + figures.period(),
            SubmitReport.Submission.of(id, figures, draft));
        return table.find(id).orElseThrow();
      });
    } catch (DuplicateKeyException meanwhile) {
      throw Refusal.conflict("supervision.period-closed");
    }
  }

  private static String note(Long replaces, String reason) {
    return replaces == null
        ? "Số liệu đã chốt."
        : "Số liệu chốt lại, thay lần chốt số %d. Lý do: %s".formatted(replaces, reason.strip());
  }

  private String write(Figures figures) {
    try {
      return json.writeValueAsString(figures);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
