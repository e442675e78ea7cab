package vn.motcua.exchange;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/**
 * Nghiệp vụ liên thông — one thing a peer can be asked, in its own wire protocol.
 *
 * <p>Runs outside any transaction and holds no database connection; it must not block. An exceptional stage is an outage.
 * The client it is given bounds and keeps what is said; what it tells of an outage decides whether the outcome is known.
 */
public interface PeerOperation {

  /** The name of the operation and the topic of its service task, e.g. {@code population.confirm-citizens}. */
  String name();

  /** The peer that is asked, e.g. {@code population}; its bulkhead, breaker and address go by this name. */
  String peer();

  CompletionStage<Reply> send(Exchange exchange, HttpClient http);

  /**
   * What became of an earlier sending whose outcome nobody knows.
   *
   * <p>Where the peer knows our key, or asking twice is asking once, sending again is the question. An operation whose
   * protocol has a question of its own asks it first; after {@link Reply.NotDone} the request is sent in the same attempt.
   */
  default CompletionStage<Reply> inquire(Exchange exchange, HttpClient http) {
    return send(exchange, http);
  }

  /** What an administrator enters who has learnt the outcome in another way; the object of these facts is the answer. */
  default List<HandFact> byHand() {
    return List.of();
  }

  /**
   * The answer made of the facts entered by hand, as if the peer had said it.
   *
   * @param facts checked one by one; an operation refuses those that do not fit each other or what was asked
   */
  default String answerByHand(Exchange exchange, Map<String, String> facts) {
    var answer = JsonNodeFactory.instance.objectNode();
    facts.forEach(answer::put);
    return answer.toString();
  }

  /** What a person reads for one of the choices of {@link #byHand}; the choice itself where there are no words for it. */
  default String choiceInWords(String fact, String choice) {
    return choice;
  }

  /** Where another protocol is spoken, on a line of its own, only the reply tells whether the peer is there. */
  default boolean speaksHttp() {
    return true;
  }

  /** Whether the raw answer is kept; not where it holds more of a person than was asked. */
  default boolean keepsAnswer() {
    return true;
  }
}
