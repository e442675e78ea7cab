package vn.motcua.supervision.room;

import java.math.BigDecimal;
import java.text.Collator;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import vn.motcua.office.Role;
import vn.motcua.supervision.measure.Scope;

/** What codes, moments and numbers are called on pages and in files. */
final class Words {

  static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
  static final Comparator<String> ALPHABET = Collator.getInstance(VIETNAMESE)::compare;

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

  private static final Map<String, String> CHANNELS = Map.of(
      "ONLINE", "Trực tuyến",
      "COUNTER", "Trực tiếp",
      "POST", "Bưu chính công ích",
      "INTERLINKED", "Liên thông");

  private static final Map<String, String> PAUSES = Map.of(
      "SUPPLEMENT", "chờ bổ sung",
      "PAYMENT", "chờ nộp phí",
      "CONFIRMATION", "chờ công dân xác nhận",
      "CONSENT", "chờ người có liên quan đồng ý",
      "INCIDENT", "hệ thống gặp sự cố");

  /** Templates call the same words through it. */
  static final Words OF_PAGES = new Words();

  private Words() {}

  public static String channel(String code) {
    return CHANNELS.getOrDefault(code, code);
  }

  static Map<String, String> channels() {
    return CHANNELS;
  }

  /** A dossier on nobody's desk waits for another system. */
  public static String team(String role) {
    return Asked.isBlank(role) ? "Chờ hệ thống khác" : Role.valueOf(role).title();
  }

  public static String pause(String reason) {
    return PAUSES.getOrDefault(reason, reason);
  }

  public static String day(LocalDate day) {
    return day == null ? "" : DAY.format(day);
  }

  public static String moment(OffsetDateTime moment) {
    return moment == null ? "" : MOMENT.format(moment.atZoneSameInstant(Scope.ZONE));
  }

  public static String number(long number) {
    return format("#,##0").format(number);
  }

  public static String percent(BigDecimal share) {
    return share == null ? "–" : format("#,##0.0").format(share.movePointRight(2)) + " %";
  }

  /** Working minutes as people say them; a working day has eight hours. */
  public static String workingTime(Long minutes) {
    if (minutes == null) {
      return "–";
    }
    if (minutes < 60) {
      return minutes + " phút";
    }
    long hours = minutes / 60;
    return hours < 8
        ? hours + " giờ " + minutes % 60 + " phút"
        : hours / 8 + " ngày " + hours % 8 + " giờ làm việc";
  }

  private static DecimalFormat format(String pattern) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(VIETNAMESE));
  }
}
