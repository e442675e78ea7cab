package vn.motcua.desk;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.desk.SheetView.Badge;
import vn.motcua.desk.SheetView.PaperLine;
import vn.motcua.document.IssuedDocument;

/** The papers of a dossier: what the applicant brought and what was issued, each with its marks. */
@Component
class PaperLines {

  private static final String ADDRESS = "/api/desk/v1/dossiers/";

  private final DeskWords words;

  PaperLines(DeskWords words) {
    this.words = words;
  }

  List<PaperLine> components(DossierSheet sheet) {
    return sheet.components().stream().map(one -> component(sheet, one)).toList();
  }

  private PaperLine component(DossierSheet sheet, vn.motcua.dossier.Component one) {
    var details = new ArrayList<String>();
    var marks = new ArrayList<Badge>();
    if (one.originals() > 0) {
      details.add(words.text("desk.originals", one.originals()));
    }
    if (one.copies() > 0) {
      details.add(words.text("desk.copies", one.copies()));
    }
    var file = one.fileId() == null ? null : sheet.files().get(one.fileId());
    if (file != null) {
      details.add(file.name() + " (" + words.size(file.size()) + ")");
      marks.add(new Badge("scan-" + file.scan(), words.word("document.file-scan", file.scan())));
    }
    return new PaperLine(
        one.componentCode(),
        sheet.labels().components().getOrDefault(one.componentCode(), one.componentCode()),
        details,
        one.fileId() == null ? null : ADDRESS + sheet.state().code() + "/files/" + one.fileId(),
        marks);
  }

  List<PaperLine> documents(DossierSheet sheet) {
    return sheet.documents().stream().map(one -> document(sheet, one)).toList();
  }

  private PaperLine document(DossierSheet sheet, IssuedDocument one) {
    var details = new ArrayList<String>();
    details.add(words.text("desk.issued-at", words.moment(one.issuedAt())));
    if (one.isSigned()) {
      var who = sheet.officers().getOrDefault(one.signedBy(), one.signedBy());
      details.add(words.text("desk.signed-by", who, words.moment(one.signedAt())));
    }
    return new PaperLine(
        null,
        one.number() == null ? one.title() : words.text("desk.numbered", one.title(), one.number()),
        details,
        ADDRESS + sheet.state().code() + "/documents/" + one.documentId(),
        List.of());
  }
}
