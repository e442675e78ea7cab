package vn.motcua.document;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.office.OfficeCode;
import vn.motcua.office.Officer;
import vn.motcua.shared.Refusal;

/** Báo cáo ký số — what a report of an office begins and ends with, and the signature of the officer who answers for it. */
@Component
public class SealedReports {

  private final Letterhead letterhead;
  private final Signatures signatures;
  private final SigningMeansTable means;

  SealedReports(Letterhead letterhead, Signatures signatures, SigningMeansTable means) {
    this.letterhead = letterhead;
    this.signatures = signatures;
    this.means = means;
  }

  /** The parameters superior (may be missing), office, place, issuedOn, signerTitle and signerName of a template. */
  public Map<String, Object> heading(OfficeCode office, Officer signer) {
    var facts = letterhead.of(office, "", signer.username());
    facts.remove("number");
    return facts;
  }

  /**
   * A PDF with a place for the signature, signed for the officer's own office. Nobody waits for a report to come back, so it is
   * signed at once or not at all: with {@code document.report-key-elsewhere} where the officer's key is not in the folder.
   */
  public byte[] sign(byte[] pdf, Officer officer) {
    if (means.of(officer.username()).isPresent()) {
      throw Refusal.conflict("document.report-key-elsewhere", officer.fullName());
    }
    return signatures.sign(pdf, letterhead.signatory(officer.office(), officer.username()));
  }
}
