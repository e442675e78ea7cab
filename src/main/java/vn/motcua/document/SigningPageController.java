package vn.motcua.document;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.motcua.office.Officers;
import vn.motcua.office.PagePolicy;
import vn.motcua.shared.Refusal;

/** Ký số — the papers an officer signs with a key of their own: one or many, with what became of each. */
@Controller
@RequestMapping("/ky-so")
class SigningPageController {

  private static final String POLICY = "Content-Security-Policy";

  private final SigningOrders orders;
  private final SigningTickets tickets;
  private final FileStore files;
  private final Letterhead letterhead;
  private final Officers officers;
  private final SigningSettings settings;
  private final MessageSource messages;

  SigningPageController(
      SigningOrders orders,
      SigningTickets tickets,
      FileStore files,
      Letterhead letterhead,
      Officers officers,
      SigningSettings settings,
      MessageSource messages) {
    this.orders = orders;
    this.tickets = tickets;
    this.files = files;
    this.letterhead = letterhead;
    this.officers = officers;
    this.settings = settings;
    this.messages = messages;
  }

  /** One paper of the list; {@code reason} is null while it is on its way. */
  record Line(
      UUID id,
      String dossier,
      String title,
      String number,
      String orderedAt,
      boolean onToken,
      String reason) {}

  @GetMapping
  String show(Model model, HttpServletResponse response) {
    var lines = orders.of(me()).stream().map(this::line).toList();
    model.addAttribute("lines", lines);
    model.addAttribute("onToken", lines.stream().anyMatch(Line::onToken));
    model.addAttribute("service", settings.vgcaUrl());
    response.setHeader(POLICY, PagePolicy.connectingTo(settings.vgcaUrl()));
    return "document/signing";
  }

  private Line line(SigningOrder order) {
    return new Line(
        order.orderId(),
        order.dossierCode().value(),
        order.title(),
        order.number(),
        letterhead.moment(order.orderedAt()),
        order.way() == SigningWay.VGCA,
        order.reason());
  }

  @GetMapping("/{order}/giay.pdf")
  ResponseEntity<byte[]> file(@PathVariable UUID order) {
    var file = files.file(orders.require(order, me()).fileId());
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"to-sign.pdf\"")
        .header(POLICY, "sandbox; default-src 'none'")
        .body(files.content(file));
  }

  /** What really became of it; the page does not believe the signing software. */
  @GetMapping("/{order}")
  @ResponseBody
  Map<String, String> state(@PathVariable UUID order) {
    var own = orders.require(order, me());
    return Map.of("state", own.state().name(), "reason", own.reason() == null ? "" : own.reason());
  }

  @PostMapping("/{order}/phieu")
  @ResponseBody
  Map<String, String> ticket(@PathVariable UUID order) {
    var ticket = tickets.give(order, me());
    var address = ServletUriComponentsBuilder.fromCurrentContextPath()
        .path("/api/gateway/v1/signing/" + ticket)
        .toUriString();
    return Map.of("address", address);
  }

  @PostMapping("/{order}/lai")
  String again(@PathVariable UUID order, RedirectAttributes next, Locale language) {
    try {
      orders.askAgain(order, me());
    } catch (Refusal refusal) {
      next.addFlashAttribute(
          "error", messages.getMessage(refusal.code(), refusal.arguments(), language));
    }
    return "redirect:/ky-so";
  }

  private String me() {
    return officers.current().username();
  }
}
