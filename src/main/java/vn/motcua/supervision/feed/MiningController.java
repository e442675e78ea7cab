package vn.motcua.supervision.feed;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.BiConsumer;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.shared.Refusal;
import vn.motcua.supervision.measure.Scope;
import vn.motcua.supervision.measure.Scopes;
import vn.motcua.supervision.measure.Selection;

/**
 * Exports for process mining, written while they are read, on the thread of the request: another one would not know what the
 * account may see.
 */
@RestController
@RequestMapping("/api/supervision/v1/feed")
@Tag(name = "Feed")
class MiningController {

  private static final int MOST_DAYS = 31;

  private final Scopes scopes;
  private final OcelExport ocel;
  private final XesExport xes;

  MiningController(Scopes scopes, OcelExport ocel, XesExport xes) {
    this.scopes = scopes;
    this.ocel = ocel;
    this.xes = xes;
  }

  @Operation(
      summary =
          "Nhật ký sự kiện OCEL 2.0 (JSON) của hồ sơ được tiếp nhận trong kỳ, nhiều nhất 31 ngày")
  @GetMapping("/events.ocel.json")
  void ocel(
      @RequestParam(required = false) String office,
      @RequestParam(required = false) String procedure,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate to,
      HttpServletResponse response)
      throws IOException {
    write(
        scope(office, procedure, from, to),
        "application/json",
        "events.ocel.json",
        response,
        ocel::write);
  }

  @Operation(
      summary =
          "Nhật ký sự kiện XES (IEEE 1849-2023) của hồ sơ được tiếp nhận trong kỳ, nhiều nhất 31 ngày")
  @GetMapping("/events.xes")
  void xes(
      @RequestParam(required = false) String office,
      @RequestParam(required = false) String procedure,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate to,
      HttpServletResponse response)
      throws IOException {
    write(
        scope(office, procedure, from, to), "application/xml", "events.xes", response, xes::write);
  }

  private Scope scope(String office, String procedure, LocalDate from, LocalDate to) {
    if (from == null || to == null || to.isBefore(from)) {
      throw Refusal.invalid("supervision.period-missing");
    }
    if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
      throw Refusal.invalid("supervision.days-too-many", MOST_DAYS);
    }
    return scopes.of(Selection.ALL.ofOffice(office).ofProcedure(procedure).in(from, to));
  }

  private static void write(
      Scope scope,
      String type,
      String name,
      HttpServletResponse response,
      BiConsumer<Scope, OutputStream> export)
      throws IOException {
    response.setContentType(type);
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    export.accept(scope, response.getOutputStream());
  }
}
