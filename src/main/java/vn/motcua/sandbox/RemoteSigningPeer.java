package vn.motcua.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.motcua.document.SandboxTokens;

/**
 * Cổng ký số từ xa giả định — NEAC's gateway before the public certification authorities (protocols §20.2).
 *
 * <p>Everybody has a certificate; whose id ends in 90 says no on the telephone, 91 has lost the certificate, and for 92 the
 * gateway makes a mistake and signs for somebody else.
 */
@Component
@Profile("sandbox")
class RemoteSigningPeer extends RegisterPeer {

  private static final String NAME = "remote-signing";

  private final SandboxTokens keys;

  RemoteSigningPeer(PeerTools tools, SandboxTokens tokens) {
    super(NAME, tools);
    this.keys = tokens;
    at("/get_certificate", "get-certificate", call -> guarded(call, this::certificates));
    at("/sign_file", "sign-file", call -> guarded(call, message -> sign(call, message)));
  }

  /** Nothing is done yet: only the way is opened. */
  @Override
  public boolean isPreparation(Call call) {
    return call.path().startsWith("/get_certificate");
  }

  @Override
  protected String key(Call call) {
    return call.json().path("sign_files").path(0).path("doc_id").asText(null);
  }

  @Override
  public List<?> records() {
    return List.of(
        Map.of("user_id", "001085012345", "does", "signs"),
        Map.of("user_id", "001085012390", "does", "declines"),
        Map.of("user_id", "001085012391", "does", "has no certificate"),
        Map.of("user_id", "001085012392", "does", "is mistaken for somebody else"));
  }

  private Answer guarded(Call call, java.util.function.Function<JsonNode, ObjectNode> doing) {
    var ours = "Bearer " + tools.agreement().of(NAME + ".secret");
    return ours.equals(call.header("Authorization"))
        ? Answer.json(doing.apply(call.json()))
        : Answer.status(401);
  }

  private ObjectNode certificates(JsonNode message) {
    var answer = object().put("status_code", 200).put("message", "OK");
    var data = answer.putObject("data").put("transaction_id", UUID.randomUUID().toString());
    var list = data.putArray("user_certificates");
    var user = text(message, "user_id");
    if (!user.endsWith("91")) {
      list.addObject()
          .put("cert_id", "1")
          .put("cert_data", Base64.getEncoder().encodeToString(keys.certificate(user)))
          .put("serial_number", keys.serialNumber(user))
          .put("transaction_id", data.path("transaction_id").asText());
    } else {
      answer.put("message", "Không tìm thấy chứng thư");
    }
    return answer;
  }

  private ObjectNode sign(Call call, JsonNode message) {
    var user = text(message, "user_id");
    var answer = object();
    var data = answer.putObject("data").put("transaction_id", text(message, "transaction_id"));
    if (user.endsWith("90")) {
      data.put("status_code", 400).put("message", "Thuê bao từ chối xác nhận");
      return answer;
    }
    var file = message.path("sign_files").path(0);
    var signer = user.endsWith("92") ? user.substring(0, user.length() - 2) + "93" : user;
    var signed = keys.sign(
        Base64.getDecoder().decode(text(file, "file_base64")), signer, text(message, "ca_name"));
    tools.once(NAME, "signature", text(file, "doc_id"), call, Map.of("signer", signer));
    data.put("status_code", 200)
        .put("message", "OK")
        .put("serial_number", keys.serialNumber(signer));
    data.putArray("signFiles")
        .addObject()
        .put("doc_id", text(file, "doc_id"))
        .put("file_name", text(file, "file_name"))
        .put("file_base64", Base64.getEncoder().encodeToString(signed));
    return answer;
  }
}
