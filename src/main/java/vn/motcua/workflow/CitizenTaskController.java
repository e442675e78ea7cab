package vn.motcua.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossier.DossierCode;
import vn.motcua.procedure.FormCheck;
import vn.motcua.shared.Refusal;

/** What a dossier waits for the citizen to do, with its form, and the answer to it; asked by the portal. */
@RestController
@RequestMapping("/api/portal/v1/dossiers/{code}/tasks/{taskKey}")
class CitizenTaskController {

  private final CitizenTasks tasks;
  private final FormCheck forms;

  CitizenTaskController(CitizenTasks tasks, FormCheck forms) {
    this.tasks = tasks;
    this.forms = forms;
  }

  record Awaited(String taskKey, String name, Instant until, JsonNode form, JsonNode schema) {}

  record Answered(Map<String, Object> answers) {}

  @GetMapping
  Awaited awaited(@PathVariable String code, @PathVariable String taskKey) {
    var item = tasks.awaited(known(code), taskKey);
    var form = tasks.form(item);
    return new Awaited(taskKey, item.name(), item.dueAt(), form.json(), forms.schemaOf(form));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void answer(@PathVariable String code, @PathVariable String taskKey, @RequestBody Answered body) {
    tasks.answer(known(code), taskKey, body.answers() == null ? Map.of() : body.answers());
  }

  private static DossierCode known(String code) {
    if (!DossierCode.isWellFormed(code)) {
      throw Refusal.notFound("dossier.unknown", code);
    }
    return new DossierCode(code);
  }
}
