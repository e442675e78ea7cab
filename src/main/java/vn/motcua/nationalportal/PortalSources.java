package vn.motcua.nationalportal;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.sla.Deadline;
import vn.motcua.sla.Deadlines;

/** What other modules know about a dossier and the portal is told; the one place where their doors are plugged in. */
@Configuration(proxyBeanMethods = false)
class PortalSources {

  /** None before acceptance, without a limit, and while the clock stands. */
  @Bean
  DueDates portalDueDates(Deadlines deadlines) {
    return code -> deadlines.of(code).map(Deadline::dueAt);
  }

  @Bean
  ResultPapers portalResultPapers() {
    return code -> List.of();
  }
}
