package vn.motcua.office;

import static org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive.STORAGE;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.AntPathRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import vn.motcua.shared.FailedAttempts;
import vn.motcua.shared.Problems;

/** One log-in for all pages and interfaces; what is not opened here is closed. */
@Configuration(proxyBeanMethods = false)
class LogIn {

  private static final String[] DESK = {"RECEPTION", "EXAMINATION", "APPROVAL", "RETURN"};

  @Bean
  SecurityFilterChain security(
      HttpSecurity http,
      ObjectProvider<ClientRegistrationRepository> identityProviders,
      ObjectProvider<JwtDecoder> tokens,
      OfficerAuthorities authorities,
      Officers officers,
      LogInSettings settings,
      AccessAnswers answers)
      throws Exception {
    http.authorizeHttpRequests(LogIn::doors);
    http.csrf(csrf -> csrf.ignoringRequestMatchers(
        LogIn::carriesCredentials, matcher("/camunda/api/**"), matcher("/api/gateway/v1/**")));
    http.headers(new PageHeaders());
    http.requestCache(cache -> cache.requestCache(pagesOnly()));
    http.addFilterBefore(
        new RolesOfToday(officers, settings.rolesLookedUpEvery()),
        AnonymousAuthenticationFilter.class);
    http.exceptionHandling(
        errors -> errors.authenticationEntryPoint(answers).accessDeniedHandler(answers));
    http.logout(logout -> logout
        .logoutRequestMatcher(new OrRequestMatcher(
            matcher("/dang-xuat", HttpMethod.POST),
            matcher("/camunda/api/admin/auth/user/*/logout", HttpMethod.POST)))
        // what was typed and not sent lies in the browser, with personal data
        .addLogoutHandler(new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(STORAGE)))
        .logoutSuccessHandler(answers));
    if (tokens.getIfAvailable() == null) {
      http.httpBasic(basic -> basic.authenticationEntryPoint(answers));
    } else {
      http.oauth2ResourceServer(server -> server
          .jwt(jwt -> jwt.jwtAuthenticationConverter(authorities::ofToken))
          .authenticationEntryPoint(answers));
    }
    var providers = identityProviders.getIfAvailable();
    if (providers == null) {
      http.formLogin(form ->
          form.loginPage("/dang-nhap").defaultSuccessUrl("/", false).failureHandler(answers));
    } else {
      http.oauth2Login(login -> login
          .loginPage("/dang-nhap")
          .failureHandler(answers)
          .authorizationEndpoint(
              endpoint -> endpoint.authorizationRequestResolver(askedAgain(providers)))
          .userInfoEndpoint(info -> info.oidcUserService(authorities::ofIdentityProvider)));
    }
    return http.build();
  }

  private static void doors(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          rules) {
    rules
        .requestMatchers("/", "/dang-nhap", "/tra-cuu", "/tra-cuu/**", "/bo-sung", "/bo-sung/**")
        .permitAll()
        .requestMatchers("/css/**", "/js/**", "/img/**", "/vendor/**", "/favicon.ico")
        .permitAll()
        // the request behind both was let in; an open line may outlive its session
        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
        .permitAll()
        .requestMatchers("/actuator/health/**")
        .permitAll()
        .requestMatchers("/api/gateway/v1/**")
        .permitAll() // the peer's own signature decides
        .requestMatchers("/api/portal/v1/**")
        .hasRole("PORTAL")
        .requestMatchers("/api/counter/v1/**")
        .hasAnyRole("RECEPTION", "RETURN")
        .requestMatchers("/api/desk/v1/**")
        .hasAnyRole(DESK)
        .requestMatchers(HttpMethod.GET, "/api/supervision/v1/feed/**")
        .hasAnyRole("SUPERVISOR", "FEED")
        .requestMatchers("/api/supervision/v1/**", "/giam-sat", "/giam-sat/**")
        .hasRole("SUPERVISOR")
        .requestMatchers("/ban-lam-viec/vang-mat", "/ban-lam-viec/vang-mat/**")
        .hasAnyRole("RECEPTION", "EXAMINATION", "APPROVAL", "RETURN", "SUPERVISOR")
        .requestMatchers("/ban-lam-viec/chia-viec", "/ban-lam-viec/chia-viec/**")
        .hasRole("APPROVAL")
        .requestMatchers("/ban-lam-viec", "/ban-lam-viec/**")
        .hasAnyRole(DESK)
        .requestMatchers("/quay/thu-phi")
        .hasAnyRole("RECEPTION", "RETURN")
        .requestMatchers("/quay", "/quay/**")
        .hasRole("RECEPTION")
        .requestMatchers("/ky-so", "/ky-so/**")
        .hasRole("APPROVAL")
        .requestMatchers("/so-lieu-cua-toi/**", "/so-lieu-cua-toi")
        .hasAnyRole(DESK)
        .requestMatchers("/canh-bao/**", "/canh-bao")
        .hasAnyRole("RECEPTION", "EXAMINATION", "APPROVAL", "RETURN", "SUPERVISOR")
        .requestMatchers(HttpMethod.GET, "/phan-tich", "/phan-tich/*")
        .hasAnyRole("ANALYST", "ADMINISTRATOR")
        .requestMatchers(HttpMethod.POST, "/phan-tich/*/publication")
        .hasAnyRole("ANALYST", "ADMINISTRATOR")
        .requestMatchers("/phan-tich/**")
        .hasRole("ANALYST")
        .requestMatchers(HttpMethod.GET, "/api/analysis/v1/**")
        .hasAnyRole("ANALYST", "ADMINISTRATOR")
        .requestMatchers(HttpMethod.POST, "/api/analysis/v1/packages/*/publication")
        .hasAnyRole("ANALYST", "ADMINISTRATOR")
        .requestMatchers("/api/analysis/v1/**")
        .hasRole("ANALYST")
        .requestMatchers("/sandbox/**", "/actuator/**", "/van-hanh", "/van-hanh/**")
        .hasRole("ADMINISTRATOR")
        .requestMatchers("/v3/api-docs/**", "/swagger-ui/**", "/swagger-ui.html")
        .authenticated()
        .requestMatchers(EngineDoors.NEVER)
        .denyAll()
        .requestMatchers(EngineDoors.PAGES)
        .authenticated()
        .requestMatchers(HttpMethod.GET, EngineDoors.READS)
        .authenticated()
        .requestMatchers(HttpMethod.OPTIONS, EngineDoors.OPTIONS)
        .authenticated()
        .requestMatchers(HttpMethod.POST, EngineDoors.WRITES)
        .authenticated()
        .requestMatchers(EngineDoors.ADMINISTRATION)
        .hasRole("ADMINISTRATOR")
        .anyRequest()
        .denyAll();
  }

  /** After the log-in one comes to the page one wanted, never to an answer meant for a script. */
  private static RequestCache pagesOnly() {
    var cache = new HttpSessionRequestCache();
    cache.setRequestMatcher(Problems::isPage);
    return cache;
  }

  /**
   * The provider asks for the password at every log-in: desks are shared, and its own session outlives ours, so the next
   * person would be in as the last one.
   */
  private static OAuth2AuthorizationRequestResolver askedAgain(
      ClientRegistrationRepository providers) {
    var resolver = new DefaultOAuth2AuthorizationRequestResolver(
        providers, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
    resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce()
        .andThen(request ->
            request.additionalParameters(parameters -> parameters.put("prompt", "login"))));
    return resolver;
  }

  @Bean
  GuardedLogIn passwordLogIn(
      UserDetailsService accounts, PasswordEncoder passwords, FailedAttempts attempts) {
    return new GuardedLogIn(accounts, passwords, attempts);
  }

  /** Local accounts; where an identity provider vouches no password is stored and nobody is found. */
  @Bean
  UserDetailsService localAccounts(Officers officers) {
    return username -> officers
        .find(username)
        .flatMap(officer -> officers.passwordOf(username).map(hash -> User.withUsername(username)
            .password(hash)
            .authorities(authorities(officer))
            .build()))
        .orElseThrow(() -> new UsernameNotFoundException(username));
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  /** A browser never adds this header by itself on another site's behalf, so there is nothing to forge. */
  private static boolean carriesCredentials(HttpServletRequest request) {
    return request.getHeader("Authorization") != null;
  }

  private static RequestMatcher matcher(String path) {
    return AntPathRequestMatcher.antMatcher(path);
  }

  private static RequestMatcher matcher(String path, HttpMethod method) {
    return AntPathRequestMatcher.antMatcher(method, path);
  }

  static List<SimpleGrantedAuthority> authorities(Officer officer) {
    return officer.roles().stream()
        .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
        .toList();
  }
}
