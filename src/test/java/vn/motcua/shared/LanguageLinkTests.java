package vn.motcua.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

class LanguageLinkTests {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          GET,  view=late&query=H%E1%BB%93ng, desk/desk,     view=late&query=H%E1%BB%93ng
          GET,  ngon-ngu=en&view=late,        desk/desk,     view=late
          GET,  view=late&ngon-ngu=vi&page=2, desk/desk,     view=late&page=2
          GET,  a=%zz&a=&b,                   desk/desk,     a=%zz&a=&b
          GET,  ngon-ngu=en,                  desk/desk,     -
          GET,  -,                            desk/desk,     -
          GET,  view=late,                    redirect:/,    -
          POST, view=late,                    desk/desk,     -
          """)
  void keepsWhatThePageWasAskedWith(String method, String query, String view, String kept) {
    var request = new MockHttpServletRequest(method, "/ban-lam-viec");
    request.setQueryString(query);
    var page = new ModelAndView(view);

    new LanguageLink().postHandle(request, new MockHttpServletResponse(), this, page);

    assertThat(page.getModel().get("askedWith")).isEqualTo(kept);
  }
}
