package vn.motcua.document;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.office.OfficeCode;
import vn.motcua.office.Officer;

/** Báo cáo ký số — what a report of an office begins and ends with, and the signature of the officer who answers for it. */
@Component
public class SealedReports {

  private final Letterhead letterhead;
  private final Signatures signatures;

  SealedReports(Letterhead letterhead, Signatures signatures) {
    this.letterhead = letterhead;
    this.signatures = signatures;
  }

  /** The parameters superior (may be missing), office, place, issuedOn, signerTitle and signerName of a template. */
  public Map<String, Object> heading(OfficeCode office, Officer signer) {
    var facts = letterhead.of(office, "", signer.username());
    facts.remove("number");
    return facts;
  }

  /** A PDF with a place for the signature, signed for the officer's own office. */
  public byte[] sign(byte[] pdf, Officer officer) {
    return signatures.sign(pdf, letterhead.signatory(officer.office(), officer.username()));
  }
}
