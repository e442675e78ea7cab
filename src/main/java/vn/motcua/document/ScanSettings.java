package vn.motcua.document;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where clamd listens.
 *
 * @param host null: files are not scanned
 * @param timeout for the connection and for every answer
 */
@ConfigurationProperties("motcua.document.clamav")
record ScanSettings(
    String host, @DefaultValue("3310") int port, @DefaultValue("20s") Duration timeout) {}
