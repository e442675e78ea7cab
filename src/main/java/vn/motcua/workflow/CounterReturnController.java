package vn.motcua.workflow;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossier.DossierCode;
import vn.motcua.shared.Refusal;

@RestController
class CounterReturnController {

  private final Tasks tasks;

  CounterReturnController(Tasks tasks) {
    this.tasks = tasks;
  }

  record Receipt(String receivedBy, String document) {}

  @PostMapping("/api/counter/v1/dossiers/{code}/return")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void returned(@PathVariable String code, @RequestBody Receipt receipt) {
    if (!DossierCode.isWellFormed(code)) {
      throw Refusal.notFound("dossier.unknown", code);
    }
    tasks.handOver(new DossierCode(code), receipt.receivedBy(), receipt.document());
  }
}
