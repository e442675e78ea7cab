package vn.motcua.nationalportal;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What other modules know about a dossier and the portal is told; the one place where their doors are plugged in. */
@Configuration(proxyBeanMethods = false)
class PortalSources {

  @Bean
  DueDates portalDueDates() {
    return code -> Optional.empty();
  }

  @Bean
  ResultPapers portalResultPapers() {
    return code -> List.of();
  }
}
