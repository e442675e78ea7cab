package vn.motcua.supervision.feed;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.shared.Sha256;
import vn.motcua.supervision.measure.Scope;
import vn.motcua.supervision.measure.Scopes;
import vn.motcua.supervision.measure.Selection;

/** Figures for the operations centre and for a city application: read only, no personal data, of the account's own offices. */
@RestController
@RequestMapping("/api/supervision/v1/feed")
@Tag(
    name = "Feed",
    description = "Kênh số liệu chỉ đọc cho trung tâm điều hành và ứng dụng của thành phố")
class FeedController {

  private static final int DAYS_BEFORE = 7;

  /** Of one answer; who wants more asks on from {@code next}. */
  private static final int DAYS_AT_ONCE = 92;

  private final Scopes scopes;
  private final FiguresNow figures;
  private final FiguresByDay days;
  private final ProcedureFigures procedures;
  private final Clock clock;

  FeedController(
      Scopes scopes,
      FiguresNow figures,
      FiguresByDay days,
      ProcedureFigures procedures,
      Clock clock) {
    this.scopes = scopes;
    this.figures = figures;
    this.days = days;
    this.procedures = procedures;
    this.clock = clock;
  }

  /** @param next where to go on from: that day and those after it may still change */
  record ByDay(
      LocalDate since, LocalDate until, LocalDate next, List<FiguresByDay.OfficeDay> items) {}

  record Now(Instant at, List<FiguresNow.OfficeNow> items) {}

  record ByProcedure(List<ProcedureFigures.Line> items) {}

  @Operation(
      summary = "Số liệu theo cơ quan và ngày; hỏi tiếp từ next, If-None-Match để không tải lại")
  @GetMapping("/offices")
  ResponseEntity<ByDay> offices(
      @RequestParam(required = false) String office,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate since) {
    var today = today();
    var first = since == null ? today.minusDays(DAYS_BEFORE) : since;
    var last = first.plusDays(DAYS_AT_ONCE - 1L);
    last = last.isAfter(today) ? today : last;
    var scope = scopes.of(Selection.ALL.ofOffice(office)).in(first, last);
    var next = last.isBefore(today) ? last.plusDays(1) : today;
    return tagged(new ByDay(first, last, next, days.of(scope)));
  }

  @Operation(summary = "Số liệu hiện tại của từng cơ quan")
  @GetMapping("/now")
  ResponseEntity<Now> now(@RequestParam(required = false) String office) {
    var items = figures.of(scopes.of(Selection.ALL.ofOffice(office)));
    return ResponseEntity.ok().eTag(digest(items)).body(new Now(clock.instant(), items));
  }

  @Operation(
      summary =
          "Thủ tục: thời hạn, số ngày giải quyết trung bình 30 ngày qua, số hồ sơ đang giải quyết")
  @GetMapping("/procedures")
  ResponseEntity<ByProcedure> procedures(@RequestParam(required = false) String office) {
    var today = today();
    var scope = scopes.of(Selection.ALL.ofOffice(office)).in(today.minusDays(30), today);
    return tagged(new ByProcedure(procedures.of(scope)));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Scope.ZONE);
  }

  private static <T> ResponseEntity<T> tagged(T body) {
    return ResponseEntity.ok().eTag(digest(body)).body(body);
  }

  /** Records print all they hold, so the same words are the same content. */
  private static String digest(Object content) {
    return '"' + Sha256.of(content.toString()).substring(0, 32) + '"';
  }
}
