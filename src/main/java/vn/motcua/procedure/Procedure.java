package vn.motcua.procedure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.motcua.office.Office;

/**
 * Thủ tục hành chính — one version of a procedure as its package describes it.
 *
 * @param processId the folder of the package, and the id of its model
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
    @JsonIgnore Form application) {

  public record Text(String vi, String en) {}

  public record Field(String code, String name) {}

  public record LegalBasis(String number, String name) {}

  /** Mức độ cung cấp trực tuyến: toàn trình, một phần, cung cấp thông tin. */
  public enum Level {
    FULL,
    PARTIAL,
    INFORMATION
  }

  /** Who handles: the office of this kind at the place; any office of the province may receive. */
  public record Competence(By by, Office.Kind officeKind) {
    public enum By {
      PLACE
    }
  }

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

  public record Result(
      String code,
      String name,
      String template,
      String numberSeries,
      String signedBy,
      String extractTemplate) {}

  public Optional<RequiredComponent> component(String componentCode) {
    return components.stream()
        .filter(component -> component.code().equals(componentCode))
        .findFirst();
  }
}
