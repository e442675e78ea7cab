package vn.motcua.office;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long what a log-in knew may be believed.
 *
 * @param rolesLookedUpEvery after this time the next request of a session looks its officer's roles up again
 */
@Validated
@ConfigurationProperties("motcua.log-in")
record LogInSettings(@NotNull @DefaultValue("20s") Duration rolesLookedUpEvery) {}
