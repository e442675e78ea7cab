package vn.motcua.intake;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.Procedures;
import vn.motcua.shared.Refusal;

/** The catalogue as a clerk needs it, and which papers a filing needs as it stands now. */
@RestController
@RequestMapping("/api/counter/v1/procedures")
class CounterCatalogueController {

  record Line(String code, String name, String field, boolean filedElsewhere) {}

  /** @param officeByAnswer whether the form asks for the office, as for a school */
  record Sheet(@JsonUnwrapped ProcedureViews.View procedure, boolean officeByAnswer) {}

  record Entered(Map<String, Object> answers, List<String> components) {}

  private final ProcedureViews views;
  private final Procedures procedures;
  private final ComponentCheck components;
  private final Clerk clerk;

  CounterCatalogueController(
      ProcedureViews views, Procedures procedures, ComponentCheck components, Clerk clerk) {
    this.views = views;
    this.procedures = procedures;
    this.components = components;
    this.clerk = clerk;
  }

  @GetMapping
  Map<String, List<Line>> find(@RequestParam(defaultValue = "") String query, Locale locale) {
    clerk.current();
    return Map.of(
        "items",
        views.find(query).stream()
            .map(line -> new Line(
                line.code(),
                line.name().in(locale),
                line.field().name(),
                procedures.isObserved(line.code())))
            .toList());
  }

  @GetMapping("/{code}")
  Sheet sheet(@PathVariable String code) {
    clerk.current();
    var by = required(code).competence().by();
    return new Sheet(views.of(code), by == Procedure.Competence.By.ANSWER);
  }

  /** The codes of the papers without which it would not be taken, given what has been entered so far. */
  @PostMapping("/{code}/requirements")
  Map<String, List<String>> requirements(@PathVariable String code, @RequestBody Entered entered) {
    clerk.current();
    return Map.of(
        "required",
        components.required(
            required(code),
            entered.answers() == null ? Map.of() : entered.answers(),
            entered.components() == null ? List.of() : entered.components()));
  }

  private Procedure required(String code) {
    return procedures
        .find(code)
        .filter(found -> !found.isInternal())
        .orElseThrow(() -> Refusal.notFound("procedure.unknown", code));
  }
}
