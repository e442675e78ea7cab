package vn.motcua.desk;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.office.Officers;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.Procedures;

/** What codes, moments and amounts are called on the desk. */
@Component
class DeskWords {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
  private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Locale VIETNAM = Locale.forLanguageTag("vi-VN");

  private final MessageSource messages;
  private final Procedures procedures;
  private final Officers officers;
  private final Clock clock;

  DeskWords(MessageSource messages, Procedures procedures, Officers officers, Clock clock) {
    this.messages = messages;
    this.procedures = procedures;
    this.officers = officers;
    this.clock = clock;
  }

  public String text(String key, Object... arguments) {
    return messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale());
  }

  /** The word of a code, or the code where there is none. */
  public String word(String group, Object code) {
    return messages.getMessage(
        group + "." + code, null, String.valueOf(code), LocaleContextHolder.getLocale());
  }

  String status(Object code) {
    return word("dossier.status", DossierStatus.ofCode((Integer) code));
  }

  public String timing(Object timing) {
    return word("sla.timing", timing);
  }

  /** Empty for what has not happened. */
  public String moment(Instant at) {
    return at == null ? "" : MOMENT.format(at.atZone(clock.getZone()));
  }

  String moment(OffsetDateTime at) {
    return at == null ? "" : moment(at.toInstant());
  }

  /** A calendar day has no time zone, so it is only turned round. */
  String day(String text) {
    var day = DAY.matcher(text);
    return day.matches() ? day.group(3) + "/" + day.group(2) + "/" + day.group(1) : text;
  }

  String dong(long amount) {
    return NumberFormat.getIntegerInstance(VIETNAM).format(amount) + " đồng";
  }

  /** In the unit people think in. */
  String size(long bytes) {
    var unit = bytes < 1_000_000 ? " kB" : " MB";
    double amount = bytes < 1_000_000 ? Math.max(1, bytes / 1000) : bytes / 1_000_000.0;
    var format = NumberFormat.getInstance(VIETNAM);
    format.setMaximumFractionDigits(1);
    return format.format(amount) + unit;
  }

  /** What a list shows of a task; with the due moment goes a badge of its own. */
  public String cell(Row row, Column column) {
    return switch (column) {
      case PROCEDURE -> procedure(row.procedureCode());
      case STEP -> row.name();
      case DUE -> row.dueAt() == null ? text("desk.cell.no-due") : moment(row.dueAt());
      case RECEIVED -> moment(row.createdAt());
      case HOLDER -> row.assignee() == null ? text("desk.cell.nobody") : person(row.assignee());
    };
  }

  public String procedure(String code) {
    return procedures
        .find(code)
        .map(Procedure::name)
        .map(name -> name.in(LocaleContextHolder.getLocale()))
        .orElse(code);
  }

  public String person(String username) {
    return username == null ? "" : officers.nameOf(username);
  }
}
