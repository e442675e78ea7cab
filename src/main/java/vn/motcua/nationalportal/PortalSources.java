package vn.motcua.nationalportal;

import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.document.Documents;
import vn.motcua.document.ResultLinks;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.procedure.Procedures;
import vn.motcua.sla.Deadline;
import vn.motcua.sla.Deadlines;

/** What other modules know about a dossier and the portal is told; the one place where their doors are plugged in. */
@Configuration(proxyBeanMethods = false)
class PortalSources {

  /** None before acceptance, without a limit, and while the clock stands. */
  @Bean
  DueDates portalDueDates(Deadlines deadlines) {
    return codes -> deadlines.of(codes).values().stream()
        .filter(deadline -> deadline.dueAt() != null)
        .collect(Collectors.toMap(Deadline::dossier, Deadline::dueAt));
  }

  @Bean
  ResultPapers portalResultPapers(
      Documents documents, ResultLinks links, Dossiers dossiers, Procedures procedures) {
    return code -> documents.result(code).stream()
        .map(result -> new ResultPapers.Paper(
            result.documentId().toString(),
            result.title(),
            links.link(result.documentId()),
            resultCode(dossiers.require(code), procedures)))
        .toList();
  }

  private static String resultCode(Dossier dossier, Procedures procedures) {
    return procedures
        .version(dossier.procedureCode(), dossier.procedureVersion())
        .result()
        .code();
  }
}
