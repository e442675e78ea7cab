package vn.motcua.supervision.forecast;

import static java.util.stream.Collectors.joining;

import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.office.Role;
import vn.motcua.supervision.measure.Selection;
import vn.motcua.supervision.measure.SupervisedProcedures;
import vn.motcua.supervision.page.OfficeChoice;
import vn.motcua.supervision.page.SupervisionPage;
import vn.motcua.supervision.page.Translations;

/** What will be late, why, and how far one may believe it. */
@Controller
@SupervisionPage
@RequestMapping("/giam-sat/nguy-co")
class ForecastPageController {

  private static final int SIZE = 50;
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("M/yyyy");

  private final ForecastList list;
  private final Calibration calibration;
  private final OfficeChoice offices;
  private final SupervisedProcedures procedures;
  private final Translations translations;

  ForecastPageController(
      ForecastList list,
      Calibration calibration,
      OfficeChoice offices,
      SupervisedProcedures procedures,
      Translations translations) {
    this.list = list;
    this.calibration = calibration;
    this.offices = offices;
    this.procedures = procedures;
    this.translations = translations;
  }

  @GetMapping
  String page(
      Selection selection, @RequestParam(name = "page", defaultValue = "0") int page, Model model) {
    var words = translations.ofReader();
    var found = list.of(selection, page, SIZE, words);
    model.addAttribute("words", words);
    model.addAttribute("selection", selection);
    model.addAttribute("found", found);
    model.addAttribute("number", page);
    model.addAttribute("more", (page + 1L) * SIZE < found.total());
    model.addAttribute("query", query(selection));
    model.addAttribute("offices", offices.all());
    model.addAttribute("own", offices.own());
    model.addAttribute("procedures", procedures.choices());
    model.addAttribute("teams", Role.desks());
    model.addAttribute(
        "months", calibration.months().stream().map(MONTH::format).collect(joining(", ")));
    boolean correcting = calibration.isCorrecting();
    model.addAttribute("tenths", calibration.tenths(correcting));
    model.addAttribute("quality", Quality.of(calibration.tenths(correcting)));
    model.addAttribute("other", Quality.of(calibration.tenths(!correcting)));
    model.addAttribute("correcting", correcting);
    return "supervision/forecast";
  }

  private static String query(Selection selection) {
    var query = UriComponentsBuilder.newInstance();
    add(query, "office", selection.office());
    add(query, "field", selection.field());
    add(query, "procedure", selection.procedure());
    add(query, "channel", selection.channel());
    add(query, "team", selection.team());
    var text = query.encode().build().getQuery();
    return text == null ? "" : text + "&";
  }

  private static void add(UriComponentsBuilder query, String name, String value) {
    if (value != null) {
      query.queryParam(name, value);
    }
  }
}
