package vn.motcua.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.delivery.Parcel;
import vn.motcua.delivery.Parcels;
import vn.motcua.document.Documents;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Leg;
import vn.motcua.dossier.Legs;
import vn.motcua.dossier.SupplementRequest;
import vn.motcua.office.OfficeCode;
import vn.motcua.office.Officers;
import vn.motcua.office.Offices;
import vn.motcua.office.Role;
import vn.motcua.payment.Fee;
import vn.motcua.payment.Fees;
import vn.motcua.sla.Deadline;
import vn.motcua.sla.Deadlines;
import vn.motcua.sla.Step;
import vn.motcua.sla.Steps;

/** Hồ sơ như công dân thấy (cửa vào) — a dossier as the citizen may see it, put together from everybody's doors. */
@Component
public class DossierViews {

  public record Named(Object code, String name) {}

  public record Filed(String code, Named status, String trackingUrl, OffsetDateTime dueAt) {}

  public record FeeView(
      String feeCode,
      String name,
      long amount,
      String status,
      String note,
      String paymentUrl,
      String receiptUrl) {}

  public record SupplementView(
      OffsetDateTime requestedAt,
      String reason,
      List<SupplementRequest.Item> items,
      OffsetDateTime answerUntil,
      OffsetDateTime answeredAt) {}

  public record ParcelStep(OffsetDateTime at, String status) {}

  public record ParcelView(String number, String status, List<ParcelStep> events) {}

  public record ResultView(boolean available, String number) {}

  public record Awaited(String taskKey, String name, OffsetDateTime until) {}

  public record LegView(
      String kind,
      String from,
      String to,
      OffsetDateTime sentAt,
      OffsetDateTime dueAt,
      OffsetDateTime receivedAt) {}

  public record HistoryLine(
      OffsetDateTime at, Named status, String office, String officer, String note) {}

  public record View(
      String code,
      String procedureCode,
      Named status,
      OffsetDateTime submittedAt,
      OffsetDateTime acceptedAt,
      OffsetDateTime dueAt,
      List<String> dueExplanation,
      OffsetDateTime pausedSince,
      String timing,
      Named receivingOffice,
      Named handlingOffice,
      Named returningOffice,
      List<LegView> legs,
      String currentStep,
      List<Awaited> awaited,
      List<FeeView> fees,
      List<SupplementView> supplementRequests,
      @JsonInclude(JsonInclude.Include.NON_NULL) ParcelView parcel,
      ResultView result,
      List<HistoryLine> history) {}

  private final Dossiers dossiers;
  private final Legs legs;
  private final Deadlines deadlines;
  private final Steps steps;
  private final Fees fees;
  private final Parcels parcels;
  private final Documents documents;
  private final Offices offices;
  private final Officers officers;
  private final PublicAddress address;
  private final Clock clock;

  DossierViews(
      Dossiers dossiers,
      Legs legs,
      Deadlines deadlines,
      Steps steps,
      Fees fees,
      Parcels parcels,
      Documents documents,
      Offices offices,
      Officers officers,
      PublicAddress address,
      Clock clock) {
    this.dossiers = dossiers;
    this.legs = legs;
    this.deadlines = deadlines;
    this.steps = steps;
    this.fees = fees;
    this.parcels = parcels;
    this.documents = documents;
    this.offices = offices;
    this.officers = officers;
    this.address = address;
    this.clock = clock;
  }

  Filed filed(DossierCode code) {
    var dossier = dossiers.require(code);
    var due = deadlines.of(code).map(Deadline::dueAt).orElse(null);
    return new Filed(code.value(), status(dossier.status()), address.tracking(code), at(due));
  }

  public View of(DossierCode code) {
    var dossier = dossiers.require(code);
    var deadline = deadlines.of(code);
    return new View(
        code.value(),
        dossier.procedureCode(),
        status(dossier.status()),
        at(dossier.submittedAt()),
        at(dossier.acceptedAt()),
        at(deadline.map(Deadline::dueAt).orElse(null)),
        deadline.map(Deadline::explanation).orElse(List.of()),
        at(deadline.map(Deadline::pausedSince).orElse(null)),
        deadline.map(clockFace -> clockFace.timing().name()).orElse(null),
        office(dossier.receivingOffice()),
        office(dossier.handlingOffice()),
        office(dossier.returningOffice()),
        legs.of(code).stream().map(this::leg).toList(),
        currentStep(dossier),
        awaited(code),
        fees(code),
        dossiers.supplementRequests(code).stream().map(this::supplement).toList(),
        parcels.find(code).map(this::parcel).orElse(null),
        result(code),
        history(code));
  }

  private String currentStep(Dossier dossier) {
    return steps.open(dossier.code()).stream()
        .map(Step::name)
        .findFirst()
        .orElse(dossier.status().title());
  }

  /** What the dossier waits for the citizen to do. */
  private List<Awaited> awaited(DossierCode code) {
    return steps.open(code).stream()
        .filter(step -> Role.CITIZEN.name().equals(step.role()))
        .map(step -> new Awaited(step.taskKey(), step.name(), at(step.dueAt())))
        .toList();
  }

  private LegView leg(Leg leg) {
    return new LegView(
        leg.kind().name(),
        office(leg.from()).name(),
        office(leg.to()).name(),
        at(leg.sentAt()),
        at(leg.dueAt()),
        at(leg.receivedAt()));
  }

  private List<FeeView> fees(DossierCode code) {
    var link = fees.paymentLink(code).orElse(null);
    var receipt = documents.find(code, "fee-receipt").isPresent()
        ? "/api/portal/v1/dossiers/" + code + "/fee-receipt"
        : null;
    return fees.of(code).stream()
        .map(fee -> new FeeView(
            fee.feeCode(),
            fee.name(),
            fee.amount().amount(),
            fee.status().name(),
            fee.note(),
            fee.status() == Fee.Status.DUE ? link : null,
            fee.status() == Fee.Status.PAID ? receipt : null))
        .toList();
  }

  private SupplementView supplement(SupplementRequest request) {
    return new SupplementView(
        at(request.requestedAt()),
        request.reason(),
        request.items(),
        at(request.answerUntil()),
        at(request.answeredAt()));
  }

  private ParcelView parcel(Parcel parcel) {
    return new ParcelView(
        parcel.number(),
        parcel.status().name(),
        parcel.events().stream()
            .map(step -> new ParcelStep(at(step.at()), step.status().name()))
            .toList());
  }

  private ResultView result(DossierCode code) {
    return documents
        .result(code)
        .map(document -> new ResultView(true, document.number()))
        .orElse(new ResultView(false, null));
  }

  private List<HistoryLine> history(DossierCode code) {
    return dossiers.history(code).stream()
        .map(entry -> new HistoryLine(
            at(entry.at()),
            status(entry.status()),
            office(entry.office()).name(),
            entry.officer() == null ? null : officers.nameOf(entry.officer()),
            entry.note()))
        .toList();
  }

  private Named office(OfficeCode code) {
    return new Named(
        code.value(), offices.find(code).map(vn.motcua.office.Office::name).orElse(code.value()));
  }

  private static Named status(DossierStatus status) {
    return new Named(status.code(), status.title());
  }

  private OffsetDateTime at(Instant moment) {
    return Optional.ofNullable(moment)
        .map(instant -> instant.atZone(clock.getZone()).toOffsetDateTime())
        .orElse(null);
  }
}
