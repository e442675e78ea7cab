package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** No page keeps anybody out: each of them, wide and narrow, for readers of Vietnamese and of English. */
class EveryPageStory extends EveryPageScene {

  private static final Path TEMPLATES = Path.of("src/main/resources/templates");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @Test
  void isNamedAmongThePagesThatAreLookedAt() {
    var looked = EveryPage.OF.values().stream()
        .flatMap(addresses -> addresses.stream().map(this::pattern))
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(TreeSet::new));
    looked.addAll(EveryPage.NONE.keySet());

    assertThat(pages().map(PathPattern::getPatternString).collect(Collectors.toSet()))
        .as("name an address of it in EveryPage.OF, or say in EveryPage.NONE why it is no page")
        .hasSizeGreaterThan(30)
        .isSubsetOf(looked);
  }

  @Test
  void keepsNobodyOut() throws IOException {
    fill();
    var drawn = new ListAppender<ILoggingEvent>();
    var logger = (Logger) LoggerFactory.getLogger("org.thymeleaf.TemplateEngine.TIMER");
    drawn.start();
    logger.addAppender(drawn);
    logger.setAdditive(false);
    logger.setLevel(Level.TRACE);
    try (var sweep = new Sweep(door.address())) {
      EveryPage.OF.forEach((who, addresses) -> {
        sweep.becomes(who);
        for (var language : new String[] {"vi", "en"}) {
          sweep.speaks(language);
          addresses.forEach(address -> sweep.looksAt(filled(address), language));
        }
      });
      asCitizensDo(sweep);
      previews(sweep);
      assertThat(sweep.found()).isEmpty();
    } finally {
      logger.detachAppender(drawn);
      logger.setLevel(null);
      logger.setAdditive(true);
      database
          .sql("update officer set active = false where username = 'lanhdao-mat'")
          .update();
    }
    var templates =
        drawn.list.stream().map(ILoggingEvent::getFormattedMessage).collect(Collectors.joining());
    assertThat(templates())
        .as("a page nobody looked at")
        .allMatch(name -> templates.contains("\"" + name + "\""));
  }

  /** What a form leads to has no address of its own. */
  private void asCitizensDo(Sweep sweep) {
    sweep.becomes(Sweep.NOBODY);
    for (var form : new String[] {"/tra-cuu", "/bo-sung"}) {
      sweep.speaks("vi");
      asks(sweep, form, "0000", "vi");
      asks(sweep, form, "4567", "vi");
      sweep.speaks("en");
      asks(sweep, form, "4567", "en");
    }
  }

  private void asks(Sweep sweep, String form, String digits, String language) {
    sweep.page.setViewportSize(1280, 800);
    sweep.page.navigate(door.address() + form + "?ma=" + real.get("asked"));
    sweep.page.locator("#so").fill(digits);
    sweep.page.locator("form.card button").click();
    sweep.looks(form + " with " + digits, language);
  }

  private void previews(Sweep sweep) {
    sweep.becomes("chuyenvien");
    sweep.page.setViewportSize(1280, 800);
    sweep.page.navigate(door.address() + RUNS);
    sweep.page.locator("input[name=task]").first().check();
    sweep.page.getByText("Xem trước").click();
    sweep.looks("the preview of " + RUNS, "vi");
  }

  /** The mapping that answers an address; values stand in as numbers. */
  private String pattern(String address) {
    var path =
        PathContainer.parsePath(address.replaceAll("\\?.*", "").replaceAll("\\{[^}]+}", "1"));
    return pages()
        .filter(pattern -> pattern.matches(path))
        .min(Comparator.naturalOrder())
        .map(PathPattern::getPatternString)
        .orElse(null);
  }

  private Stream<PathPattern> pages() {
    return mappings.getHandlerMethods().entrySet().stream()
        .filter(one -> isPage(one.getKey(), one.getValue()))
        .flatMap(one -> one.getKey().getPathPatternsCondition().getPatterns().stream());
  }

  private static boolean isPage(RequestMappingInfo mapping, HandlerMethod handler) {
    var methods = mapping.getMethodsCondition().getMethods();
    return handler.getBeanType().getPackageName().startsWith("vn.motcua")
        && handler.getBeanType().isAnnotationPresent(Controller.class)
        && !handler.hasMethodAnnotation(ResponseBody.class)
        && handler.getMethod().getReturnType() == String.class
        && (methods.isEmpty() || methods.contains(RequestMethod.GET));
  }

  /** What is drawn as a whole page: it lays itself into a frame, and is none. */
  private static Set<String> templates() throws IOException {
    try (var files = Files.walk(TEMPLATES)) {
      var pages = new TreeSet<String>();
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var text = Files.readString(file);
        if (text.contains("frame :: page(") && !text.contains("th:fragment=\"page(")) {
          pages.add(TEMPLATES.relativize(file).toString().replace(".html", ""));
        }
      }
      return pages;
    }
  }
}
