package vn.motcua.supervision.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Đường hiệu chỉnh — turns a computed probability into how often such ones came true; never falls (isotonic regression), so that
 * the order of dossiers stays.
 */
record Curve(List<Point> points) {

  /** No correction. */
  static final Curve NONE = new Curve(List.of());

  /** So many forecasts are pooled before the regression, else single cases decide. */
  private static final int POOL = 200;

  record Point(double computed, double probability) {}

  /** A forecast and what came of it. */
  record Outcome(double computed, boolean late) {}

  private static final class Block {
    double computed;
    double late;
    double size;

    double share() {
      return late / size;
    }
  }

  static Curve of(List<Outcome> outcomes) {
    if (outcomes.size() < 2 * POOL) {
      return NONE;
    }
    var blocks = new ArrayList<Block>();
    for (var block : pools(outcomes)) {
      blocks.add(block);
      while (blocks.size() > 1 && blocks.get(blocks.size() - 2).share() >= block.share()) {
        blocks.remove(blocks.size() - 1);
        var before = blocks.get(blocks.size() - 1);
        before.computed += block.computed;
        before.late += block.late;
        before.size += block.size;
        block = before;
      }
    }
    return new Curve(blocks.stream()
        .map(block -> new Point(block.computed / block.size, block.share()))
        .toList());
  }

  private static List<Block> pools(List<Outcome> outcomes) {
    var sorted =
        outcomes.stream().sorted(Comparator.comparingDouble(Outcome::computed)).toList();
    var pools = new ArrayList<Block>();
    for (int n = 0; n < sorted.size(); n++) {
      if (n % POOL == 0 && sorted.size() - n >= POOL) {
        pools.add(new Block());
      }
      var pool = pools.get(pools.size() - 1);
      pool.computed += sorted.get(n).computed();
      pool.late += sorted.get(n).late() ? 1 : 0;
      pool.size++;
    }
    return pools;
  }

  double apply(double computed) {
    if (points.isEmpty()) {
      return computed;
    }
    var before = new Point(0, Math.min(points.get(0).computed(), points.get(0).probability()));
    for (var point : points) {
      if (computed <= point.computed()) {
        return between(before, point, computed);
      }
      before = point;
    }
    return between(before, new Point(1, Math.max(1, before.probability())), computed);
  }

  private static double between(Point low, Point high, double computed) {
    double width = high.computed() - low.computed();
    double share = width <= 0 ? 1 : (computed - low.computed()) / width;
    return low.probability() + share * (high.probability() - low.probability());
  }
}
