package vn.motcua.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.document.SandboxTokens;

/**
 * Phần mềm ký số giả định — VGCA Sign Service on the officer's own computer (protocols §20.1): told over a web socket, it fetches
 * the file, signs it with the token that is plugged in, and uploads it.
 */
class TokenSoftware extends WebSocketServer {

  private static final Logger LOG = LoggerFactory.getLogger(TokenSoftware.class);
  private static final String BOUNDARY = "vgca-sign-service";

  private final SandboxTokens tokens;
  private final ObjectMapper json;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private volatile String plugged = "001085012345";

  TokenSoftware(int port, SandboxTokens tokens, ObjectMapper json) {
    super(new InetSocketAddress("127.0.0.1", port));
    this.tokens = tokens;
    this.json = json;
    setReuseAddr(true);
    setDaemon(true);
  }

  /** @param userId whose token is in the computer now */
  void plug(String userId) {
    plugged = userId;
  }

  @Override
  public void onMessage(WebSocket socket, String message) {
    var answer = json.createObjectNode();
    try {
      if (!socket.getResourceDescriptor().startsWith("/SignApproved")) {
        throw new IOException("no such operation: " + socket.getResourceDescriptor());
      }
      var uploaded = signs(json.readTree(message));
      boolean taken = uploaded.path("Status").asBoolean();
      answer
          .put("Status", taken ? 0 : 28)
          .put("Message", uploaded.path("Message").asText())
          .put("FileName", uploaded.path("FileName").asText())
          .put("FileServer", uploaded.path("FileServer").asText())
          .put("DocumentNumber", uploaded.path("DocumentNumber").asText())
          .put("DocumentDate", "");
    } catch (IOException | RuntimeException e) {
      answer.put("Status", 14).put("Message", String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    socket.send(answer.toString());
  }

  private JsonNode signs(JsonNode request) throws IOException, InterruptedException {
    var file = http.send(
        HttpRequest.newBuilder(URI.create(request.path("FileName").asText())).build(),
        HttpResponse.BodyHandlers.ofByteArray());
    if (file.statusCode() != 200) {
      throw new IOException("the file to sign: HTTP " + file.statusCode());
    }
    var signed = tokens.sign(file.body(), plugged, "USB token");
    var upload = HttpRequest.newBuilder(
            URI.create(request.path("FileUploadHandler").asText()))
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(HttpRequest.BodyPublishers.ofByteArray(multipart(signed)))
        .build();
    return json.readTree(http.send(upload, HttpResponse.BodyHandlers.ofString()).body());
  }

  private static byte[] multipart(byte[] pdf) throws IOException {
    var body = new ByteArrayOutputStream();
    var head = "--" + BOUNDARY
        + "\r\nContent-Disposition: form-data; name=\"uploadfile\"; filename=\"signed.pdf\""
        + "\r\nContent-Type: application/pdf\r\n\r\n";
    body.write(head.getBytes(StandardCharsets.US_ASCII));
    body.write(pdf);
    body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    return body.toByteArray();
  }

  @Override
  public void onOpen(WebSocket socket, ClientHandshake handshake) {
    // it speaks when it is spoken to
  }

  @Override
  public void onClose(WebSocket socket, int code, String reason, boolean remote) {
    // nothing is kept of a conversation
  }

  @Override
  public void onStart() {
    LOG.info("the sandbox's signing software listens on port {}", getPort());
  }

  /** Another sandbox on this machine may have taken the port: only signing with a token is impossible then. */
  @Override
  public void onError(WebSocket socket, Exception failure) {
    LOG.warn("the sandbox's signing software: {}", failure.toString());
  }
}
