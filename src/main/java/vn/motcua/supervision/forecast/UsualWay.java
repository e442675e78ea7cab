package vn.motcua.supervision.forecast;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.motcua.procedure.ShippedPackages;

/** The officers' tasks of the model all packages share, in its order: what to expect where there is no record yet. */
@Component
class UsualWay {

  private static final Pattern TASK = Pattern.compile("<bpmn:userTask id=\"([^\"]+)\"");
  private static final String MODEL = "examine-and-approve.bpmn";

  private final List<String> tasks;

  UsualWay(ShippedPackages packages) {
    var model = packages.shared().files().get(MODEL);
    tasks = model == null
        ? List.of()
        : TASK.matcher(new String(model, StandardCharsets.UTF_8))
            .results()
            .map(found -> found.group(1))
            .toList();
  }

  List<String> tasks() {
    return tasks;
  }
}
