package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.story.Filing.birthRegistration;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What begins like a formula is a text in every workbook we give out. */
class FormulaStory extends FiguresScene {

  private static final List<String> BEGINNINGS = List.of("=", "+", "-", "@", "\t=", "\r=");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @BeforeEach
  void namesLikeFormulas() {
    for (int at = 0; at < BEGINNINGS.size(); at++) {
      var dossier = filedAndAccepted(birthRegistration());
      database
          .sql(
              """
              update dossier set applicant_name = :name, content = jsonb_set(jsonb_set(jsonb_set(content,
                '{applicant,fullName}', to_jsonb(:name::text)), '{applicant,address}', to_jsonb(:name::text)),
                '{applicant,phone}', to_jsonb(:name::text)) where code = :code""")
          .param("name", formula(at))
          .param("code", dossier.code())
          .update();
    }
    database
        .sql("update office set name = ? where code = 'H99.01'")
        .param(formula(0))
        .update();
    submit(
            COMMUNE,
            "/giam-sat/uy-quyen",
            "office=H99.01&delegator=lanhdao&delegate=chuyenvien&number=%3DHYPERLINK(9)"
                + "&decidedOn=2026-01-05&from=2026-01-06&to=")
        .expect(302);
    measures.catchUp();
  }

  @AfterEach
  void plainNamesAgain() {
    database
        .sql("update office set name = 'UBND xã Sông Mẫu' where code = 'H99.01'")
        .update();
    database.sql("delete from delegation where decision_number like '=%'").update();
  }

  private static String formula(int at) {
    return BEGINNINGS.get(at) + "HYPERLINK(" + at + ")";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/giam-sat/tong-quan.xlsx",
        "/giam-sat/ho-so.xlsx?timing=OPEN&office=H99.01",
        "/giam-sat/uy-quyen/bao-cao.xlsx",
        "/api/supervision/v1/reports/so-theo-doi.xlsx",
        "/api/supervision/v1/reports/06a.xlsx",
        "/api/supervision/v1/reports/07a-btp.xlsx"
      })
  void isATextInEveryWorkbook(String path) {
    var sheet = door.get(COMMUNE, path + (path.contains("?") ? "&" : "?") + "period=" + month)
        .expect(200)
        .body();

    assertThat(XlsxText.sheets(sheet)).doesNotContain("<f>").doesNotContain("<f ");
    if (path.contains("so-theo-doi")) {
      for (int at = 0; at < BEGINNINGS.size(); at++) {
        assertThat(XlsxText.of(sheet)).contains(formula(at).strip());
      }
    }
  }

  @Test
  void knowsEveryWorkbook() {
    assertThat(mappings.getHandlerMethods().keySet().stream()
            .flatMap(mapping -> mapping.getPatternValues().stream())
            .filter(pattern -> pattern.contains("xlsx")))
        .as("try it above too")
        .containsExactlyInAnyOrder(
            "/giam-sat/tong-quan.xlsx",
            "/giam-sat/ho-so.xlsx",
            "/giam-sat/uy-quyen/bao-cao.{format:pdf|xlsx}",
            "/api/supervision/v1/reports/{report:[a-z0-9-]+}.{format:pdf|xlsx}");
  }
}
