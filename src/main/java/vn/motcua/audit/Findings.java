package vn.motcua.audit;

import java.io.PrintStream;

/** What a verification found, told line by line. */
final class Findings {

  private final PrintStream out;
  private int count;

  Findings(PrintStream out) {
    this.out = out;
  }

  void found(String pattern, Object... words) {
    count++;
    out.println("PHÁT HIỆN  " + pattern.formatted(words));
  }

  void note(String pattern, Object... words) {
    out.println("ghi chú    " + pattern.formatted(words));
  }

  int count() {
    return count;
  }
}
