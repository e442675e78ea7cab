package vn.motcua.dossier;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import vn.motcua.office.OfficeCode;
import vn.motcua.shared.Refusal;

/**
 * Hồ sơ — one request of a citizen for one procedure, from filing to delivery.
 *
 * @param procedureVersion valid-from date of the procedure version in force when it was received (legal-clock rule 14)
 */
@Table("dossier")
public record Dossier(
    @Id DossierCode code,
    @Version Integer version,
    String procedureCode,
    LocalDate procedureVersion,
    OfficeCode receivingOffice,
    OfficeCode handlingOffice,
    OfficeCode returningOffice,
    DossierStatus status,
    Channel channel,
    DossierContent content,
    String applicantName,
    Instant submittedAt,
    Instant acceptedAt,
    Instant completedAt,
    Instant returnedAt) {

  public Applicant applicant() {
    return content.applicant();
  }

  public Delivery delivery() {
    return content.delivery();
  }

  Dossier moveTo(DossierStatus next, Instant at) {
    if (!status.next().contains(next)) {
      throw Refusal.conflict("dossier.move-not-allowed", code, status.title(), next.title());
    }
    return new Dossier(
        code,
        version,
        procedureCode,
        procedureVersion,
        receivingOffice,
        handlingOffice,
        returningOffice,
        next,
        channel,
        content,
        applicantName,
        submittedAt,
        next == DossierStatus.ACCEPTED ? at : acceptedAt,
        next == DossierStatus.COMPLETED ? at : completedAt,
        next == DossierStatus.RETURNED ? at : returnedAt);
  }

  Dossier withContent(DossierContent changed) {
    return new Dossier(
        code,
        version,
        procedureCode,
        procedureVersion,
        receivingOffice,
        handlingOffice,
        returningOffice,
        status,
        channel,
        changed,
        applicantName,
        submittedAt,
        acceptedAt,
        completedAt,
        returnedAt);
  }
}
