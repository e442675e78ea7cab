package vn.motcua.sandbox.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import vn.motcua.dossier.DossierStatus;

/**
 * Qua động cơ thật — a few dossiers through the running sandbox: the portal files them, officers complete their tasks over the
 * same interface as their desks, the payer pays; one after the other stops one step later, so that every desk has some.
 */
final class EngineRun {

  private static final List<String> FILINGS =
      List.of("birth-registration", "extract-copy", "complaint");

  /** Who does what how; the sixth of six dossiers goes all the way. */
  private static final List<Stage> STAGES = List.of(
      new Stage("tiepnhan", "Task_ReceiveDossier", "accept"),
      new Stage("chuyenvien", "Task_Examine", "propose"),
      new Stage("lanhdao", "Task_Approve", "approve"),
      new Stage("", "payment", "PAID"),
      new Stage("traketqua", "Task_HandOver", "returned"));

  private static final Pattern REFERENCE = Pattern.compile("vnp_TxnRef=([^&]+)");
  private static final long PATIENCE_MILLIS = 15_000;

  private record Stage(String officer, String task, String decision) {}

  private final Caller caller;
  private final PrintStream out;
  private final ObjectMapper json = new ObjectMapper();

  EngineRun(String address, PrintStream out) {
    this.caller = new Caller(address);
    this.out = out;
  }

  void run(int dossiers) throws IOException, InterruptedException {
    for (int n = 0; n < dossiers; n++) {
      var name = FILINGS.get(n % FILINGS.size());
      int stages = name.equals("complaint") ? 1 : n / FILINGS.size() % (STAGES.size() + 1);
      var code = file(name, n % 4 == 3);
      int done = 0;
      while (done < stages && pass(code, STAGES.get(done), n % 4 == 3)) {
        done++;
      }
      out.printf("%s  %-18s %s%n", code, name, status(code));
    }
  }

  /** @param second at the second commune */
  private String file(String name, boolean second) throws IOException, InterruptedException {
    ObjectNode filing;
    try (var source = new ClassPathResource("sandbox/filings/" + name + ".json").getInputStream()) {
      filing = (ObjectNode) json.readTree(source);
    }
    filing.put("placeCode", second ? "99002" : "99001");
    return caller
        .send("portal", "POST", "/api/portal/v1/dossiers", filing)
        .path("code")
        .asText();
  }

  /** False when the dossier does not come by here, such as one without a fee or a delivery at the counter. */
  private boolean pass(String code, Stage stage, boolean second) throws InterruptedException {
    long last = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
    while (System.nanoTime() < last) {
      if (stage.officer().isEmpty() ? pay(code) : complete(code, stage, second)) {
        return true;
      }
      if (!stage.task().equals("Task_HandOver") && isDecided(code)) {
        return stage.officer().isEmpty(); // nothing was to be paid
      }
      Thread.sleep(200);
    }
    return false;
  }

  private boolean isDecided(String code) throws InterruptedException {
    int status = state(code).path("status").path("code").asInt();
    return status == DossierStatus.COMPLETED.code() || status == DossierStatus.RETURNED.code();
  }

  private boolean complete(String code, Stage stage, boolean second) throws InterruptedException {
    var officer = stage.officer() + (handledByProvince(code) ? "-tinh" : second ? "2" : "");
    for (var view : List.of("group", "mine")) {
      var tasks = caller
          .send(officer, "GET", "/api/desk/v1/tasks?view=" + view + "&query=" + code, null)
          .path("items");
      for (JsonNode task : tasks) {
        if (task.path("taskKey").asText().equals(stage.task())) {
          var variables = new HashMap<String, Object>(Map.of("decision", stage.decision()));
          if (stage.task().equals("Task_HandOver")) {
            variables.put("receivedBy", "Nguyễn Văn Mẫu");
          }
          caller.send(
              officer,
              "POST",
              "/api/desk/v1/tasks/" + task.path("id").asText() + "/completion",
              Map.of("variables", variables));
          return true;
        }
      }
    }
    return false;
  }

  /** The province has its own desks for what it handles itself. */
  private boolean handledByProvince(String code) {
    return code.startsWith("H99-");
  }

  private boolean pay(String code) throws InterruptedException {
    boolean paid = false;
    for (JsonNode fee : state(code).path("fees")) {
      var found = REFERENCE.matcher(fee.path("paymentUrl").asText(""));
      if (fee.path("status").asText().equals("DUE") && found.find()) {
        caller.send(
            "quantri",
            "POST",
            "/sandbox/v1/payment/transactions/" + found.group(1) + "/outcome",
            Map.of("outcome", "PAID"));
        paid = true;
      }
    }
    return paid;
  }

  private String status(String code) throws InterruptedException {
    var status = state(code).path("status");
    return status.path("code").asInt() + " " + status.path("name").asText();
  }

  private JsonNode state(String code) throws InterruptedException {
    return caller.send("portal", "GET", "/api/portal/v1/dossiers/" + code, null);
  }
}
