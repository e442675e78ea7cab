package vn.motcua.supervision.index766;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.supervision.page.OfficeChoice;
import vn.motcua.supervision.period.Period;

@RestController
@RequestMapping("/api/supervision/v1")
class IndexController {

  private final Index766 index;
  private final OfficeChoice offices;
  private final Clock clock;

  IndexController(Index766 index, OfficeChoice offices, Clock clock) {
    this.index = index;
    this.offices = offices;
    this.clock = clock;
  }

  @GetMapping("/index-766")
  Evaluation index(
      @RequestParam(required = false) String period,
      @RequestParam(required = false) String office) {
    return index.evaluate(offices.chosen(office), Period.of(period, LocalDate.now(clock)));
  }
}
