package vn.motcua.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import vn.motcua.document.FileStore;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.SupplementRequest;
import vn.motcua.office.Role;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Refusal.Fault;

/** Bổ sung hồ sơ — where a citizen without an account answers a request: code and digits, then only what was asked for. */
@Controller
@RequestMapping("/bo-sung")
class SupplementPageController {

  private final TrackedDossiers tracked;
  private final Dossiers dossiers;
  private final SupplementSheet sheet;
  private final Filings filings;
  private final FileStore files;

  SupplementPageController(
      TrackedDossiers tracked,
      Dossiers dossiers,
      SupplementSheet sheet,
      Filings filings,
      FileStore files) {
    this.tracked = tracked;
    this.dossiers = dossiers;
    this.sheet = sheet;
    this.filings = filings;
    this.files = files;
  }

  /** What a form leads to has no address to come back to. */
  @ModelAttribute("again")
  String again() {
    return "/bo-sung";
  }

  @GetMapping
  String ask(@RequestParam(name = "ma", defaultValue = "") String code, Model model) {
    model.addAttribute("code", code);
    return "supplement-form";
  }

  @PostMapping
  String show(
      @RequestParam("ma") String typed,
      @RequestParam("so") String digits,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    var dossier = tracked.find(typed, digits, request, response, model);
    return dossier
        .map(found -> page(
            found,
            SupplementReply.of(new org.springframework.util.LinkedMultiValueMap<>()),
            List.of(),
            locale,
            model))
        .orElse("supplement-form");
  }

  /** Sent again after it was taken, it says so; nothing is taken twice. */
  @PostMapping("/gui")
  String send(
      @RequestParam("ma") String typed,
      @RequestParam("so") String digits,
      @RequestParam MultiValueMap<String, String> values,
      MultipartHttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model)
      throws IOException {
    var found = tracked.find(typed, digits, request, response, model);
    if (found.isEmpty()) {
      return "supplement-form";
    }
    var dossier = found.get();
    var open = open(dossier);
    if (open.isEmpty()) {
      return page(dossier, SupplementReply.of(values), List.of(), locale, model);
    }
    var reply = SupplementReply.of(values);
    for (var item : open.get().items()) {
      if (item.componentCode() != null) {
        take(item.componentCode(), reply, request);
      }
    }
    try {
      if (!reply.refused().isEmpty()) {
        throw Refusal.invalid("intake.supplement-invalid", reply.faults());
      }
      filings.supplement(
          dossier.code(),
          reply.body(sheet.fields(dossier, open.get()), dossier.content().answers()));
    } catch (Refusal refusal) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      var faults = refusal.faults().isEmpty()
          ? List.of(new Fault("", refusal.code(), refusal.arguments()))
          : refusal.faults();
      return page(dossier, reply, faults, locale, model);
    }
    model.addAttribute("taken", true);
    return page(dossiers.require(dossier.code()), reply, List.of(), locale, model);
  }

  private String page(
      Dossier dossier, SupplementReply reply, List<Fault> faults, Locale locale, Model model) {
    model.addAttribute("dossier", dossier.code().value());
    open(dossier)
        .ifPresent(request ->
            model.addAttribute("asked", sheet.of(dossier, request, reply, faults, locale)));
    model.addAttribute("note", reply.note());
    return "supplement";
  }

  /** What was uploaded in a try before counts until another file is chosen. */
  private void take(String component, SupplementReply reply, MultipartHttpServletRequest request)
      throws IOException {
    var chosen = request.getFile("file." + component);
    if (chosen != null && !chosen.isEmpty()) {
      receive(component, chosen, reply);
      return;
    }
    var kept = request.getParameter("kept." + component);
    if (kept != null && kept.matches("[0-9a-f-]{36}")) {
      reply.papers().put(component, UUID.fromString(kept));
    }
  }

  private void receive(String component, MultipartFile chosen, SupplementReply reply)
      throws IOException {
    var name = Optional.ofNullable(chosen.getOriginalFilename()).orElse("tep");
    try (var content = chosen.getInputStream()) {
      reply
          .papers()
          .put(component, files.receive(name, content, Role.CITIZEN_NAME).fileId());
    } catch (Refusal refusal) {
      reply
          .refused()
          .put(
              component,
              new Fault("/components/" + component, refusal.code(), refusal.arguments()));
    }
  }

  private Optional<SupplementRequest> open(Dossier dossier) {
    return dossiers.supplementRequests(dossier.code()).stream()
        .filter(request -> request.answeredAt() == null)
        .findFirst();
  }
}
