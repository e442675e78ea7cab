package vn.motcua.exchange;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param giveUpAfter how long a request is tried before a person must look at it
 * @param longestPause between two attempts; a peer that asks for more is asked after this
 * @param keepAttempts how long the calls of settled requests are kept
 */
@ConfigurationProperties("motcua.exchange")
record ExchangeSettings(
    @DefaultValue("72h") Duration giveUpAfter,
    @DefaultValue("2h") Duration longestPause,
    @DefaultValue("90d") Duration keepAttempts) {}
