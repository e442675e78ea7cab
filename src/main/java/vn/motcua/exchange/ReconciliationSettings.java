package vn.motcua.exchange;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param ledgers which are compared every night; one whose peer offers no list yet is left out, or it fails every night
 */
@ConfigurationProperties("motcua.reconciliation")
record ReconciliationSettings(
    @DefaultValue({"numbers", "parcels", "payments", "portal"}) Set<String> ledgers) {}
