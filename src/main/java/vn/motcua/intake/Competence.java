package vn.motcua.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.office.Office;
import vn.motcua.office.OfficeCode;
import vn.motcua.office.Officer;
import vn.motcua.office.Offices;
import vn.motcua.procedure.Procedure;
import vn.motcua.shared.Refusal.Fault;

/** Thẩm quyền — who handles a filing, by place; any service centre or commune of the province may receive it. */
@Component
class Competence {

  /** Nghị định 118/2025/NĐ-CP: provincial and commune centres receive for one another. */
  private static final Set<Office.Kind> MAY_RECEIVE =
      EnumSet.of(Office.Kind.SERVICE_CENTRE, Office.Kind.COMMUNE);

  record Pair(OfficeCode receiving, OfficeCode handling) {}

  private final Offices offices;

  Competence(Offices offices) {
    this.offices = offices;
  }

  /** Null when a fault was found. */
  Pair of(
      JsonNode body,
      Optional<Procedure> procedure,
      Map<String, Object> answers,
      Officer counter,
      List<Fault> faults) {
    if (procedure.isEmpty()) {
      return null;
    }
    if (procedure.get().competence().by() == Procedure.Competence.By.ANSWER) {
      return answered(procedure.get().competence(), answers, faults);
    }
    var kind = procedure.get().competence().officeKind();
    var named = counter != null ? offices.find(counter.office()) : named(body, faults);
    var place = body.path("placeCode").asText("");
    if (place.isEmpty()) {
      return withoutPlace(named, kind, faults);
    }
    var handling = offices.competentFor(kind, place);
    if (handling.isEmpty()) {
      faults.add(new Fault("/placeCode", "intake.place-unknown", place));
      return null;
    }
    var receiving = named.orElse(handling.get());
    if (receiving.kind() != kind && !MAY_RECEIVE.contains(receiving.kind())) {
      faults.add(new Fault("/officeCode", "intake.office-not-competent", receiving.name()));
    }
    return new Pair(receiving.code(), handling.get().code());
  }

  /** The applicant names the office, such as the school. */
  private Pair answered(
      Procedure.Competence competence, Map<String, Object> answers, List<Fault> faults) {
    var code = String.valueOf(answers.get(competence.answer()));
    var office = offices.ofKind(competence.officeKind()).stream()
        .filter(one -> one.code().value().equals(code))
        .findFirst();
    if (office.isEmpty()) {
      faults.add(new Fault("/answers/" + competence.answer(), "office.unknown", code));
      return null;
    }
    return new Pair(office.get().code(), office.get().code());
  }

  private Pair withoutPlace(Optional<Office> named, Office.Kind kind, List<Fault> faults) {
    if (named.isEmpty()) {
      if (faults.stream().noneMatch(fault -> fault.pointer().equals("/officeCode"))) {
        faults.add(new Fault("/placeCode", "intake.place-missing"));
      }
      return null;
    }
    if (named.get().kind() != kind) {
      faults.add(
          new Fault("/officeCode", "intake.office-not-competent", named.get().name()));
    }
    return new Pair(named.get().code(), named.get().code());
  }

  private Optional<Office> named(JsonNode body, List<Fault> faults) {
    var code = body.path("officeCode").asText("");
    if (code.isEmpty()) {
      return Optional.empty();
    }
    Optional<Office> office;
    try {
      office = offices.find(new OfficeCode(code));
    } catch (IllegalArgumentException e) {
      office = Optional.empty();
    }
    if (office.isEmpty()) {
      faults.add(new Fault("/officeCode", "office.unknown", code));
    }
    return office;
  }
}
