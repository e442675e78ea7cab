package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page says stands in the messages, so that it can be said in both languages. */
class TemplateLanguageTests {

  private static final Path FOLDER = Path.of("src/main/resources/templates");
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final Pattern VIETNAMESE = Pattern.compile("[À-ỹ&&\\p{L}]");

  /** A name is the same in every language. */
  private static final String PRODUCT = "Một Cửa";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "analysis-package.html",
        "analysis.html",
        "counter/entry.html",
        "counter/fees.html",
        "counter/frame.html",
        "counter/words.html",
        "desk/absence.html",
        "desk/bulk-preview.html",
        "desk/bulk-run.html",
        "desk/bulk.html",
        "desk/desk.html",
        "desk/frame.html",
        "desk/list.html",
        "desk/office-frame.html",
        "desk/parcels.html",
        "desk/refusal.html",
        "desk/share.html",
        "desk/sheet.html",
        "desk/work.html",
        "document/signing-means.html",
        "document/signing.html",
        "error.html",
        "frame.html",
        "home.html",
        "log-in.html",
        "operation/dossier.html",
        "operation/frame.html",
        "operation/incidents.html",
        "operation/ledgers.html",
        "operation/letter.html",
        "operation/parts.html",
        "operation/peer.html",
        "operation/peers.html",
        "operation/refusal.html",
        "operation/retry-all.html",
        "shared/frame.html",
        "shared/language.html",
        "shared/pages.html",
        "supplement-form.html",
        "supplement.html",
        "supervision/delegation.html",
        "supervision/heat-choice.html",
        "supervision/heat.html",
        "supervision/index-766-dossiers.html",
        "supervision/index-766.html",
        "supervision/period.html",
        "supervision/personal.html",
        "supervision/reconciliation.html",
        "supervision/refusal.html",
        "supervision/reports.html",
        "supervision/targets.html",
        "tracking-form.html",
        "tracking.html"
      })
  void saysNothingOfItsOwn(String template) {
    var text = Sources.read(FOLDER, ".html").get(template);

    assertThat(text).as("the template is there").isNotNull();
    assertThat(COMMENT.matcher(text).replaceAll("").replace(PRODUCT, "").lines())
        .as("move it to messages/<module>_vi.properties and _en")
        .noneMatch(line -> VIETNAMESE.matcher(line).find());
  }
}
