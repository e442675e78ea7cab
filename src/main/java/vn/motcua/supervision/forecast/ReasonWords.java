package vn.motcua.supervision.forecast;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Says the facts behind a forecast in words. */
final class ReasonWords {

  private static final String[] DAYS = {
    "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"
  };
  private static final long HOUR = 60;
  private static final long DAY = 450; // half past seven hours, as the offices of the province work

  private ReasonWords() {}

  /** @param slowest the name of the task the facts are about */
  static List<String> of(JsonNode facts, String slowest) {
    var words = new ArrayList<String>();
    words.add("Còn %s làm việc đến hạn, các bước còn lại thường cần %s."
        .formatted(
            time(facts.path("left").asLong()), time(facts.path("expected").asLong())));
    if (facts.path("open").asBoolean()) {
      words.add("Đã ở bước “%s” %s."
          .formatted(facts.path("name").asText(), time(facts.path("elapsed").asLong())));
    }
    words.add("Bước “%s” tại đây: một nửa xong trong %s, 90 %% trong %s; toàn tỉnh %s và %s."
        .formatted(
            slowest,
            time(facts.path("here").path(0).asLong()),
            time(facts.path("here").path(1).asLong()),
            time(facts.path("province").path(0).asLong()),
            time(facts.path("province").path(1).asLong())));
    int waiting = facts.path("waiting").asInt();
    if (waiting > 1) {
      words.add(waiting + " hồ sơ đang chờ ở cùng bước này.");
    }
    return words;
  }

  static String day(LocalDate day) {
    return "%s %d/%d"
        .formatted(
            DAYS[day.getDayOfWeek().getValue() - 1], day.getDayOfMonth(), day.getMonthValue());
  }

  private static String time(long minutes) {
    if (minutes < HOUR) {
      return minutes + " phút";
    }
    if (minutes < DAY) {
      return minutes / HOUR + " giờ" + (minutes % HOUR == 0 ? "" : " " + minutes % HOUR + " phút");
    }
    return minutes / DAY + " ngày"
        + (minutes % DAY < HOUR ? "" : " " + minutes % DAY / HOUR + " giờ");
  }
}
