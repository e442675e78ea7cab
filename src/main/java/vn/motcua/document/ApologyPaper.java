package vn.motcua.document;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.Dossiers;
import vn.motcua.sla.DeadlineEvent;

/**
 * Mẫu 04: an extension is one only with the letter that apologises for it, so it is signed in the same transaction, or waits in
 * it for the key of its officer.
 */
@Component
class ApologyPaper {

  private static final String RECIPIENTS =
      "- Như trên;\n- Bộ phận tiếp nhận và trả kết quả;\n- Lưu: hồ sơ.";

  private final Documents documents;
  private final Letterhead letterhead;
  private final Dossiers dossiers;
  private final Press press;

  ApologyPaper(Documents documents, Letterhead letterhead, Dossiers dossiers, Press press) {
    this.documents = documents;
    this.letterhead = letterhead;
    this.dossiers = dossiers;
    this.press = press;
  }

  @EventListener
  void apologise(DeadlineEvent.Extended extended) {
    DossierCode code = extended.dossier();
    var dossier = dossiers.require(code);
    var number = documents.number(dossier.handlingOffice(), "XL", code);
    press.issueSigned(
        letter(dossier, number, extended),
        letterhead.signatory(dossier.handlingOffice(), extended.by()),
        null);
  }

  private Issue letter(Dossier dossier, String number, DeadlineEvent.Extended extended) {
    var office = dossier.handlingOffice();
    var facts = letterhead.of(dossier, office, number, extended.by());
    facts.put("receivedAt", letterhead.moment(dossier.acceptedAt()));
    facts.put("oldDueAt", letterhead.moment(extended.oldDue()));
    facts.put("newDueAt", letterhead.moment(extended.newDue()));
    facts.put("unit", letterhead.office(office).name());
    facts.put("reason", extended.reason());
    facts.put("returnPlace", letterhead.office(dossier.returningOffice()).name());
    facts.put("contactPhone", letterhead.office(office).phone());
    facts.put("recipients", RECIPIENTS);
    return new Issue(
        dossier.code(),
        Documents.APOLOGY,
        "Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết",
        number,
        facts,
        List.of());
  }
}
