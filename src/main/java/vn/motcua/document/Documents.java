package vn.motcua.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Decision;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.Dossiers;
import vn.motcua.exchange.Waiting;
import vn.motcua.office.OfficeCode;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.Procedures;
import vn.motcua.shared.DomainTransaction;

/** Giấy tờ — the door to every paper of a dossier: forms, receipts, results, and the books they are entered in. */
@Component
@DomainTransaction
public class Documents {

  public static final String ACCEPTANCE_SLIP = "acceptance-slip";
  public static final String SUPPLEMENT_REQUEST = "supplement-request";
  public static final String REFUSAL = "refusal";
  public static final String APOLOGY = "apology";
  public static final String STOP_NOTICE = "stop-notice";
  public static final String FEE_RECEIPT = "fee-receipt";

  /** The fact that names who approved a dossier that was approved with a list. */
  public static final String APPROVED_BY = "approvedBy";

  /** And in which list: there the decision stands, with the place it was made in. */
  public static final String APPROVED_WITH = "approvedWith";

  private final ReceptionPapers reception;
  private final ClosingPapers closing;
  private final ResultPapers results;
  private final Letterhead letterhead;
  private final Press press;
  private final NumberBook books;
  private final IssuedDocumentRepository documents;
  private final Dossiers dossiers;
  private final Procedures procedures;

  Documents(
      ReceptionPapers reception,
      ClosingPapers closing,
      ResultPapers results,
      Letterhead letterhead,
      Press press,
      NumberBook books,
      IssuedDocumentRepository documents,
      Dossiers dossiers,
      Procedures procedures) {
    this.reception = reception;
    this.closing = closing;
    this.results = results;
    this.letterhead = letterhead;
    this.press = press;
    this.books = books;
    this.documents = documents;
    this.dossiers = dossiers;
    this.procedures = procedures;
  }

  /** Mẫu 01, Thông tư 03/2025/TT-VPCP. */
  public void issueAcceptanceSlip(DossierCode code) {
    var dossier = dossiers.require(code);
    press.issue(reception.acceptanceSlip(dossier, number(dossier.receivingOffice(), "GTN", code)));
  }

  /** Mẫu 02. */
  public void issueSupplementRequest(DossierCode code) {
    var dossier = dossiers.require(code);
    press.issue(reception.supplementRequest(
        dossier, number(Dossiers.officeInCharge(dossier), "PBS", code)));
  }

  /** Mẫu 03. */
  public void issueRefusal(DossierCode code) {
    var dossier = dossiers.require(code);
    press.issue(reception.refusal(dossier, number(dossier.receivingOffice(), "PTC", code)));
  }

  /** Mẫu 05. */
  /** @param way how the dossier came to its end, in the words of its model */
  public void issueStopNotice(DossierCode code, String way) {
    var dossier = dossiers.require(code);
    var number = number(Dossiers.officeInCharge(dossier), "TBD", code);
    press.issue(closing.stopNotice(dossier, number, way));
  }

  public void issueFeeReceipt(DossierCode code) {
    var dossier = dossiers.require(code);
    press.issue(closing.feeReceipt(dossier, number(dossier.handlingOffice(), "BL", code)));
  }

  /** Takes the next number of the office's book of the year; the book has neither gap nor double. */
  public void enterInBook(DossierCode code) {
    var dossier = dossiers.require(code);
    var today = letterhead.today();
    int entry = books.next(
        dossier.handlingOffice(),
        procedure(dossier).result().numberSeries(),
        today.getYear(),
        code);
    dossiers.establish(
        code,
        Map.of(
            "entryNumber", entry + "/" + today.getYear(),
            "number", entry + "/" + today.getYear(),
            "book", "01/" + today.getYear(),
            "registeredOn", VietnameseWords.day(today)));
  }

  /**
   * Prints the result and its extracts and has the approver sign them.
   *
   * @param waiting who goes on when the last of them is signed
   * @return whether all are signed already; else {@link SigningEvent.Completed} tells when they are
   */
  public boolean issueResult(DossierCode code, Waiting waiting) {
    var dossier = dossiers.require(code);
    var procedure = procedure(dossier);
    var rules = procedure.result();
    var approver = approver(code);
    var signatory = letterhead.signatory(dossier, dossier.handlingOffice(), approver);
    var entry = numberOf(dossier, rules);
    boolean signed = press.issueSigned(
        results.result(dossier, procedure, rules.template(), entry, approver), signatory, waiting);
    for (int copy = 0; copy < copies(dossier, rules); copy++) {
      var number = number(dossier.handlingOffice(), rules.extractSeries(), code);
      var extract = results.result(dossier, procedure, rules.extractTemplate(), number, approver);
      // A copy laid out as the original would else be taken for it.
      press.issueSigned(
          extract.template().equals(rules.template()) ? extract.asCopy() : extract,
          signatory,
          waiting);
    }
    return signed;
  }

  /** The number of the entry in the book of the law, or the next of the office's own book of such results. */
  private String numberOf(Dossier dossier, Procedure.Result rules) {
    var entry = dossiers.facts(dossier.code()).get("entryNumber");
    if (entry != null) {
      return entry;
    }
    int year = letterhead.today().getYear();
    var number = books.next(dossier.handlingOffice(), rules.numberSeries(), year, dossier.code())
        + "/" + year;
    dossiers.establish(
        dossier.code(), Map.of("number", number, "issuedOn", letterhead.today().toString()));
    return number;
  }

  public List<IssuedDocument> of(DossierCode code) {
    return documents.findByDossierCodeOrderByIssuedAt(code);
  }

  /** The last paper of this kind. */
  public Optional<IssuedDocument> find(DossierCode code, String template) {
    return of(code).stream()
        .filter(document -> document.template().equals(template))
        .reduce((earlier, later) -> later);
  }

  public Optional<IssuedDocument> result(DossierCode code) {
    var result = procedure(dossiers.require(code)).result();
    return result == null ? Optional.empty() : find(code, result.template());
  }

  private static int copies(Dossier dossier, Procedure.Result rules) {
    var copies = dossier.content().text("copies");
    return rules.extractTemplate() == null || copies == null ? 0 : Integer.parseInt(copies);
  }

  private String approver(DossierCode code) {
    return dossiers.decisions(code).stream()
        .filter(decision -> decision.decision().equals("approve"))
        .reduce((earlier, later) -> later)
        .map(Decision::officer)
        .or(() -> Optional.ofNullable(dossiers.facts(code).get(APPROVED_BY)))
        .orElseThrow(() -> new IllegalStateException("nobody has approved " + code));
  }

  String number(OfficeCode office, String kind, DossierCode dossier) {
    int year = letterhead.today().getYear();
    return "%02d/%s".formatted(books.next(office, kind, year, dossier), kind);
  }

  private Procedure procedure(Dossier dossier) {
    return procedures.version(dossier.procedureCode(), dossier.procedureVersion());
  }
}
