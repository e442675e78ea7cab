package vn.motcua.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.shared.Refusal;

/** Where the post tells what happened to a parcel; the signature covers the bytes as they came. */
@RestController
@RequestMapping("/api/gateway/v1/post")
class PostController {

  private final PostSignature signature;
  private final ParcelNews news;
  private final ObjectMapper json;

  PostController(PostSignature signature, ParcelNews news, ObjectMapper json) {
    this.signature = signature;
    this.news = news;
    this.json = json;
  }

  @PostMapping("/events")
  Map<String, Object> event(
      @RequestHeader(name = "X-Timestamp", required = false) String timestamp,
      @RequestHeader(name = "X-Signature", required = false) String proof,
      @RequestBody byte[] body)
      throws IOException {
    signature.check(timestamp, proof, body);
    news.record(read(body));
    return Map.of("Status", 100, "Message", "OK");
  }

  private PostEvent read(byte[] body) throws IOException {
    try {
      return json.readValue(body, PostEvent.class);
    } catch (JsonProcessingException e) {
      throw Refusal.invalid("delivery.event-malformed");
    }
  }
}
