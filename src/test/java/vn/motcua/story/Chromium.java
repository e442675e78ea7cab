package vn.motcua.story;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/**
 * The Chromium that is installed; without one the tests are skipped and say so, unless the environment variable
 * {@code MOTCUA_REQUIRE_CHROMIUM} is {@code true}.
 */
final class Chromium {

  private static final Path EXECUTABLE =
      Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
  private static final boolean REQUIRED =
      Boolean.parseBoolean(System.getenv("MOTCUA_REQUIRE_CHROMIUM"));
  private static final List<String> FLAGS = List.of(
      "--headless=new",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync");

  private static Browser browser;

  private Chromium() {}

  /** Started once for all stories; it ends with the machine that runs them. */
  static synchronized Browser started() {
    if (!Files.isExecutable(EXECUTABLE)) {
      var why = "no Chromium at " + EXECUTABLE + "; install it or name it in CHROMIUM";
      Assumptions.assumeFalse(!REQUIRED, why);
      throw new AssertionError(why);
    }
    if (browser == null) {
      var playwright = Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      browser = playwright
          .chromium()
          .launch(new BrowserType.LaunchOptions().setExecutablePath(EXECUTABLE).setArgs(FLAGS));
    }
    return browser;
  }
}
