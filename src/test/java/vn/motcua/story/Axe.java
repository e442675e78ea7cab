package vn.motcua.story;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** What keeps people out of a page, found by axe; it is put into the page from outside, past the page's own policy. */
final class Axe {

  private Axe() {}

  /** One line each. */
  @SuppressWarnings("unchecked")
  static List<String> barriers(Page page) {
    page.evaluate(script());
    return (List<String>)
        page.evaluate(
            """
        async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
          .flatMap(one => one.nodes.map(node => one.id + ': ' + node.html.slice(0, 160)))""");
  }

  private static String script() {
    try {
      return new ClassPathResource("vendor/axe-core/axe.min.js")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
