package vn.motcua.nationalportal;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierCourse;
import vn.motcua.dossier.Dossiers;
import vn.motcua.exchange.Ledger;
import vn.motcua.exchange.Reconciliations;
import vn.motcua.procedure.Procedures;

/** Compares the statuses and due dates of dossiers with what the national portal knows of them. */
@Component
class PortalLedger implements Ledger {

  /**
   * A dossier as the portal lists it.
   *
   * @param course TrangThaiHoSo it heard of, in order
   * @param heardOn the days on which it heard something
   */
  record Listed(
      @JsonProperty("MaHoSo") String code,
      @JsonProperty("TrangThaiHoSo") String status,
      @JsonProperty("NgayHenTra") String dueAt,
      @JsonProperty("TrinhTuTrangThai") List<String> course,
      @JsonProperty("NgayNhan") List<String> heardOn) {}

  private static final int PORTION = 2000;

  private final Dossiers dossiers;
  private final Procedures procedures;
  private final DueDates dueDates;
  private final PortalCodes codes;
  private final Reconciliations reconciliations;
  private final ObjectMapper json;

  PortalLedger(
      Dossiers dossiers,
      Procedures procedures,
      DueDates dueDates,
      PortalCodes codes,
      Reconciliations reconciliations,
      ObjectMapper json) {
    this.dossiers = dossiers;
    this.procedures = procedures;
    this.dueDates = dueDates;
    this.codes = codes;
    this.reconciliations = reconciliations;
    this.json = json;
  }

  @Override
  public String name() {
    return "portal";
  }

  @Override
  public String list() {
    return ListDossiers.NAME;
  }

  @Override
  public void compare(Day day, String answer) throws JsonProcessingException {
    var listed = json.readValue(answer, new TypeReference<Map<String, List<Listed>>>() {})
        .get("dossiers");
    var from = day.from();
    var to = day.to();
    var theirs = listed.stream()
        .collect(Collectors.toMap(Listed::code, Function.identity(), (one, other) -> one));
    var courses = dossiers.courses(from, to, theirs.keySet()).stream()
        .filter(this::isNational)
        .collect(Collectors.toMap(course -> course.code().value(), Function.identity()));
    var comparison = new PortalComparison(
        DateTimeFormatter.BASIC_ISO_DATE.format(day.date()),
        courses,
        theirs,
        dueDates(courses.values().stream().map(DossierCourse::code).toList()),
        codes,
        reconciliations.unsettledAt(PortalCall.PEER));
    var ofTheDay = courses.values().stream()
        .filter(course -> !course.movedAt().isBefore(from) && course.movedAt().isBefore(to))
        .toList();
    reconciliations.record(
        name(), day.date(), comparison.compared(ofTheDay), comparison.differences(ofTheDay));
  }

  /** In portions, as a statement has only so many parameters. */
  private Map<DossierCode, Instant> dueDates(List<DossierCode> all) {
    var found = new HashMap<DossierCode, Instant>();
    for (int from = 0; from < all.size(); from += PORTION) {
      found.putAll(dueDates.of(all.subList(from, Math.min(from + PORTION, all.size()))));
    }
    return found;
  }

  private boolean isNational(DossierCourse course) {
    return !procedures
        .version(course.procedureCode(), course.procedureVersion())
        .isInternal();
  }
}
