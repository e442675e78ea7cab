package vn.motcua.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Vietnamese first, English second; each module brings its own texts in {@code messages/<module>_<language>.properties}. */
@Configuration(proxyBeanMethods = false)
class Language {

  static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
  static final String PARAMETER = "ngon-ngu";
  private static final List<Locale> LANGUAGES = List.of(VIETNAMESE, Locale.ENGLISH);

  @Bean
  MessageSource messageSource() throws java.io.IOException {
    var source = new ReloadableResourceBundleMessageSource();
    var files = new PathMatchingResourcePatternResolver()
        .getResources("classpath*:messages/*_vi.properties");
    source.setBasenames(Arrays.stream(files)
        .map(file -> "classpath:messages/" + file.getFilename().replace("_vi.properties", ""))
        .toArray(String[]::new));
    source.setDefaultEncoding("UTF-8");
    source.setDefaultLocale(VIETNAMESE);
    source.setFallbackToSystemLocale(false);
    return source;
  }

  /** An interface is asked in the language of its caller; a page is Vietnamese until its reader chooses. */
  @Bean
  LocaleResolver localeResolver() {
    var asked = new AcceptHeaderLocaleResolver();
    asked.setSupportedLocales(LANGUAGES);
    asked.setDefaultLocale(VIETNAMESE);
    var chosen = new CookieLocaleResolver(PARAMETER);
    chosen.setCookieHttpOnly(true);
    chosen.setCookieSameSite("Lax");
    chosen.setRejectInvalidCookies(false);
    chosen.setDefaultLocaleFunction(request ->
        request.getRequestURI().contains("/api/") ? asked.resolveLocale(request) : VIETNAMESE);
    return chosen;
  }

  /** {@code ?ngon-ngu=en} on any page. */
  @Bean
  WebMvcConfigurer languageChoice() {
    var choice = new LocaleChangeInterceptor();
    choice.setParamName(PARAMETER);
    choice.setHttpMethods("GET");
    choice.setIgnoreInvalidLocale(true);
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(choice).excludePathPatterns("/api/**", "/camunda/**");
        registry.addInterceptor(new LanguageLink()).excludePathPatterns("/api/**", "/camunda/**");
      }
    };
  }
}
