package vn.motcua.supervision.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.supervision.page.OfficeChoice;
import vn.motcua.supervision.period.Period;

/** Statutory reports as files, and their closings. */
@RestController
@RequestMapping("/api/supervision/v1/reports")
class ReportController {

  private static final String PDF = "pdf";
  private static final MediaType WORKBOOK =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  record Wish(String period, String office, Long replaces, String reason) {}

  private final ReportFiles reports;
  private final Closings closings;
  private final ClosingViews views;
  private final OfficeChoice offices;
  private final Clock clock;

  ReportController(
      ReportFiles reports,
      Closings closings,
      ClosingViews views,
      OfficeChoice offices,
      Clock clock) {
    this.reports = reports;
    this.closings = closings;
    this.views = views;
    this.offices = offices;
    this.clock = clock;
  }

  @GetMapping("/{report:[a-z0-9-]+}.{format:pdf|xlsx}")
  ResponseEntity<byte[]> report(
      @PathVariable String report,
      @PathVariable String format,
      @RequestParam(name = "period", required = false) String text,
      @RequestParam(required = false) String office) {
    var period = Period.of(text, LocalDate.now(clock));
    var chosen = offices.chosen(office);
    var bytes = format.equals(PDF)
        ? reports.pdf(report, chosen, period)
        : reports.workbook(report, chosen, period);
    return file(bytes, "%s-%s-%s.%s".formatted(report, chosen, period, format));
  }

  @GetMapping("/{report:[a-z0-9-]+}/closings")
  List<ClosingViews.View> closings(
      @PathVariable String report,
      @RequestParam(name = "period", required = false) String text,
      @RequestParam(required = false) String office) {
    return views.of(
        ReportForm.of(report), offices.chosen(office), Period.of(text, LocalDate.now(clock)));
  }

  @PostMapping("/{report:[a-z0-9-]+}/closings")
  @ResponseStatus(HttpStatus.CREATED)
  ClosingViews.View close(@PathVariable String report, @RequestBody Wish wish) {
    var form = ReportForm.of(report);
    return views.of(closings.close(
        form,
        offices.chosen(wish.office()),
        Period.of(wish.period()),
        wish.replaces(),
        wish.reason()));
  }

  @GetMapping("/closings/{id:\\d{1,18}}.pdf")
  ResponseEntity<byte[]> closed(@PathVariable long id) {
    var closing = closings.require(id);
    return file(
        closings.pdf(closing),
        "%s-%s-%s-da-chot-%d.pdf"
            .formatted(closing.report(), closing.office(), closing.period(), id));
  }

  static ResponseEntity<byte[]> file(byte[] bytes, String name) {
    return ResponseEntity.ok()
        .contentType(name.endsWith(PDF) ? MediaType.APPLICATION_PDF : WORKBOOK)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(bytes);
  }
}
