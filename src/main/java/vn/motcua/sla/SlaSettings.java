package vn.motcua.sla;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Thiết lập thời hạn — where the calendars lie, and how much is left when a due date counts as near (rule 11).
 *
 * @param nearShare share of the limit
 * @param nearTime working time; the larger of the two decides
 */
@Validated
@ConfigurationProperties("motcua.sla")
record SlaSettings(
    @NotBlank @DefaultValue("classpath*:calendar/*.yaml") String calendars,
    @DecimalMin("0") @DecimalMax("1") @DefaultValue("0.2") double nearShare,
    @NotNull @DefaultValue("4h") Duration nearTime) {

  /** The remaining working time at which a limit of that much working time is near its end. */
  Duration nearWithin(Duration limit) {
    var share = Duration.ofSeconds(Math.round(limit.toSeconds() * nearShare));
    return share.compareTo(nearTime) > 0 ? share : nearTime;
  }
}
