package vn.motcua.office;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import vn.motcua.shared.Sight;

/** What a request may see in the database: nothing until somebody is logged in, then the offices of that account. */
@Configuration(proxyBeanMethods = false)
class SightOfRequests {

  /**
   * Where something other than an office decides: the peer's signature, the digits of the phone, the sandbox, and the role
   * of who keeps the whole system running.
   */
  private static final List<String> DECIDED_ELSEWHERE =
      List.of("/api/gateway/", "/tra-cuu", "/bo-sung", "/sandbox/", "/van-hanh");

  @Bean
  FilterRegistrationBean<Filter> nothingBeforeLogIn() {
    return registration(Ordered.HIGHEST_PRECEDENCE, (request, response, chain) -> {
      try (var scope = Sight.nothing().open()) {
        chain.doFilter(request, response);
      }
    });
  }

  @Bean
  FilterRegistrationBean<Filter> ownOfficesAfterLogIn(Officers officers, Offices offices) {
    return registration(SecurityProperties.DEFAULT_FILTER_ORDER + 1, (request, response, chain) -> {
      try (var scope = sight((HttpServletRequest) request, officers, offices).open()) {
        chain.doFilter(request, response);
      }
    });
  }

  private static Sight sight(HttpServletRequest request, Officers officers, Offices offices) {
    var path = request.getServletPath();
    return DECIDED_ELSEWHERE.stream().anyMatch(path::startsWith)
        ? Sight.everything()
        : officers.currentIfAny().map(officer -> sight(officer, offices)).orElse(Sight.nothing());
  }

  private static Sight sight(Officer officer, Offices offices) {
    if (officer.has(Role.PORTAL)) {
      return Sight.everything(); // it speaks for every citizen, and checks who asks by itself
    }
    var seen = officer.has(Role.SUPERVISOR) || officer.has(Role.FEED)
        ? offices.withAllBelow(officer.office()).stream()
        : Stream.of(officer.office());
    return Sight.of(seen.map(OfficeCode::value).toList());
  }

  /** Errors and late answers are dispatched anew, on threads that have forgotten what they were told. */
  private static FilterRegistrationBean<Filter> registration(int order, Filter filter) {
    var registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(order);
    registration.setDispatcherTypes(
        EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR));
    return registration;
  }
}
