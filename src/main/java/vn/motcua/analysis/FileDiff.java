package vn.motcua.analysis;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import vn.motcua.procedure.PackageFiles;

/**
 * One file beside that of the version in force.
 *
 * @param lines a unified diff with three lines around every change
 */
record FileDiff(String file, Change change, List<String> lines) {

  enum Change {
    ADDED,
    REMOVED,
    CHANGED,
    SAME
  }

  private static final int AROUND = 3;
  private static final int MOST_LINES = 2000;

  /**
   * @param before may be null: there is no version in force
   */
  static List<FileDiff> between(PackageFiles before, PackageFiles after) {
    var names = new TreeSet<>(after.files().keySet());
    if (before != null) {
      names.addAll(before.files().keySet());
    }
    var diffs = new ArrayList<FileDiff>();
    for (var name : names) {
      diffs.add(of(name, before == null ? null : before.text(name), after.text(name)));
    }
    return diffs;
  }

  private static FileDiff of(String name, String before, String after) {
    if (before == null) {
      return new FileDiff(name, Change.ADDED, List.of());
    }
    if (after == null) {
      return new FileDiff(name, Change.REMOVED, List.of());
    }
    if (before.equals(after)) {
      return new FileDiff(name, Change.SAME, List.of());
    }
    var old = before.lines().toList();
    var patch = DiffUtils.diff(old, after.lines().toList());
    var lines = UnifiedDiffUtils.generateUnifiedDiff(name, name, old, patch, AROUND).stream()
        .skip(2)
        .limit(MOST_LINES)
        .toList();
    return new FileDiff(name, Change.CHANGED, lines);
  }
}
