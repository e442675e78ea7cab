package vn.motcua.supervision.heat;

import java.time.LocalDate;
import java.util.List;

/** The figures of every node of every model of one version, for one period and one part of the offices. */
record Heat(
    String procedure,
    String name,
    LocalDate version,
    String office,
    LocalDate from,
    LocalDate to,
    String main,
    List<ModelHeat> models) {

  record ModelHeat(String id, String name, List<NodeHeat> nodes) {}

  /**
   * One task, or the sums of all that is in a called model.
   *
   * @param slowest of a called model: the task whose times these are
   */
  record NodeHeat(
      String id,
      String name,
      String calls,
      long waiting,
      long late,
      long passes,
      Long median,
      Long p90,
      String slowest) {

    /** Sums; the times are those of the slower one. */
    NodeHeat with(NodeHeat other) {
      boolean slower = other.p90 != null && (p90 == null || other.p90 > p90);
      return new NodeHeat(
          id,
          name,
          calls,
          waiting + other.waiting,
          late + other.late,
          passes + other.passes,
          slower ? other.median : median,
          slower ? other.p90 : p90,
          slower ? (other.slowest == null ? other.name : other.slowest) : slowest);
    }
  }

  ModelHeat model(String id) {
    return models.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
  }

  /** Null when this version has no such node. */
  NodeHeat node(String model, String id) {
    var found = model(model);
    return found == null
        ? null
        : found.nodes().stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
  }
}
