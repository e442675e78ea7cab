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
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Vietnamese first, English second; each module brings its own texts in {@code messages/<module>_<language>.properties}. */
@Configuration(proxyBeanMethods = false)
class Language {

  static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

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

  @Bean
  LocaleResolver localeResolver() {
    var resolver = new AcceptHeaderLocaleResolver();
    resolver.setSupportedLocales(List.of(VIETNAMESE, Locale.ENGLISH));
    resolver.setDefaultLocale(VIETNAMESE);
    return resolver;
  }
}
