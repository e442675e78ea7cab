package vn.motcua.registry;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.shared.NotYet;
import vn.motcua.shared.Refusal;

/** Where peers tell what happened at theirs; each shows its secret and is answered in its own words. */
@RestController
@RequestMapping("/api/gateway/v1/peers/{peer}/{call}")
class NewsController {

  private static final Logger LOG = LoggerFactory.getLogger(NewsController.class);
  private static final int LONGEST = 2 * 1024 * 1024;

  private final PeerSheets sheets;
  private final NewsReader reader;
  private final NewsDesk desk;

  NewsController(PeerSheets sheets, NewsReader reader, NewsDesk desk) {
    this.sheets = sheets;
    this.reader = reader;
    this.desk = desk;
  }

  @PostMapping
  ResponseEntity<JsonNode> told(
      @PathVariable String peer, @PathVariable String call, HttpServletRequest request)
      throws IOException {
    var sheet = sheets
        .of(peer)
        .filter(known -> known.news().containsKey(call))
        .orElseThrow(() -> Refusal.notFound("registry.news-unknown"));
    var words = sheet.news().get(call).answer();
    var address = request.getRemoteAddr();
    if (desk.mustWait(address)) {
      return ResponseEntity.status(429).body(words.forbidden());
    }
    var body = request.getInputStream().readNBytes(LONGEST + 1);
    if (body.length > LONGEST) {
      return ResponseEntity.status(413).body(words.malformed());
    }
    try {
      var message = reader.message(body);
      if (!desk.isThePeer(peer, secret(sheet.news().get(call), message, request), address)) {
        return ResponseEntity.status(403).body(words.forbidden());
      }
      return record(words, reader.read(sheet, call, message), body);
    } catch (IllegalArgumentException e) {
      LOG.info("{} told {} in a way we do not understand: {}", peer, call, e.getMessage());
      return ResponseEntity.badRequest().body(words.malformed());
    }
  }

  private ResponseEntity<JsonNode> record(
      PeerSheet.Replies words, NewsReader.Read read, byte[] body) {
    try {
      if (!desk.record(read, new String(body, StandardCharsets.UTF_8))) {
        LOG.info("{} was told again", read.news().source());
      }
      return ResponseEntity.ok(words.done());
    } catch (NotYet e) {
      LOG.info("{} comes too early: {}", read.news().source(), e.getMessage());
      return ResponseEntity.status(503).body(words.later());
    } catch (DataIntegrityViolationException e) {
      return ResponseEntity.badRequest().body(words.malformed());
    } catch (Refusal refused) {
      return ResponseEntity.ok(words.unknown());
    }
  }

  private static String secret(PeerSheet.News news, JsonNode message, HttpServletRequest request) {
    return news.secret().header() != null
        ? request.getHeader(news.secret().header())
        : message.at(news.secret().at()).textValue();
  }
}
