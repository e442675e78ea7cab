package vn.motcua.supervision.heat;

import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.shared.Refusal;
import vn.motcua.supervision.measure.Selection;

/** The heat map for programs, and the models for our own page. */
@RestController
@RequestMapping("/api/supervision/v1/heat")
class HeatController {

  private final HeatMap map;

  HeatController(HeatMap map) {
    this.map = map;
  }

  @GetMapping
  Heat heat(
      @RequestParam(required = false) String procedure,
      @RequestParam(required = false) String office,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate version,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate to) {
    var selection =
        Selection.ALL.ofOffice(office).ofProcedure(required(procedure)).in(from, to);
    return map.of(selection, version);
  }

  @GetMapping(path = "/model", produces = "application/xml")
  String model(
      @RequestParam(required = false) String procedure,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate version,
      @RequestParam(required = false) String model) {
    return map.xml(required(procedure), version, model);
  }

  private static String required(String procedure) {
    if (procedure == null || procedure.isBlank()) {
      throw Refusal.notFound("supervision.procedure-unknown");
    }
    return procedure;
  }
}
