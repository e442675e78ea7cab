package vn.motcua.document;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.shared.Refusal;

/** The door of VGCA Sign Service: it downloads the file to sign and uploads the signed one (protocols §20.1). */
@RestController
@RequestMapping("/api/gateway/v1/signing/{ticket}")
class TokenSigningController {

  private static final Logger LOG = LoggerFactory.getLogger(TokenSigningController.class);
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  private final SigningTickets tickets;
  private final SigningOrders orders;
  private final ReturnedPapers papers;
  private final FileStore files;
  private final MessageSource messages;

  TokenSigningController(
      SigningTickets tickets,
      SigningOrders orders,
      ReturnedPapers papers,
      FileStore files,
      MessageSource messages) {
    this.tickets = tickets;
    this.orders = orders;
    this.papers = papers;
    this.files = files;
    this.messages = messages;
  }

  @GetMapping
  ResponseEntity<byte[]> file(@PathVariable String ticket) {
    var file = files.file(tickets.redeem(ticket).fileId());
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"to-sign.pdf\"")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .body(files.content(file));
  }

  /** The signing software understands Status and Message only, so what is refused is answered with 200 too. */
  @PostMapping
  Map<String, Object> signed(
      @PathVariable String ticket, @RequestParam("uploadfile") MultipartFile uploaded)
      throws IOException {
    try {
      var order = tickets.redeem(ticket);
      var file = papers.take(order.orderId(), uploaded.getBytes());
      if (!orders.complete(order.orderId(), file.fileId())) {
        throw Refusal.conflict("document.signing-not-wanted");
      }
      return answer(true, file.name(), order.number(), "");
    } catch (Refusal refusal) {
      LOG.warn("a paper signed on a token is not taken: {}", refusal.code());
      return answer(
          false,
          "",
          "",
          messages.getMessage(refusal.code(), refusal.arguments(), refusal.code(), VIETNAMESE));
    }
  }

  private static Map<String, Object> answer(
      boolean status, String name, String number, String message) {
    return Map.of(
        "Status", status,
        "FileName", name,
        "FileServer", "",
        "DocumentNumber", number,
        "Message", message);
  }
}
