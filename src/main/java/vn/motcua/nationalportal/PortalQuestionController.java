package vn.motcua.nationalportal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.Dossiers;
import vn.motcua.exchange.Peers;
import vn.motcua.procedure.Procedures;
import vn.motcua.shared.FailedAttempts;

/**
 * Where the national portal asks how a dossier stands ({@code dossiers/direct}); answered in its own words, with HTTP 200 also
 * for what is not found.
 *
 * <p>The protocol has no authentication of its own, which is a known hole of it: the portal shows a secret agreed with it. Without
 * such a secret in our settings nobody is answered.
 */
@RestController
@RequestMapping("/api/gateway/v1/national-portal")
class PortalQuestionController {

  /** The present one, and while it is changed the one before. */
  private static final List<String> SECRETS = List.of("inbound-secret", "previous-inbound-secret");

  private static final int LONGEST = 4096;

  /** So many wrong secrets from one address, then a quarter of an hour. */
  private static final int WRONG_SECRETS = 50;

  private final DossierRecord dossierRecord;
  private final Dossiers dossiers;
  private final Procedures procedures;
  private final Peers peers;
  private final FailedAttempts attempts;
  private final ObjectMapper json;

  PortalQuestionController(
      DossierRecord dossierRecord,
      Dossiers dossiers,
      Procedures procedures,
      Peers peers,
      FailedAttempts attempts,
      ObjectMapper json) {
    this.dossierRecord = dossierRecord;
    this.dossiers = dossiers;
    this.procedures = procedures;
    this.peers = peers;
    this.attempts = attempts;
    this.json = json;
  }

  @PostMapping("/dossiers/direct")
  ResponseEntity<Map<String, Object>> state(
      @RequestHeader(name = "authKey", required = false) String shown, HttpServletRequest request)
      throws IOException {
    var guesses = Map.of("national-portal/" + request.getRemoteAddr(), WRONG_SECRETS);
    if (attempts.mustWait(guesses)) {
      return ResponseEntity.status(429).body(error("try again later"));
    }
    if (shown == null || !isThePortal(shown)) {
      if (shown != null) {
        attempts.failed(guesses);
      }
      return ResponseEntity.status(401).body(error("authKey is wrong"));
    }
    var body = request.getInputStream().readNBytes(LONGEST + 1);
    if (body.length > LONGEST) {
      return ResponseEntity.status(413).body(error("request body incorrect"));
    }
    try {
      return ResponseEntity.ok(answer(json.readTree(body)));
    } catch (IOException e) {
      return ResponseEntity.badRequest().body(error("request body incorrect"));
    }
  }

  private Map<String, Object> answer(JsonNode question) {
    var unit = peers.of(PortalCall.PEER).option("unit-code");
    if (!unit.equals(question.path("madonvi").asText())) {
      return error("madonvi not found");
    }
    var code = question.path("masohoso").asText();
    return DossierCode.isWellFormed(code)
        ? dossiers
            .find(new DossierCode(code))
            .filter(this::isNational)
            .map(dossierRecord::stateOf)
            .orElseGet(() -> error("masohoso not found"))
        : error("masohoso not found");
  }

  /** Compared in constant time, with every key that counts at present. */
  private boolean isThePortal(String shown) {
    var peer = peers.of(PortalCall.PEER);
    boolean found = false;
    for (var name : SECRETS) {
      found |= peer.optional(name)
          .filter(secret -> MessageDigest.isEqual(
              secret.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8)))
          .isPresent();
    }
    return found;
  }

  private boolean isNational(Dossier dossier) {
    return !procedures
        .version(dossier.procedureCode(), dossier.procedureVersion())
        .isInternal();
  }

  private static Map<String, Object> error(String message) {
    return Map.of("error_code", "-1", "message", message);
  }
}
