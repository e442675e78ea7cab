package vn.motcua.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import vn.motcua.exchange.Peers;

class VnpayKeysTests {

  @Test
  void takesTheOldKeyOnlyWhileItIsBeingChanged() {
    assertThat(gateway("new", "old").isSigned(signed("new"))).isTrue();
    assertThat(gateway("new", "old").isSigned(signed("old"))).isTrue();
    assertThat(gateway("new", null).isSigned(signed("old"))).isFalse();
    assertThat(gateway("new", " ").isSigned(signed("old"))).isFalse();
    assertThat(gateway("new", "old").isSigned(signed("other"))).isFalse();
  }

  private static Map<String, String> signed(String key) {
    var notice = new HashMap<>(Map.of("vnp_TxnRef", "H9901-1", "vnp_Amount", "800000"));
    notice.put(
        VnpaySignature.FIELD, new VnpaySignature(key).sign(VnpaySignature.canonical(notice)));
    return notice;
  }

  private static Vnpay gateway(String present, String previous) {
    var options = new HashMap<String, String>();
    if (previous != null) {
      options.put("previous-secret", previous);
    }
    var peer = new Peers.Peer(
        URI.create("http://localhost"),
        "u",
        present,
        Duration.ofSeconds(1),
        1,
        5,
        Duration.ofSeconds(5),
        DataSize.ofMegabytes(8),
        options);
    return new Vnpay(new Peers(Map.of("payment", peer)), null);
  }
}
