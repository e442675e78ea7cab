package vn.motcua;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.Channel;
import vn.motcua.dossier.Delivery;
import vn.motcua.dossier.DossierContent;
import vn.motcua.dossier.Submission;
import vn.motcua.office.OfficeCode;
import vn.motcua.shared.PersonalId;

/** A birth registration as the portal files it for the sample province. */
public final class DossierFiling {

  private DossierFiling() {}

  public static Submission birthRegistration(int copies) {
    var commune = new OfficeCode("H99.01");
    var applicant = new Applicant(
        Applicant.Kind.CITIZEN,
        "Nguyễn Văn Mẫu",
        new PersonalId("001090000001"),
        LocalDate.of(1990, 5, 12),
        "0901234567",
        "mau@example.vn",
        "12 Phố Mẫu");
    var delivery =
        new Delivery(Delivery.Mode.POST, "Nguyễn Văn Mẫu", "0901234567", "12 Phố Mẫu", "99", null);
    Map<String, Object> answers = Map.of("childFullName", "Nguyễn Thị Mẫu Con", "copies", copies);
    return new Submission(
        "1.001193",
        LocalDate.of(2025, 7, 1),
        commune,
        commune,
        Channel.ONLINE,
        new DossierContent(applicant, answers, delivery, List.of()),
        List.of(),
        null);
  }
}
