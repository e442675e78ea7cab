package vn.motcua.office;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AntPathRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What every answer tells the browser (OWASP ASVS 5.0, V3.4); HSTS is added to what comes over TLS. */
class PageHeaders implements Customizer<HeadersConfigurer<HttpSecurity>> {

  /** The webapps write a policy of their own, with a nonce. */
  private static final RequestMatcher WEBAPPS = new AntPathRequestMatcher("/camunda/**");

  private static final RequestMatcher STATIC = new OrRequestMatcher(
      new AntPathRequestMatcher("/css/**"),
      new AntPathRequestMatcher("/js/**"),
      new AntPathRequestMatcher("/img/**"),
      new AntPathRequestMatcher("/vendor/**"),
      new AntPathRequestMatcher("/camunda/app/**"),
      new AntPathRequestMatcher("/camunda/assets/**"),
      new AntPathRequestMatcher("/camunda/lib/**"));

  @Override
  public void customize(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(
            permissions -> permissions.policy("camera=(), geolocation=(), microphone=()"))
        .addHeaderWriter(unless(STATIC, new CacheControlHeadersWriter()))
        .addHeaderWriter(unless(WEBAPPS, new ContentSecurityPolicyHeaderWriter(PagePolicy.OURS)));
  }

  private static DelegatingRequestMatcherHeaderWriter unless(
      RequestMatcher paths, org.springframework.security.web.header.HeaderWriter writer) {
    return new DelegatingRequestMatcherHeaderWriter(new NegatedRequestMatcher(paths), writer);
  }
}
