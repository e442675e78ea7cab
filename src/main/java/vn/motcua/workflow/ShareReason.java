package vn.motcua.workflow;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.workflow.Bench.Load;
import vn.motcua.workflow.Bench.Pick;

/** Says with numbers why a task goes to somebody, or why to nobody: it is kept in the dossier, so in its language. */
final class ShareReason {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
  private static final int OTHERS_NAMED = 3;

  private ShareReason() {}

  static String of(Pick pick, ZoneId zone) {
    var parts = new ArrayList<String>();
    parts.add(who(pick));
    if (isTie(pick)) {
      parts.add("bằng số việc thì " + turn(pick, zone));
    }
    without(pick.away(), "người vắng mặt", parts);
    without(pick.notInCharge(), "người không phụ trách", parts);
    without(pick.barred(), "người đã đề xuất hồ sơ này", parts);
    return String.join("; ", parts);
  }

  private static String who(Pick pick) {
    if (pick.officer() == null) {
      return "không có ai làm được việc này";
    }
    var held = "%d việc đang giữ".formatted(pick.load().held())
        + (pick.given() == 0 ? "" : ", gồm %d việc trong lần chia này".formatted(pick.given()));
    return pick.others().isEmpty()
        ? "người duy nhất làm được: " + held
        : "ít việc nhất trong %d người làm được: %s (%s)"
            .formatted(pick.others().size() + 1, held, others(pick));
  }

  private static String others(Pick pick) {
    var named = pick.others().entrySet().stream()
        .limit(OTHERS_NAMED)
        .map(one -> one.getKey().fullName() + " " + one.getValue().held())
        .collect(Collectors.joining(", "));
    return pick.others().size() > OTHERS_NAMED ? named + ", …" : named;
  }

  private static boolean isTie(Pick pick) {
    return pick.others().values().stream()
        .map(Load::held)
        .anyMatch(held -> pick.officer() != null && held == pick.load().held());
  }

  private static String turn(Pick pick, ZoneId zone) {
    if (pick.kept()) {
      return "người đang giữ làm tiếp";
    }
    if (pick.given() > 0) {
      return "chia lần lượt";
    }
    return pick.load().last() == null
        ? "chọn người chưa được giao lần nào"
        : "chọn người lâu chưa được giao nhất, lần cuối "
            + MOMENT.format(pick.load().last().atZone(zone));
  }

  private static void without(int count, String whom, List<String> parts) {
    if (count > 0) {
      parts.add("chưa tính %d %s".formatted(count, whom));
    }
  }
}
