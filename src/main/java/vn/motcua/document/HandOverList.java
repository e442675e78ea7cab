package vn.motcua.document;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.Delivery;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.office.OfficeCode;
import vn.motcua.procedure.Procedures;

/** Danh sách bàn giao kết quả — the results an office hands to the returning desk on one day. */
@Component
public class HandOverList {

  private final Printer printer;
  private final Letterhead letterhead;
  private final Dossiers dossiers;
  private final Documents documents;
  private final Procedures procedures;
  private final FeeStatement fees;

  HandOverList(
      Printer printer,
      Letterhead letterhead,
      Dossiers dossiers,
      Documents documents,
      Procedures procedures,
      FeeStatement fees) {
    this.printer = printer;
    this.letterhead = letterhead;
    this.dossiers = dossiers;
    this.documents = documents;
    this.procedures = procedures;
    this.fees = fees;
  }

  /** A PDF/A-2b; with no row when nothing was finished on that day. */
  public byte[] of(OfficeCode office, LocalDate day, String officer) {
    var facts = letterhead.of(office, "", officer);
    facts.remove("number");
    facts.put("day", VietnameseWords.date(day));
    var finished =
        dossiers.completedOn(office, letterhead.start(day), letterhead.start(day.plusDays(1)));
    facts.put("count", String.valueOf(finished.size()));
    return printer.print(
        "hand-over-list", facts, finished.stream().map(this::row).toList());
  }

  /** Also of a dossier whose personal data is no longer kept. */
  private Map<String, String> row(Dossier dossier) {
    var procedure = procedures.version(dossier.procedureCode(), dossier.procedureVersion());
    var result = documents.result(dossier.code());
    var name =
        procedure.result() == null ? procedure.name().vi() : procedure.result().name();
    return Map.of(
        "code", dossier.code().value(),
        "content", procedure.name().vi(),
        "result",
            result
                .map(IssuedDocument::number)
                .map(number -> name + " số " + number)
                .orElse(name),
        "owner", dossier.applicantName(),
        "address",
            Optional.ofNullable(dossier.applicant()).map(Applicant::address).orElse(""),
        "fee", fees.paid(dossier.code()).isPresent() ? "Có" : "Không",
        "post",
            Optional.ofNullable(dossier.delivery())
                .filter(delivery -> delivery.mode() == Delivery.Mode.POST)
                .map(delivery -> "Có")
                .orElse("Không"));
  }
}
