package vn.motcua.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.Applicants;
import vn.motcua.dossier.Applicants.Served;
import vn.motcua.procedure.Procedures;
import vn.motcua.shared.PersonalId;
import vn.motcua.shared.Refusal;

/** Whom the office has served before; asked in a body, so that no number stands in an address, and every answer is a look. */
@RestController
@RequestMapping("/api/counter/v1/applicants")
class CounterApplicantsController {

  private static final String FINDING = "tìm người nộp hồ sơ tại quầy";
  private static final String REUSING = "dùng lại giấy tờ cơ quan đang giữ";

  record Question(String personalId, String phone) {}

  record Line(
      Applicant.Kind kind,
      String fullName,
      String personalId,
      LocalDate dateOfBirth,
      String phone,
      String email,
      String address,
      String lastDossier,
      LocalDate lastOn,
      int dossiers) {}

  record PapersQuestion(String personalId, String procedureCode) {}

  private final Clerk clerk;
  private final Applicants applicants;
  private final HeldPapers held;
  private final Procedures procedures;
  private final Looks looks;
  private final Clock clock;

  CounterApplicantsController(
      Clerk clerk,
      Applicants applicants,
      HeldPapers held,
      Procedures procedures,
      Looks looks,
      Clock clock) {
    this.clerk = clerk;
    this.applicants = applicants;
    this.held = held;
    this.procedures = procedures;
    this.looks = looks;
    this.clock = clock;
  }

  @PostMapping("/search")
  Map<String, List<Line>> find(@RequestBody Question question) {
    var office = clerk.current().office();
    var id = Optional.ofNullable(question.personalId()).filter(PersonalId::isWellFormed);
    var phone = Optional.ofNullable(question.phone())
        .filter(typed -> PersonCheck.PHONE.matcher(typed).matches());
    if (id.isEmpty() && phone.isEmpty()) {
      throw Refusal.invalid("intake.search-empty");
    }
    var byId = id.stream()
        .map(PersonalId::new)
        .flatMap(one -> applicants.byPersonalId(office, one).stream());
    var byPhone = phone.stream().flatMap(one -> applicants.byPhone(office, one).stream());
    var found = Stream.concat(byId, byPhone).distinct().toList();
    found.forEach(one -> looks.at(one.last(), List.of("applicant"), FINDING));
    return Map.of("items", found.stream().map(this::line).toList());
  }

  /** What the office holds of this applicant that serves this procedure. */
  @PostMapping("/papers")
  Map<String, List<HeldPapers.Fitting>> papers(@RequestBody PapersQuestion question) {
    var office = clerk.current().office();
    if (!PersonalId.isWellFormed(question.personalId())) {
      throw Refusal.invalid("intake.search-empty");
    }
    var procedure = procedures
        .find(String.valueOf(question.procedureCode()))
        .orElseThrow(() -> Refusal.invalid("procedure.unknown", question.procedureCode()));
    var fitting = held.of(office, new PersonalId(question.personalId()), procedure);
    fitting.stream()
        .collect(Collectors.groupingBy(
            HeldPapers.Fitting::dossier,
            Collectors.mapping(paper -> "name of file " + paper.fileId(), Collectors.toList())))
        .forEach((dossier, seen) -> looks.at(dossier, seen.stream().distinct().toList(), REUSING));
    return Map.of("items", fitting);
  }

  private Line line(Served served) {
    var applicant = served.applicant();
    return new Line(
        applicant.kind(),
        applicant.fullName(),
        applicant.personalId().digits(),
        applicant.dateOfBirth(),
        applicant.phone(),
        applicant.email(),
        applicant.address(),
        served.last().value(),
        LocalDate.ofInstant(served.lastAt(), clock.getZone()),
        served.dossiers());
  }
}
