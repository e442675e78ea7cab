package vn.motcua.audit;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the daily anchors of the log go, and what signs them.
 *
 * @param anchorFolder on another machine or medium than the database, or the anchors prove little
 * @param key the private Ed25519 key as PEM (PKCS#8)
 * @param generate whether a missing key is made up on the spot; only for the sandbox
 */
@Validated
@ConfigurationProperties("motcua.audit")
record AuditSettings(
    @NotNull @DefaultValue("data/anchors") Path anchorFolder,
    @NotNull @DefaultValue("data/anchor-key.pem") Path key,
    @DefaultValue("false") boolean generate) {}
