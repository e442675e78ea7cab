package vn.motcua.supervision.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import vn.motcua.shared.Refusal;

/**
 * Kỳ báo cáo — a month, a quarter, half a year or a year, as it stands in an address: {@code 2026-11}, {@code 2026-Q4}, {@code
 * 2026-H2}, {@code 2026}.
 */
public record Period(YearMonth start, int length) {

  private static final Pattern FORM =
      Pattern.compile("(20\\d{2})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12])))?");

  private static final int QUARTER = 3;
  private static final int HALF = 6;
  private static final int YEAR = 12;

  public static Period of(String text) {
    var form = FORM.matcher(text == null ? "" : text.strip());
    if (!form.matches()) {
      throw Refusal.invalid("supervision.period-unknown", text);
    }
    int year = Integer.parseInt(form.group(1));
    if (form.group(2) != null) {
      return new Period(YearMonth.of(year, Integer.parseInt(form.group(2))), 1);
    }
    if (form.group(3) != null) {
      return part(year, Integer.parseInt(form.group(3)), QUARTER);
    }
    return form.group(4) != null
        ? part(year, Integer.parseInt(form.group(4)), HALF)
        : part(year, 1, YEAR);
  }

  /** What the address says, or the month of that day when it says nothing. */
  public static Period of(String text, LocalDate today) {
    return text == null || text.isBlank() ? new Period(YearMonth.from(today), 1) : of(text);
  }

  private static Period part(int year, int number, int months) {
    return new Period(YearMonth.of(year, (number - 1) * months + 1), months);
  }

  public LocalDate first() {
    return start.atDay(1);
  }

  /** It included. */
  public LocalDate last() {
    return start.plusMonths(length - 1L).atEndOfMonth();
  }

  public boolean isOver(LocalDate today) {
    return today.isAfter(last());
  }

  public boolean hasBegun(LocalDate today) {
    return !today.isBefore(first());
  }

  public List<Period> months() {
    return IntStream.range(0, length)
        .mapToObj(month -> new Period(start.plusMonths(month), 1))
        .toList();
  }

  /** The one of the same length that came before. */
  public Period before() {
    return new Period(start.minusMonths(length), length);
  }

  /** As people read it, in their language. */
  public MessageSourceResolvable title() {
    return switch (length) {
      case 1 -> title("month");
      case QUARTER -> title("quarter");
      case HALF -> title("half");
      default -> title("year");
    };
  }

  /** The year as letters: a number would get a group mark. */
  private MessageSourceResolvable title(String kind) {
    return new DefaultMessageSourceResolvable(
        new String[] {"supervision.period." + kind},
        new Object[] {number(), String.valueOf(start.getYear())});
  }

  private int number() {
    return (start.getMonthValue() - 1) / length + 1;
  }

  @Override
  public String toString() {
    int year = start.getYear();
    return switch (length) {
      case 1 -> "%d-%02d".formatted(year, start.getMonthValue());
      case QUARTER -> "%d-Q%d".formatted(year, number());
      case HALF -> "%d-H%d".formatted(year, number());
      default -> String.valueOf(year);
    };
  }
}
