package vn.motcua.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.Delivery;
import vn.motcua.procedure.Form;
import vn.motcua.procedure.Procedure;
import vn.motcua.shared.PersonalId;
import vn.motcua.shared.Refusal.Fault;

/** The applicant and the recipient of a filing. */
@Component
class PersonCheck {

  static final Pattern PHONE = Pattern.compile("0[35789]\\d{8}");
  private static final Pattern EMAIL =
      Pattern.compile("[^@\\s]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
  private static final Pattern OFFICE = Pattern.compile("[A-Z0-9]{3}(\\.[A-Z0-9]{2,3})*");
  private static final Pattern PROVINCE = Pattern.compile("\\d{2}");

  /** What is stored of the warning: its code, then the field it is about. */
  static final String DISAGREES = "intake.personal-id-disagrees:";

  static final String APPLICANT = "applicant";

  private final Clock clock;

  PersonCheck(Clock clock) {
    this.clock = clock;
  }

  /**
   * Null when a fault was found.
   *
   * @param vouched whether who files speaks for the identity system, as the portal does
   */
  Applicant applicant(JsonNode node, boolean vouched, List<Fault> faults) {
    int before = faults.size();
    var kind = choice(node, "kind", Applicant.Kind.class, "/applicant", faults);
    var fullName = text(node, "fullName", true, 120, "/applicant", faults);
    var id = text(node, "personalId", true, 12, "/applicant", faults);
    if (id != null && !PersonalId.isWellFormed(id)) {
      faults.add(new Fault("/applicant/personalId", "intake.personal-id-malformed"));
    }
    var bornOn = date(node, "dateOfBirth", faults);
    var phone =
        matching(node, "phone", true, PHONE, "intake.phone-malformed", "/applicant", faults);
    var email =
        matching(node, "email", false, EMAIL, "intake.email-malformed", "/applicant", faults);
    var address = text(node, "address", true, 300, "/applicant", faults);
    var digital = node.path("digitalCitizen");
    if (!digital.isMissingNode() && !(vouched && digital.isBoolean())) {
      faults.add(new Fault("/applicant/digitalCitizen", "intake.not-vouched"));
    }
    return faults.size() > before
        ? null
        : new Applicant(
            kind, fullName, new PersonalId(id), bornOn, phone, email, address, digital.asBoolean());
  }

  /** Null when a fault was found. */
  Delivery delivery(JsonNode node, Optional<Procedure> procedure, List<Fault> faults) {
    int before = faults.size();
    var mode = choice(node, "mode", Delivery.Mode.class, "/delivery", faults);
    boolean byPost = mode == Delivery.Mode.POST;
    if (mode != null
        && procedure.isPresent()
        && !procedure.get().delivery().contains(mode.name())) {
      faults.add(new Fault("/delivery/mode", "intake.delivery-not-offered", mode));
    }
    var recipient = text(node, "recipient", byPost, 120, "/delivery", faults);
    var phone =
        matching(node, "phone", byPost, PHONE, "intake.phone-malformed", "/delivery", faults);
    var address = text(node, "address", byPost, 300, "/delivery", faults);
    var province = matching(
        node, "provinceCode", byPost, PROVINCE, "intake.province-malformed", "/delivery", faults);
    var office =
        matching(node, "officeCode", false, OFFICE, "intake.office-malformed", "/delivery", faults);
    return faults.size() > before
        ? null
        : new Delivery(mode, recipient, phone, address, province, office);
  }

  /** What is odd but not wrong: the digits of an id that disagree with sex or birth date. */
  List<String> warnings(Applicant applicant, Form form, Map<String, Object> answers) {
    var warnings = new ArrayList<String>();
    if (applicant != null
        && applicant.dateOfBirth() != null
        && !applicant.personalId().agreesWith(null, applicant.dateOfBirth())) {
      warnings.add(DISAGREES + APPLICANT);
    }
    form.inputs().stream()
        .filter(input -> disagrees(input, answers))
        .forEach(input -> warnings.add(DISAGREES + input.key()));
    return warnings;
  }

  /** The form says by {@code bornOn} and {@code sex} what the number is compared with. */
  private static boolean disagrees(Form.Input input, Map<String, Object> answers) {
    var id = answers.get(input.key());
    var bornOn = input.property("bornOn").map(answers::get);
    return input.property("format").filter("personal-id"::equals).isPresent()
        && id != null
        && PersonalId.isWellFormed(id.toString())
        && bornOn.isPresent()
        && !new PersonalId(id.toString())
            .agreesWith(isMale(input, answers), LocalDate.parse(bornOn.get().toString()));
  }

  /** {@code M}, {@code F}, or the field that answers it; null where nothing is said. */
  private static Boolean isMale(Form.Input input, Map<String, Object> answers) {
    var sex = input.property("sex").orElse("");
    return switch (String.valueOf(answers.getOrDefault(sex, sex))) {
      case "M", "MALE" -> true;
      case "F", "FEMALE" -> false;
      default -> null;
    };
  }

  private LocalDate date(JsonNode node, String field, List<Fault> faults) {
    var text = node.path(field).asText("");
    if (text.isEmpty()) {
      return null;
    }
    try {
      var date = LocalDate.parse(text);
      if (date.isAfter(LocalDate.now(clock))) {
        faults.add(new Fault("/applicant/" + field, "intake.date-in-the-future"));
      }
      return date;
    } catch (DateTimeParseException e) {
      faults.add(new Fault("/applicant/" + field, "intake.date-malformed"));
      return null;
    }
  }

  private static String matching(
      JsonNode node,
      String field,
      boolean required,
      Pattern form,
      String code,
      String at,
      List<Fault> faults) {
    var text = text(node, field, required, 254, at, faults);
    if (text != null && !form.matcher(text).matches()) {
      faults.add(new Fault(at + "/" + field, code));
    }
    return text;
  }

  private static String text(
      JsonNode node, String field, boolean required, int longest, String at, List<Fault> faults) {
    var value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      if (required) {
        faults.add(new Fault(at + "/" + field, "intake.field-missing", field));
      }
      return null;
    }
    if (!value.isTextual() || value.textValue().length() > longest) {
      faults.add(new Fault(at + "/" + field, "intake.field-malformed", field));
      return null;
    }
    return value.textValue();
  }

  private static <E extends Enum<E>> E choice(
      JsonNode node, String field, Class<E> type, String at, List<Fault> faults) {
    var text = node.path(field).asText("");
    var found = Arrays.stream(type.getEnumConstants())
        .filter(one -> one.name().equals(text))
        .findFirst();
    if (found.isEmpty()) {
      var code = text.isEmpty() ? "intake.field-missing" : "intake.field-malformed";
      faults.add(new Fault(at + "/" + field, code, field));
    }
    return found.orElse(null);
  }
}
