package vn.motcua.exchange;

import java.net.http.HttpClient;
import java.util.concurrent.CompletionStage;

/**
 * Nghiệp vụ liên thông — one thing a peer can be asked, in its own wire protocol.
 *
 * <p>Runs outside any transaction and holds no database connection; it must not block. An exceptional stage is an outage.
 */
public interface PeerOperation {

  /** The name of the operation and the topic of its service task, e.g. {@code population.confirm-citizens}. */
  String name();

  /** The peer that is asked, e.g. {@code population}; its bulkhead, breaker and address go by this name. */
  String peer();

  CompletionStage<Reply> send(Exchange exchange, HttpClient http);
}
