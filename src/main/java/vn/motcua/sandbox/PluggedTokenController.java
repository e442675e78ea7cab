package vn.motcua.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.document.SandboxTokens;

/** Whose token is in the officer's computer, and the certificate on it. */
@RestController
@Profile("sandbox")
@RequestMapping("/sandbox/v1/tokens/{userId:[0-9A-Z]{8,20}}")
class PluggedTokenController {

  private final SandboxTokens tokens;
  private final TokenSoftware software;
  private final boolean here;

  PluggedTokenController(
      @Value("${motcua.sandbox.token-port}") int port,
      SandboxTokens tokens,
      SandboxSettings settings,
      ObjectMapper json) {
    this.tokens = tokens;
    this.software = new TokenSoftware(port, tokens, json);
    this.here = settings.peers();
  }

  @PostConstruct
  void begin() {
    if (here) {
      software.start();
    }
  }

  @PreDestroy
  void end() throws InterruptedException {
    if (here) {
      software.stop(1000);
    }
  }

  @PutMapping
  void plug(@PathVariable String userId) {
    software.plug(userId);
  }

  @GetMapping(path = "/certificate.cer", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  byte[] certificate(@PathVariable String userId) {
    return tokens.certificate(userId);
  }
}
