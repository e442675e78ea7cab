package vn.motcua.document;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.shared.Dong;

/**
 * Viết bằng chữ — numbers, money and dates as official papers write them.
 *
 * <p>Written by hand because ICU's spell-out leaves out the empty groups: it reads 1.005.000 as "một triệu năm nghìn",
 * which on a receipt is another amount.
 */
final class VietnameseWords {

  private static final String[] DIGITS = {
    "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"
  };
  private static final String[] GROUPS = {"", "nghìn", "triệu"};
  private static final long BILLION = 1_000_000_000L;
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH 'giờ' mm 'phút'");

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private VietnameseWords() {}

  static String number(long value) {
    if (value < 0) {
      throw new IllegalArgumentException("only counts are written in words: " + value);
    }
    return value == 0 ? DIGITS[0] : String.join(" ", words(value, false));
  }

  /** Mười sáu nghìn đồng. */
  static String money(Dong amount) {
    return capitalised(number(amount.amount()) + " đồng");
  }

  /** Ngày mười lăm tháng tư năm hai nghìn không trăm hai mươi sáu. */
  static String dateInWords(LocalDate date) {
    var month = date.getMonthValue() == 4 ? "tư" : number(date.getMonthValue());
    return "Ngày %s tháng %s năm %s"
        .formatted(number(date.getDayOfMonth()), month, number(date.getYear()));
  }

  /** ngày 05 tháng 02 năm 2026: days under 10 and the first two months take a nought (Nghị định 30/2020/NĐ-CP). */
  static String date(LocalDate date) {
    var month = (date.getMonthValue() < 3 ? "%02d" : "%d").formatted(date.getMonthValue());
    return "ngày %02d tháng %s năm %d".formatted(date.getDayOfMonth(), month, date.getYear());
  }

  /** 05/02/2026. */
  static String day(LocalDate date) {
    return DAY.format(date);
  }

  /** 09 giờ 15 phút, ngày 05 tháng 02 năm 2026. */
  static String moment(ZonedDateTime moment) {
    return CLOCK.format(moment) + ", " + date(moment.toLocalDate());
  }

  private static List<String> words(long value, boolean continued) {
    var words = new ArrayList<String>();
    if (value >= BILLION) {
      words.addAll(words(value / BILLION, false));
      words.add("tỷ");
    }
    long rest = value % BILLION;
    boolean open = continued || !words.isEmpty();
    for (int group = GROUPS.length - 1; group >= 0; group--) {
      int three = (int) (rest / pow1000(group) % 1000);
      if (three > 0) {
        words.addAll(threeDigits(three, open));
        if (group > 0) {
          words.add(GROUPS[group]);
        }
        open = true;
      }
    }
    return words;
  }

  /** After a higher group the hundred is always said: "một triệu không trăm linh năm nghìn". */
  private static List<String> threeDigits(int three, boolean afterHigherGroup) {
    int hundreds = three / 100;
    int tens = three / 10 % 10;
    int units = three % 10;
    var words = new ArrayList<String>();
    boolean hundredSaid = hundreds > 0 || afterHigherGroup;
    if (hundredSaid) {
      words.add(DIGITS[hundreds]);
      words.add("trăm");
    }
    if (tens > 1) {
      words.add(DIGITS[tens]);
      words.add("mươi");
    } else if (tens == 1) {
      words.add("mười");
    } else if (units > 0 && hundredSaid) {
      words.add("linh");
    }
    if (units > 0) {
      words.add(unit(units, tens));
    }
    return words;
  }

  private static String unit(int units, int tens) {
    if (units == 1 && tens > 1) {
      return "mốt";
    }
    if (units == 4 && tens > 1) {
      return "tư";
    }
    return units == 5 && tens > 0 ? "lăm" : DIGITS[units];
  }

  private static long pow1000(int group) {
    return group == 0 ? 1 : 1000L * pow1000(group - 1);
  }

  private static String capitalised(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
