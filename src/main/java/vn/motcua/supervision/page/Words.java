package vn.motcua.supervision.page;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

/** Lời và số — what codes, moments and numbers are called in one language; days are written alike in all. */
public final class Words {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

  private final MessageSource messages;
  private final Locale locale;
  private final ZoneId zone;

  Words(MessageSource messages, Locale locale, ZoneId zone) {
    this.messages = messages;
    this.locale = locale;
    this.zone = zone;
  }

  /** @param arguments texts: a number would be written with marks nobody has asked for */
  public String text(String code, String... arguments) {
    return messages.getMessage(code, arguments, locale);
  }

  /** Said by its code and arguments elsewhere. */
  public String text(MessageSourceResolvable said) {
    return messages.getMessage(said, locale);
  }

  public String timing(String code) {
    return text("supervision.timing." + code);
  }

  public String channel(String code) {
    return named("supervision.channel." + code, code);
  }

  /** A dossier on nobody's desk waits for another system. */
  public String team(String role) {
    return role == null || role.isBlank()
        ? text("supervision.team.none")
        : text("office.role." + role);
  }

  /** Within a sentence. */
  public String pause(String reason) {
    var words = named("sla.pause-reason." + reason, reason);
    return words.substring(0, 1).toLowerCase(locale) + words.substring(1);
  }

  public String peer(String peer) {
    return named("exchange.peer." + peer, peer);
  }

  public String operation(String operation) {
    return named("exchange.operation." + operation, operation);
  }

  public String day(LocalDate day) {
    return day == null ? "" : DAY.format(day);
  }

  public String moment(OffsetDateTime moment) {
    return moment == null ? "" : MOMENT.format(moment.atZoneSameInstant(zone));
  }

  /** Such as “thứ Năm 26/11”. */
  public String weekday(LocalDate day) {
    return text("supervision.weekday." + day.getDayOfWeek())
        + " %d/%d".formatted(day.getDayOfMonth(), day.getMonthValue());
  }

  public String number(long number) {
    return format("#,##0").format(number);
  }

  /** With so many digits after the mark, also where they are zero. */
  public String decimal(double number, int digits) {
    return format("#,##0." + "0".repeat(digits)).format(number);
  }

  /** As short as it can be said. */
  public String plain(BigDecimal number) {
    return format("#,##0.##").format(number);
  }

  public String percent(BigDecimal share) {
    return share == null ? "–" : format("#,##0.0").format(share.movePointRight(2)) + " %";
  }

  /** Working minutes as people say them; a working day has eight hours. */
  public String workingTime(Long minutes) {
    if (minutes == null) {
      return "–";
    }
    if (minutes < 60) {
      return text("supervision.time.minutes", "" + minutes);
    }
    long hours = minutes / 60;
    return hours < 8
        ? text("supervision.time.hours-minutes", "" + hours, "" + minutes % 60)
        : text("supervision.time.working-days", "" + hours / 8, "" + hours % 8);
  }

  private String named(String code, String otherwise) {
    return messages.getMessage(code, null, otherwise, locale);
  }

  private DecimalFormat format(String pattern) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale));
  }
}
