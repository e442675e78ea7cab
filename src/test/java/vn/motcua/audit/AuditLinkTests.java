package vn.motcua.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AuditLinkTests {

  private static final Instant NOW = Instant.parse("2026-11-23T03:00:00.123456Z");
  private static final AuditLink LINK =
      new AuditLink("H99.01-261123-0001", 1, NOW, "tiepnhan", "DossierLook", "{}");

  @Test
  void hasAnotherHashAfterAnotherLink() {
    assertThat(LINK.hashAfter("a")).hasSize(64).isNotEqualTo(LINK.hashAfter("b"));
  }

  @Test
  void hasAnotherHashWhenAnythingOfItIsChanged() {
    assertThat(LINK.hashAfter(""))
        .isNotEqualTo(
            new AuditLink(LINK.stream(), 2, NOW, "tiepnhan", "DossierLook", "{}").hashAfter(""))
        .isNotEqualTo(
            new AuditLink(LINK.stream(), 1, NOW, "lanhdao", "DossierLook", "{}").hashAfter(""))
        .isNotEqualTo(
            new AuditLink(LINK.stream(), 1, NOW, "tiepnhan", "DossierLook", "{ }").hashAfter(""))
        .isNotEqualTo(
            new AuditLink(LINK.stream(), 1, NOW.plusSeconds(1), "tiepnhan", "DossierLook", "{}")
                .hashAfter(""));
  }

  @Test
  void keepsTheMomentAsTheDatabaseDoes() {
    var finer = new AuditLink(LINK.stream(), 1, NOW.plusNanos(7), "tiepnhan", "DossierLook", "{}");

    assertThat(finer.hashAfter("")).isEqualTo(LINK.hashAfter(""));
  }
}
