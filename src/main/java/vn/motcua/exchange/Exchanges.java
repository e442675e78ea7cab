package vn.motcua.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.motcua.shared.DomainTransaction;

/** Trao đổi với hệ thống khác — the door through which every request to a peer becomes a row before it is sent. */
@Component
@DomainTransaction
public class Exchanges {

  private final ExchangeTable table;
  private final ExchangeDispatcher dispatcher;
  private final Map<String, PeerOperation> operations;
  private final ObjectMapper json;

  Exchanges(
      ExchangeTable table,
      ExchangeDispatcher dispatcher,
      List<PeerOperation> operations,
      ObjectMapper json) {
    this.table = table;
    this.dispatcher = dispatcher;
    this.operations = PeerOperations.byName(operations);
    this.json = json;
  }

  /**
   * Writes the request in the caller's own transaction; it is sent after commit.
   *
   * @param subject the dossier code it is about, or null
   * @param orderKey see {@link Exchange}; the caller holds a lock on what the key names
   * @return the number of the row
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public long request(String operation, String subject, String orderKey, Object body) {
    var known = operations.get(operation);
    if (known == null) {
      throw new IllegalArgumentException("no peer operation is called " + operation);
    }
    long id = table.insert(known.peer(), operation, subject, orderKey, write(body));
    afterCommit(dispatcher::wake);
    return id;
  }

  /** Names who goes on with the answer. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void await(long id, Waiting waiting) {
    table.setWaiting(id, waiting);
  }

  /** Whatever ends the waiting activity closes the row; a late answer is dropped. */
  public void abandon(String activityInstanceId) {
    table.abandon(activityInstanceId);
  }

  /** The administrator sends a given-up request once more, with the same key. */
  public void repeat(long id) {
    table.retry(id, Duration.ZERO);
    afterCommit(dispatcher::wake);
  }

  /** Whether a request of this operation has no answer yet; who asks again and again need not ask more. */
  public boolean isUnderWay(String operation) {
    return table.isUnderWay(operation);
  }

  /** All requests about one dossier, oldest first. */
  public List<ExchangeState> about(String subject) {
    return table.about(subject);
  }

  private String write(Object body) {
    try {
      return json.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static void afterCommit(Runnable action) {
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCommit() {
        action.run();
      }
    });
  }
}
