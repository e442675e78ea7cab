package vn.motcua.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.CounterEntry;
import vn.motcua.dossier.Delivery;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.SupplementRequest;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.Procedures;

/** Forms 01, 02 and 03: what a citizen gets when a dossier is taken in, sent back or turned away. */
@Component
class ReceptionPapers {

  private final Letterhead letterhead;
  private final Dossiers dossiers;
  private final Procedures procedures;
  private final LegalTime time;
  private final BroughtComponents brought;
  private final DocumentSettings settings;

  ReceptionPapers(
      Letterhead letterhead,
      Dossiers dossiers,
      Procedures procedures,
      LegalTime time,
      BroughtComponents brought,
      DocumentSettings settings) {
    this.letterhead = letterhead;
    this.dossiers = dossiers;
    this.procedures = procedures;
    this.time = time;
    this.brought = brought;
    this.settings = settings;
  }

  Issue acceptanceSlip(Dossier dossier, String number) {
    var procedure = procedure(dossier);
    var facts = letterhead.of(dossier, dossier.receivingOffice(), number, decider(dossier));
    var tracking = settings.trackingUrl() + dossier.code();
    facts.put("receivingUnit", letterhead.office(dossier.receivingOffice()).name());
    facts.put("personalId", dossier.applicant().personalId().digits());
    facts.put("sets", "01 (bộ)");
    facts.put(
        "fee",
        procedure.fees() == null
            ? "Không"
            : "Nộp khi có thông báo của cơ quan giải quyết (nếu có)");
    facts.put("legalTime", time.words(dossier));
    facts.put("receivedAt", letterhead.moment(dossier.acceptedAt()));
    facts.put("dueAt", time.due(dossier));
    facts.put("returnPlace", returnPlace(dossier));
    facts.put("bookEntry", bookEntry(number));
    facts.put("submitter", submitter(dossier));
    Letterhead.putIfKnown(facts, "filedBy", filedBy(dossier));
    Letterhead.putIfKnown(facts, "queueNumber", queueNumber(dossier));
    facts.put("trackingUrl", tracking);
    facts.put("qr", QrCode.of(tracking));
    return new Issue(
        dossier.code(),
        Documents.ACCEPTANCE_SLIP,
        "Giấy tiếp nhận hồ sơ và hẹn trả kết quả",
        number,
        facts,
        brought.rows(dossier));
  }

  /** The book begins anew each year; the slip's own number is the one in it. */
  private String bookEntry(String number) {
    return "quyển số %d, số thứ tự %s"
        .formatted(letterhead.today().getYear(), number.split("/")[0]);
  }

  private static String submitter(Dossier dossier) {
    return bearer(dossier)
        .map(CounterEntry.Bearer::fullName)
        .orElse(dossier.applicant().fullName());
  }

  private static String filedBy(Dossier dossier) {
    return bearer(dossier)
        .map(bearer -> bearer.fullName() + ", " + bearer.team() + ", điện thoại " + bearer.phone())
        .orElse(null);
  }

  private static Optional<CounterEntry.Bearer> bearer(Dossier dossier) {
    return Optional.ofNullable(dossier.content().counter()).map(CounterEntry::onBehalf);
  }

  private static String queueNumber(Dossier dossier) {
    return Optional.ofNullable(dossier.content().counter())
        .map(CounterEntry::queueNumber)
        .orElse(null);
  }

  Issue supplementRequest(Dossier dossier, String number) {
    var requests = dossiers.supplementRequests(dossier.code());
    var request = requests.get(requests.size() - 1);
    var office = Dossiers.officeInCharge(dossier);
    var facts = letterhead.of(dossier, office, number, request.officer());
    facts.put("reason", request.reason());
    facts.put("deadline", letterhead.moment(request.answerUntil()));
    var answerAt = settings.supplementUrl() + dossier.code();
    facts.put("answerUrl", answerAt);
    facts.put("qr", QrCode.of(answerAt));
    contact(facts, dossier, request.officer());
    var procedure = procedure(dossier);
    var rows = request.items().stream().map(item -> row(procedure, item)).toList();
    return new Issue(
        dossier.code(),
        Documents.SUPPLEMENT_REQUEST,
        "Phiếu yêu cầu bổ sung hồ sơ",
        number,
        facts,
        rows);
  }

  Issue refusal(Dossier dossier, String number) {
    var decision = dossiers.lastOfficialDecision(dossier.code()).orElseThrow();
    var facts = letterhead.of(dossier, dossier.receivingOffice(), number, decision.officer());
    facts.put("refusingUnit", letterhead.office(dossier.receivingOffice()).name());
    facts.put("reason", String.valueOf(decision.input().get("reason")));
    facts.put("submitter", dossier.applicant().fullName());
    contact(facts, dossier, decision.officer());
    return new Issue(
        dossier.code(),
        Documents.REFUSAL,
        "Phiếu từ chối tiếp nhận hồ sơ",
        number,
        facts,
        List.of());
  }

  private void contact(Map<String, Object> facts, Dossier dossier, String officer) {
    facts.put("contactName", letterhead.nameOf(officer));
    facts.put(
        "contactPhone", letterhead.office(Dossiers.officeInCharge(dossier)).phone());
  }

  private static Map<String, String> row(Procedure procedure, SupplementRequest.Item item) {
    var name = item.componentCode() != null
        ? procedure.component(item.componentCode()).map(Procedure.RequiredComponent::name)
        : procedure.application().input(item.field()).map(input -> "Tờ khai: " + input.label());
    return Map.of(
        "name",
        name.orElse(String.valueOf(item.componentCode())),
        "guidance",
        item.remark() == null ? "" : item.remark());
  }

  private String returnPlace(Dossier dossier) {
    Delivery delivery = dossier.delivery();
    return switch (delivery.mode()) {
      case COUNTER -> letterhead.office(dossier.returningOffice()).name();
      case POST -> "Qua bưu chính công ích đến " + delivery.recipient() + ", " + delivery.address();
      case ELECTRONIC -> "Bản điện tử trên Cổng dịch vụ công";
    };
  }

  private String decider(Dossier dossier) {
    return dossiers.lastOfficialDecision(dossier.code()).orElseThrow().officer();
  }

  private Procedure procedure(Dossier dossier) {
    return procedures.version(dossier.procedureCode(), dossier.procedureVersion());
  }
}
