package vn.motcua.nationalportal;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A step is told in one way, and what the portal says of it is read in two. */
@Configuration(proxyBeanMethods = false)
class ProgressOperations {

  @Bean(ReportProgress.NAME)
  ReportProgress reportProgress(PortalCall portal, ObjectMapper json) {
    return ReportProgress.first(portal, json);
  }

  @Bean(ReportProgress.AGAIN)
  ReportProgress repeatProgress(PortalCall portal, ObjectMapper json) {
    return ReportProgress.again(portal, json);
  }
}
