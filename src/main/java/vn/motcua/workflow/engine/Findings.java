package vn.motcua.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.shared.Refusal.Fault;

/** What is wrong in a package, each with file and element; collected so that all come at once. */
final class Findings {

  private final List<Fault> faults = new ArrayList<>();

  void add(String file, String element, String code, Object... details) {
    var arguments = new Object[details.length + 2];
    arguments[0] = file;
    arguments[1] = element;
    System.arraycopy(details, 0, arguments, 2, details.length);
    faults.add(new Fault(element.isEmpty() ? file : file + "#" + element, code, arguments));
  }

  List<Fault> faults() {
    return List.copyOf(faults);
  }
}
