package vn.motcua.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.util.concurrent.CompletionStage;

/** How the calls to a peer travel. */
interface Wire {

  /**
   * One call, its placeholders not filled in yet.
   *
   * @param person null unless one call is made for each person
   */
  record Call(
      PeerSheet sheet,
      PeerSheet.Operation operation,
      vn.motcua.exchange.Exchange exchange,
      Question question,
      Question.Person person,
      HttpClient http) {}

  /** @param tree what was answered; missing when it was nothing */
  record Said(int status, JsonNode tree) {
    boolean isFine() {
      return status >= 200 && status < 300;
    }
  }

  /** Outages and what is no answer at all end the stage exceptionally. */
  CompletionStage<Said> send(Call call);
}
