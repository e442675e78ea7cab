package vn.motcua.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.document.ControlSlip;
import vn.motcua.document.HandOverList;
import vn.motcua.office.Officers;

/** Papers of an office's daily work that are printed when asked for and not kept. */
@RestController
@RequestMapping("/api/desk/v1")
class DeskPapersController {

  private final ControlSlip slip;
  private final HandOverList list;
  private final OwnOffice own;
  private final Looks looks;
  private final Officers officers;
  private final Clock clock;

  DeskPapersController(
      ControlSlip slip,
      HandOverList list,
      OwnOffice own,
      Looks looks,
      Officers officers,
      Clock clock) {
    this.slip = slip;
    this.list = list;
    this.own = own;
    this.looks = looks;
    this.officers = officers;
    this.clock = clock;
  }

  @GetMapping("/dossiers/{code}/control-slip")
  ResponseEntity<byte[]> controlSlip(@PathVariable String code) {
    var dossier = own.require(Papers.code(code)).code();
    looks.at(dossier, java.util.List.of("control slip"));
    return pdf(slip.of(dossier), "phieu-kiem-soat-" + dossier + ".pdf");
  }

  /** @param day today when it is not said */
  @GetMapping("/hand-over-list")
  ResponseEntity<byte[]> handOverList(
      @RequestParam(name = "day", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          LocalDate day) {
    var officer = officers.current();
    var asked = Optional.ofNullable(day).orElseGet(() -> LocalDate.now(clock));
    return pdf(
        list.of(officer.office(), asked, officer.username()), "ban-giao-ket-qua-" + asked + ".pdf");
  }

  private static ResponseEntity<byte[]> pdf(byte[] content, String name) {
    return Papers.answer(content, MediaType.APPLICATION_PDF_VALUE, name);
  }
}
