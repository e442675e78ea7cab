package vn.motcua.supervision.index766;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.supervision.flow.Flow;

/** What a formula can name: how it is counted in the sums, and which dossiers it counts. */
enum Counter {
  RECEIVED(Of.RECEIVED, "true"),
  ONLINE(Of.RECEIVED, "online"),
  FULL_SERVICE(Of.RECEIVED, "full_service"),
  FULL_SERVICE_ONLINE(Of.RECEIVED, "full_service and online"),
  ONLINE_COMPLETE(Of.RECEIVED, "online and (e_result or not wants_result)"),
  FEE_DUE(Of.RECEIVED, "fee_due"),
  PAID_ONLINE(Of.RECEIVED, "fee_due and paid_online"),
  WANTS_RESULT(Of.RECEIVED, "wants_result"),
  E_RESULT(Of.RECEIVED, "wants_result and e_result"),
  DIGITISED(Of.RECEIVED, "digitised"),
  POPULATION_USED(Of.RECEIVED, "population_used"),
  FINISHED(Of.FINISHED, "true"),
  FINISHED_IN_TIME(Of.FINISHED, "timing <> 'LATE'"),
  FINISHED_LATE(Of.FINISHED, "timing = 'LATE'"),
  RATED_BADLY(Of.FINISHED, "coalesce(rating, 5) <= 2"),
  IN_PROCESS(Of.STOCK, "true"),
  IN_PROCESS_IN_TIME_766(
      Of.STOCK,
      "case when coalesce(status = 'SUPPLEMENT_REQUESTED' and supplement_asked_at <= :moment, false)"
          + " then supplements <= 1 and (due_at is null or supplement_asked_at <= due_at)"
          + " else due_at is null or due_at >= :looked end"),
  PROCEDURES_RECEIVED(RECEIVED),
  PROCEDURES_ONLINE(ONLINE),
  PROCEDURES_FEE_DUE(FEE_DUE),
  PROCEDURES_PAID_ONLINE(PAID_ONLINE),
  PROCEDURES_POPULATION(POPULATION_USED);

  /** Which dossiers of the period are looked at; each by an index of {@code dossier_measure}. */
  private interface Of {
    String RECEIVED = "received_at >= :start and received_at < :end";
    String FINISHED = "finished_at >= :start and finished_at < :end and received_at is not null";
    String STOCK = "received_at <= :moment and (finished_at is null or finished_at > :moment)";
  }

  private final String condition;

  /** Not null where procedures are counted: those with at least one dossier of this kind. */
  private final Counter dossiers;

  Counter(String of, String condition) {
    this.condition = "((" + of + ") and (" + condition + "))";
    this.dossiers = null;
  }

  Counter(Counter dossiers) {
    this.condition = dossiers.condition;
    this.dossiers = dossiers;
  }

  static Counter named(String name) {
    return Arrays.stream(values())
        .filter(one -> one.key().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("index 766 has no counter " + name));
  }

  private String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Its dossiers as a condition on {@code dossier_measure} with the parameters start, end and moment. */
  String condition() {
    return condition;
  }

  boolean isOfProcedures() {
    return dossiers != null;
  }

  static Map<Counter, Long> count(Collection<Flow> flows) {
    var sums = Flow.sum(flows);
    return Arrays.stream(values())
        .collect(Collectors.toMap(
            counter -> counter,
            counter -> counter.isOfProcedures()
                ? procedures(flows, counter.dossiers.key())
                : sums.getOrDefault(counter.key(), 0L)));
  }

  private static long procedures(Collection<Flow> flows, String key) {
    Set<String> codes = flows.stream()
        .filter(flow -> flow.count(key) > 0)
        .map(Flow::procedure)
        .collect(Collectors.toSet());
    return codes.size();
  }
}
