package vn.motcua.office;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.AntPathRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** One log-in for all pages and interfaces; what is not opened here is closed. */
@Configuration(proxyBeanMethods = false)
class LogIn {

  private static final String[] DESK = {"RECEPTION", "EXAMINATION", "APPROVAL", "RETURN"};
  private static final String TASKLIST = "/camunda/api/engine/engine/default";

  /** What Camunda Tasklist needs of the engine's interface, and nothing else of it. */
  private static final String[] TASKLIST_READS = {
    "/camunda/api/engine/engine/",
    "/camunda/api/engine/engine",
    TASKLIST + "/user/*/profile",
    TASKLIST + "/user",
    TASKLIST + "/group",
    TASKLIST + "/group/*",
    TASKLIST + "/filter",
    TASKLIST + "/filter/count",
    TASKLIST + "/task",
    TASKLIST + "/task/*",
    TASKLIST + "/task/*/form",
    TASKLIST + "/task/*/deployed-form",
    TASKLIST + "/task/*/rendered-form",
    TASKLIST + "/task/*/form-variables",
    TASKLIST + "/task/*/identity-links",
    TASKLIST + "/task/*/comment",
    TASKLIST + "/process-definition/*/xml",
    TASKLIST + "/history/user-operation",
    "/camunda/api/tasklist/plugin/**",
    "/camunda/api/admin/auth/user/default"
  };

  private static final String[] TASKLIST_WRITES = {
    TASKLIST + "/filter/*/list",
    TASKLIST + "/filter/*/count",
    TASKLIST + "/task",
    TASKLIST + "/task/count",
    TASKLIST + "/task/*/claim",
    TASKLIST + "/task/*/unclaim",
    TASKLIST + "/task/*/submit-form",
    TASKLIST + "/task/*/complete"
  };

  @Bean
  SecurityFilterChain security(
      HttpSecurity http,
      ObjectProvider<ClientRegistrationRepository> identityProviders,
      ObjectProvider<JwtDecoder> tokens,
      OfficerAuthorities authorities,
      AccessAnswers answers)
      throws Exception {
    http.authorizeHttpRequests(rules -> rules
        .requestMatchers(
            "/",
            "/dang-nhap",
            "/tra-cuu",
            "/tra-cuu/**",
            "/css/**",
            "/js/**",
            "/img/**",
            "/favicon.ico")
        .permitAll()
        .requestMatchers("/error", "/actuator/health/**")
        .permitAll()
        .requestMatchers("/api/gateway/v1/**")
        .permitAll() // the peer's own signature decides
        .requestMatchers("/api/portal/v1/**")
        .hasRole("PORTAL")
        .requestMatchers("/api/counter/v1/**")
        .hasAnyRole("RECEPTION", "RETURN")
        .requestMatchers("/api/desk/v1/**")
        .hasAnyRole(DESK)
        .requestMatchers("/api/supervision/v1/**")
        .hasRole("SUPERVISOR")
        .requestMatchers("/sandbox/**", "/actuator/**")
        .hasRole("ADMINISTRATOR")
        .requestMatchers("/v3/api-docs/**", "/swagger-ui/**", "/swagger-ui.html")
        .authenticated()
        .requestMatchers("/camunda/api/admin/setup/**", "/camunda/app/admin/*/setup/**")
        .denyAll()
        .requestMatchers("/camunda/api/admin/auth/user/*/login/**")
        .denyAll()
        .requestMatchers(
            "/camunda/app/tasklist/**",
            "/camunda/app/welcome/**",
            "/camunda/lib/**",
            "/camunda/assets/**")
        .authenticated()
        .requestMatchers(
            "/camunda", "/camunda/", "/camunda/app/", "/camunda/app", "/camunda/favicon.ico")
        .authenticated()
        .requestMatchers(HttpMethod.GET, TASKLIST_READS)
        .authenticated()
        .requestMatchers(HttpMethod.OPTIONS, TASKLIST + "/filter")
        .authenticated()
        .requestMatchers(HttpMethod.POST, TASKLIST_WRITES)
        .authenticated()
        .requestMatchers("/camunda/app/cockpit/**", "/camunda/app/admin/**", "/camunda/api/**")
        .hasRole("ADMINISTRATOR")
        .anyRequest()
        .denyAll());
    http.csrf(csrf -> csrf.ignoringRequestMatchers(
        LogIn::carriesCredentials, matcher("/camunda/api/**"), matcher("/api/gateway/v1/**")));
    http.headers(headers -> headers
        .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
        .referrerPolicy(withDefaults()));
    http.exceptionHandling(
        errors -> errors.authenticationEntryPoint(answers).accessDeniedHandler(answers));
    http.logout(logout -> logout
        .logoutRequestMatcher(new OrRequestMatcher(
            matcher("/dang-xuat", HttpMethod.POST),
            matcher("/camunda/api/admin/auth/user/*/logout", HttpMethod.POST)))
        .logoutSuccessHandler(answers));
    http.httpBasic(basic -> basic.authenticationEntryPoint(answers));
    if (tokens.getIfAvailable() != null) {
      http.oauth2ResourceServer(server -> server
          .jwt(jwt -> jwt.jwtAuthenticationConverter(authorities::ofToken))
          .authenticationEntryPoint(answers));
    }
    if (identityProviders.getIfAvailable() != null) {
      http.oauth2Login(login -> login
          .loginPage("/dang-nhap")
          .userInfoEndpoint(info -> info.oidcUserService(authorities::ofIdentityProvider)));
    } else {
      http.formLogin(form -> form.loginPage("/dang-nhap").defaultSuccessUrl("/", false));
    }
    return http.build();
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
