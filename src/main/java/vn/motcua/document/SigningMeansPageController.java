package vn.motcua.document;

import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.spi.DSSUtils;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.office.Officers;
import vn.motcua.office.Role;
import vn.motcua.shared.DomainTransaction;
import vn.motcua.shared.Refusal;

/** Phương tiện ký số — the administrator says with what an officer signs. */
@Controller
@DomainTransaction
@RequestMapping("/van-hanh/chu-ky-so")
class SigningMeansPageController {

  private static final String BACK = "redirect:/van-hanh/chu-ky-so";

  private final SigningMeansTable table;
  private final Officers officers;
  private final ObjectProvider<SignRemotely> remote;
  private final ApplicationEventPublisher events;
  private final MessageSource messages;
  private final Clock clock;

  SigningMeansPageController(
      SigningMeansTable table,
      Officers officers,
      ObjectProvider<SignRemotely> remote,
      ApplicationEventPublisher events,
      MessageSource messages,
      Clock clock) {
    this.table = table;
    this.officers = officers;
    this.remote = remote;
    this.events = events;
    this.messages = messages;
    this.clock = clock;
  }

  /** @param certificate whom it names and until when it is good, or null */
  record Line(
      String officer,
      String name,
      String way,
      String userId,
      String authority,
      String certificate) {}

  @GetMapping
  public String show(Model model) {
    model.addAttribute("lines", table.all().stream().map(this::line).toList());
    return "document/signing-means";
  }

  private Line line(SigningMeans means) {
    return new Line(
        means.officer(),
        officers.nameOf(means.officer()),
        means.way().name(),
        means.userId(),
        means.authority(),
        means.certificate() == null
            ? null
            : DSSUtils.loadCertificate(means.certificate()).getSubject().getPrettyPrintRFC2253());
  }

  @PostMapping
  public String put(
      @RequestParam String officer,
      @RequestParam SigningWay way,
      @RequestParam(defaultValue = "") String userId,
      @RequestParam(defaultValue = "") String authority,
      @RequestParam(required = false) MultipartFile certificate,
      RedirectAttributes next,
      Locale language)
      throws IOException {
    try {
      var means = way == SigningWay.NEAC
          ? remote(officer, userId.strip(), authority.strip())
          : new SigningMeans(officer, way, null, null, read(certificate));
      refuseWhoDoesNotSign(officer);
      table.put(means, officers.current().username(), clock.instant());
      tell(officer, way.name());
      next.addFlashAttribute("done", officers.nameOf(officer));
    } catch (Refusal refusal) {
      next.addFlashAttribute(
          "error", messages.getMessage(refusal.code(), refusal.arguments(), language));
    }
    return BACK;
  }

  @PostMapping("/{officer}/xoa")
  public String remove(@PathVariable String officer) {
    if (table.remove(officer)) {
      tell(officer, null);
    }
    return BACK;
  }

  private void tell(String officer, String way) {
    events.publishEvent(new SigningEvent.MeansRegistered(
        officer, way, officers.current().username(), clock.instant()));
  }

  private void refuseWhoDoesNotSign(String officer) {
    officers
        .find(officer)
        .filter(found -> found.has(Role.APPROVAL))
        .orElseThrow(() -> Refusal.invalid("document.signing-officer-unknown", officer));
  }

  private SigningMeans remote(String officer, String userId, String authority) {
    if (remote.getIfAvailable() == null) {
      throw Refusal.invalid("document.remote-signing-not-set");
    }
    if (!userId.matches("[0-9A-Z-]{8,20}") || authority.isEmpty() || authority.length() > 100) {
      throw Refusal.invalid("document.signing-user-invalid");
    }
    return new SigningMeans(officer, SigningWay.NEAC, userId, authority, null);
  }

  private static byte[] read(MultipartFile certificate) throws IOException {
    if (certificate == null) {
      throw Refusal.invalid("document.signing-certificate-unreadable");
    }
    try {
      return DSSUtils.loadCertificate(certificate.getInputStream()).getEncoded();
    } catch (DSSException unreadable) {
      throw Refusal.invalid("document.signing-certificate-unreadable");
    }
  }
}
