package vn.motcua.supervision.forecast;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.supervision.measure.Selection;
import vn.motcua.supervision.page.Translations;

/** The same as the page, for programs. */
@RestController
@RequestMapping("/api/supervision/v1/forecasts")
class ForecastController {

  private final ForecastList list;
  private final Translations translations;

  ForecastController(ForecastList list, Translations translations) {
    this.list = list;
    this.translations = translations;
  }

  @GetMapping
  ForecastList.Page list(
      Selection selection,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    return list.of(selection, page, size, translations.ofPapers());
  }
}
