package vn.motcua.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.office.Office;
import vn.motcua.office.Offices;
import vn.motcua.procedure.Expressions;
import vn.motcua.procedure.Procedures;

/**
 * Giá trị của hồ sơ — reads what a package names by source words: {@code answer childFullName}, {@code fact number},
 * {@code applicant fullName}, {@code dossier code}, {@code office placeCode}, {@code officer}, {@code route adult},
 * {@code item provinces}, {@code text …}.
 */
@Component
public class DossierValues {

  private final Dossiers dossiers;
  private final Offices offices;
  private final Procedures procedures;
  private final Expressions expressions;
  private final Clock clock;

  DossierValues(
      Dossiers dossiers,
      Offices offices,
      Procedures procedures,
      Expressions expressions,
      Clock clock) {
    this.dossiers = dossiers;
    this.offices = offices;
    this.procedures = procedures;
    this.expressions = expressions;
    this.clock = clock;
  }

  /** The values of one dossier as it stands now. */
  public Reader of(DossierCode code) {
    return of(dossiers.require(code));
  }

  public Reader of(Dossier dossier) {
    return new Reader(dossier, dossiers.facts(dossier.code()), null);
  }

  /** What the expressions of a procedure may name, beside its answers and what has been established. */
  public Map<String, Object> named(Dossier dossier) {
    var named = new HashMap<String, Object>(dossiers.facts(dossier.code()));
    named.putAll(dossier.content().answers());
    named.put("channel", dossier.channel().name());
    named.put("digitalCitizen", dossier.applicant().digitalCitizen());
    named.put("submittedOn", date(dossier.submittedAt()));
    named.put(
        "components",
        dossiers.components(dossier.code()).stream()
            .map(vn.motcua.dossier.Component::componentCode)
            .toList());
    named.put("observed", procedures.isObserved(dossier.procedureCode()));
    var bornOn = dossier.applicant().dateOfBirth();
    if (bornOn != null) {
      named.put("age", Period.between(bornOn, LocalDate.now(clock)).getYears());
    }
    return named;
  }

  private LocalDate date(Instant moment) {
    return moment == null ? null : LocalDate.ofInstant(moment, clock.getZone());
  }

  /** Reads of one dossier; {@code item} needs to know which element of a list it is. */
  public final class Reader {

    private final Dossier dossier;
    private final Map<String, String> facts;
    private final Integer item;

    private Reader(Dossier dossier, Map<String, String> facts, Integer item) {
      this.dossier = dossier;
      this.facts = facts;
      this.item = item;
    }

    /** The same for one element of a list, counted from nought. */
    public Reader at(Integer element) {
      return new Reader(dossier, facts, element);
    }

    /** What the source word stands for, or null when nothing is known. */
    public String read(String source) {
      var words = source.split(" ", 2);
      var argument = words.length > 1 ? words[1].strip() : "";
      return switch (words[0]) {
        case "answer" -> dossier.content().text(argument);
        case "fact" -> facts.get(argument);
        case "applicant" -> applicant(argument);
        case "dossier" -> own(argument);
        case "office" -> office(argument);
        case "officer" ->
          dossiers.lastOfficialDecision(dossier.code()).map(Decision::officer).orElse(null);
        case "route" -> route(argument);
        case "item" -> item(argument);
        case "text" -> argument;
        default ->
          throw new IllegalArgumentException("no source is called " + words[0] + ": " + source);
      };
    }

    /** An answer of that name, else an established fact. */
    public String text(String name) {
      var answer = dossier.content().text(name);
      return answer != null ? answer : facts.get(name);
    }

    private String applicant(String field) {
      var applicant = dossier.applicant();
      return switch (field) {
        case "", "fullName" -> applicant.fullName();
        case "personalId" -> applicant.personalId().digits();
        case "dateOfBirth" -> text(applicant.dateOfBirth());
        case "phone" -> applicant.phone();
        case "email" -> applicant.email();
        case "address" -> applicant.address();
        default -> throw new IllegalArgumentException("no source: applicant " + field);
      };
    }

    private String own(String field) {
      return switch (field) {
        case "code" -> dossier.code().value();
        case "procedureCode" -> dossier.procedureCode();
        case "submittedOn" -> text(date(dossier.submittedAt()));
        case "acceptedOn" -> text(date(dossier.acceptedAt()));
        default -> throw new IllegalArgumentException("no source: dossier " + field);
      };
    }

    private String office(String field) {
      Office office = offices.require(dossier.handlingOffice());
      return switch (field) {
        case "", "name" -> office.name();
        case "code" -> office.code().value();
        case "placeCode" -> office.placeCode();
        default -> throw new IllegalArgumentException("no source: office " + field);
      };
    }

    private String route(String name) {
      var feel = procedures
          .version(dossier.procedureCode(), dossier.procedureVersion())
          .routes()
          .get(name);
      if (feel == null) {
        throw new IllegalArgumentException("the procedure has no route " + name);
      }
      return text(expressions.value(feel, named(dossier)));
    }

    /** {@code item provinces} of a list of values, {@code item members.fullName} of a list of rows. */
    private String item(String path) {
      var parts = path.split("\\.", 2);
      if (item == null) {
        throw new IllegalArgumentException("item " + path + " outside of a repeated task");
      }
      if (!(dossier.content().answers().get(parts[0]) instanceof List<?> list)
          || item >= list.size()) {
        return null;
      }
      var element = list.get(item);
      return parts.length == 1 ? text(element) : text(((Map<?, ?>) element).get(parts[1]));
    }

    private static String text(Object value) {
      return value == null ? null : value.toString();
    }
  }
}
