package vn.motcua.payment;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param returnUrl where the gateway sends the payer's browser back to
 * @param expiresAfter how long one payment link lives; VNPAY's usual 15 minutes suit a payer who is waiting
 */
@ConfigurationProperties("motcua.payment")
record PaymentSettings(
    @DefaultValue("http://localhost:8080/api/gateway/v1/vnpay/return") URI returnUrl,
    @DefaultValue("24h") Duration expiresAfter) {}
