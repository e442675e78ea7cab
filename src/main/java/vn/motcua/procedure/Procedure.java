package vn.motcua.procedure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.motcua.office.Office;

/**
 * Thủ tục hành chính — one version of a procedure as its package describes it.
 *
 * @param processId the folder of the package, and the id of its model
 * @param escalation its own ladder, or empty: the one for all procedures
 */
public record Procedure(
    String code,
    String processId,
    Text name,
    Field field,
    List<LegalBasis> legalBasis,
    LocalDate validFrom,
    Level level,
    List<String> audience,
    Competence competence,
    TimeLimit timeLimit,
    ClockRules clock,
    List<RequiredComponent> components,
    FeeRules fees,
    Result result,
    List<String> delivery,
    List<String> searchable,
    List<LimitCase> limits,
    Map<String, String> routes,
    Map<String, ExchangeRule> exchanges,
    Map<String, LinkRule> links,
    Window window,
    LeadTime leadTime,
    Collective collective,
    List<Rung> escalation,
    @JsonIgnore Paper paper,
    @JsonIgnore MessageTemplates messages,
    @JsonIgnore Map<String, Form> forms) {

  public Procedure {
    limits = limits == null ? List.of() : List.copyOf(limits);
    routes = routes == null ? Map.of() : Map.copyOf(routes);
    exchanges = exchanges == null ? Map.of() : Map.copyOf(exchanges);
    links = links == null ? Map.of() : Map.copyOf(links);
    forms = forms == null ? Map.of() : Map.copyOf(forms);
    messages = messages == null ? MessageTemplates.NONE : messages;
    escalation = escalation == null ? List.of() : List.copyOf(escalation);
  }

  public record Text(String vi, String en) {

    /** The English where it is asked for and there is one. */
    public String in(Locale locale) {
      return locale.getLanguage().equals("en") && en != null && !en.isBlank() ? en : vi;
    }
  }

  public record Field(String code, String name) {}

  public record LegalBasis(String number, String name) {}

  /** Mức độ cung cấp trực tuyến: toàn trình, một phần, cung cấp thông tin. */
  public enum Level {
    FULL,
    PARTIAL,
    INFORMATION
  }

  /**
   * Who handles: the office of this kind at the place, or the one the answer names; any office of the province may receive.
   *
   * @param answer the field that holds the office code, for {@link By#ANSWER}
   */
  public record Competence(By by, Office.Kind officeKind, String answer) {
    public enum By {
      PLACE,
      ANSWER
    }
  }

  /**
   * Thời hạn theo trường hợp — a limit that holds instead of the usual one.
   *
   * @param when FEEL over the answers and the channel, or null: then only the model chooses it
   */
  public record LimitCase(String name, String when, int amount, TimeLimit.Unit unit) {
    public TimeLimit limit() {
      return new TimeLimit(amount, unit);
    }
  }

  /**
   * What a task tells another system and keeps of the answer.
   *
   * @param give name on the line → source word
   * @param keep fact of the dossier → fact of the answer
   * @param as the process variable that holds how the answer came out
   */
  public record ExchangeRule(Map<String, String> give, Map<String, String> keep, String as) {
    public ExchangeRule {
      // In the order of the package: people are asked about and shown in it.
      give = give == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(give));
      keep = keep == null ? Map.of() : Map.copyOf(keep);
      as = as == null ? "outcome" : as;
    }
  }

  /**
   * Hồ sơ liên thông — another dossier a waiting task opens.
   *
   * @param procedure the code of its procedure
   * @param give its answer → source word here
   * @param keep fact here → source word there, once it has ended well
   * @param delivery source word of the way its result goes; as this dossier's without it
   */
  public record LinkRule(
      String procedure,
      Map<String, String> give,
      Map<String, String> keep,
      String as,
      String delivery) {
    public LinkRule {
      give = give == null ? Map.of() : Map.copyOf(give);
      keep = keep == null ? Map.of() : Map.copyOf(keep);
      as = as == null ? "linked" : as;
    }
  }

  /** Thời gian nộp — outside of it nothing is filed; until {@code corrections} the citizen may still correct. */
  public record Window(LocalDateTime opens, LocalDateTime closes, LocalDateTime corrections) {}

  /** How long before the date answered the filing must be made. */
  public record LeadTime(String answer, int amount, TimeLimit.Unit unit) {
    public TimeLimit limit() {
      return new TimeLimit(amount, unit);
    }
  }

  /** Duyệt theo danh sách — filings with the same answer are decided together, by the dossier of another procedure. */
  public record Collective(String procedure, String by) {}

  /**
   * Thành phần hồ sơ phải nộp.
   *
   * @param required {@code true}, {@code false} or a FEEL condition over the answers
   */
  public record RequiredComponent(
      String code,
      String name,
      Kind kind,
      String required,
      List<String> accept,
      Long maxBytes,
      String nationalCode) {
    public enum Kind {
      FORM,
      FILE
    }
  }

  /** Which decision table computes the fees, and when they are asked. */
  public record FeeRules(String decision, String when) {}

  /**
   * Kết quả giải quyết.
   *
   * @param extractSeries the book the numbers of extracts come from
   * @param physical whether something must be carried, such as a card or a plate; a signed paper is there at once
   */
  public record Result(
      String code,
      String name,
      String template,
      String numberSeries,
      String signedBy,
      String extractTemplate,
      String extractSeries,
      boolean physical) {}

  /** What a paper shows that needs no layout of its own: a title, lines of label and value, a closing sentence. */
  public record Paper(String title, List<Line> lines, String closing) {

    /**
     * One line.
     *
     * @param heading set instead of the other two for the heading of a group
     * @param value the source word of what stands there
     */
    public record Line(String label, String value, String heading) {}
  }

  /** The same with the forms and the paper of its package. */
  Procedure with(Map<String, Form> ownForms, Paper ownPaper, MessageTemplates ownMessages) {
    return new Procedure(
        code,
        processId,
        name,
        field,
        legalBasis,
        validFrom,
        level,
        audience,
        competence,
        timeLimit,
        clock,
        components,
        fees,
        result,
        delivery,
        searchable,
        limits,
        routes,
        exchanges,
        links,
        window,
        leadTime,
        collective,
        escalation,
        ownPaper,
        ownMessages,
        ownForms);
  }

  /** What the applicant declares. */
  public Form application() {
    return forms.get(processId + "-application");
  }

  /** A form by its id: the application's, or one a task is done with. */
  public Form form(String id) {
    var form = forms.get(id);
    if (form == null) {
      throw new IllegalArgumentException(processId + " has no form " + id);
    }
    return form;
  }

  /** Whether only the system opens such dossiers, never somebody outside. */
  public boolean isInternal() {
    return audience.contains("INTERNAL");
  }

  /** The limit the model or a case names. */
  public Optional<TimeLimit> limit(String named) {
    return limits.stream()
        .filter(one -> one.name().equals(named))
        .map(LimitCase::limit)
        .findFirst();
  }

  public Optional<RequiredComponent> component(String componentCode) {
    return components.stream()
        .filter(component -> component.code().equals(componentCode))
        .findFirst();
  }
}
