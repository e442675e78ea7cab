package vn.motcua.intake.counter;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.motcua.shared.PersonalId;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Refusal.Fault;

/**
 * What the QR of an identity card says, as a scanner types it: seven fields between bars.
 *
 * @param formerNumber of the nine-digit card before it, or null
 */
record IdentityCard(
    PersonalId personalId,
    String formerNumber,
    String fullName,
    LocalDate dateOfBirth,
    boolean male,
    String address,
    LocalDate issuedOn) {

  private static final int FIELDS = 7;
  private static final int LONGEST = 600;
  private static final int FIRST_YEAR = 1900;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("ddMMuuuu").withResolverStyle(ResolverStyle.STRICT);
  private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L} .'’-]{1,119}");
  private static final Pattern ADDRESS =
      Pattern.compile("[\\p{L}\\d][^\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}<>]{1,299}");

  /** @param today nobody is born and no card is issued later */
  static IdentityCard read(String text, LocalDate today) {
    var clean =
        text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    var fields = clean.split("\\|", -1);
    if (clean.length() > LONGEST || fields.length != FIELDS) {
      throw Refusal.invalid(
          "intake.card-unreadable", List.of(new Fault("/text", "intake.card-fields", FIELDS)));
    }
    var faults = new ArrayList<Fault>();
    check(PersonalId.isWellFormed(fields[0].strip()), "intake.personal-id-malformed", faults);
    check(fields[1].strip().matches("\\d{9}|\\d{12}|"), "intake.card-former-number", faults);
    check(NAME.matcher(fields[2].strip()).matches(), "intake.card-name", faults);
    var bornOn = day(fields[3], today, "intake.card-birth-date", faults);
    check(fields[4].strip().matches("Nam|Nữ"), "intake.card-sex", faults);
    check(ADDRESS.matcher(fields[5].strip()).matches(), "intake.card-address", faults);
    var issuedOn = day(fields[6], today, "intake.card-issue-date", faults);
    check(
        bornOn == null || issuedOn == null || bornOn.isBefore(issuedOn),
        "intake.card-issue-date",
        faults);
    if (!faults.isEmpty()) {
      throw Refusal.invalid("intake.card-unreadable", faults);
    }
    return new IdentityCard(
        new PersonalId(fields[0].strip()),
        fields[1].isBlank() ? null : fields[1].strip(),
        fields[2].strip().replaceAll(" +", " "),
        bornOn,
        fields[4].strip().equals("Nam"),
        fields[5].strip().replaceAll(" +", " "),
        issuedOn);
  }

  /** The digits of the number tell sex and year of birth too. */
  boolean agreesWithItself() {
    return personalId.agreesWith(male, dateOfBirth);
  }

  private static LocalDate day(String text, LocalDate today, String code, List<Fault> faults) {
    try {
      var day = LocalDate.parse(text.strip(), DAY);
      boolean possible = !day.isAfter(today) && day.getYear() >= FIRST_YEAR;
      check(possible, code, faults);
      return possible ? day : null;
    } catch (DateTimeException e) {
      check(false, code, faults);
      return null;
    }
  }

  private static void check(boolean right, String code, List<Fault> faults) {
    if (!right) {
      faults.add(new Fault("/text", code));
    }
  }
}
