package vn.motcua.supervision.feed;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.motcua.office.Role;

/**
 * Names nobody can be found behind: keyed hashes whose key lives as long as one export. Who works with whom can be seen within
 * it, never who it is, and never across two exports.
 */
final class Pseudonyms {

  private static final String HASH = "HmacSHA256";

  private final byte[] key = new byte[32];

  Pseudonyms() {
    new SecureRandom().nextBytes(key);
  }

  /** Null for nobody; the citizen is no secret, being everybody. */
  String of(String username) {
    if (username == null || username.equals(Role.CITIZEN_NAME)) {
      return username;
    }
    try {
      var mac = Mac.getInstance(HASH);
      mac.init(new SecretKeySpec(key, HASH));
      var hash = mac.doFinal(username.getBytes(StandardCharsets.UTF_8));
      return "officer-" + HexFormat.of().formatHex(hash, 0, 6);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
