package vn.motcua.desk;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.motcua.office.Officers;

/** The line on which a desk hears that something has changed: ids of tasks of the own office, nothing else. */
@RestController
class DeskLineController {

  private final OpenDesks desks;
  private final NewsTable table;
  private final Officers officers;

  DeskLineController(OpenDesks desks, NewsTable table, Officers officers) {
    this.desks = desks;
    this.table = table;
    this.officers = officers;
  }

  /** @param since the last news the page knew of when it was made */
  @GetMapping("/ban-lam-viec/tin")
  ResponseEntity<SseEmitter> listen(@RequestParam long since) {
    var office = officers.current().office();
    var emitter = desks.open(office);
    if (table.last(office) > since) {
      desks.lookAgain(emitter);
    }
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_EVENT_STREAM)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("X-Accel-Buffering", "no")
        .body(emitter);
  }
}
