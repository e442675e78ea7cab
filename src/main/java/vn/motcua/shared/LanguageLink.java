package vn.motcua.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Gives a page what it was asked with, for the link to the same in the other language: what was filtered or sought stays. */
class LanguageLink implements HandlerInterceptor {

  private static final String QUERY = "askedWith";

  @Override
  public void postHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView page) {
    var query = request.getQueryString();
    if (page == null || query == null || !HttpMethod.GET.matches(request.getMethod())) {
      return;
    }
    var rest = UriComponentsBuilder.newInstance()
        .query(query)
        .replaceQueryParam(Language.PARAMETER)
        .build()
        .getQuery();
    if (rest != null && page.getViewName() != null && !page.getViewName().startsWith("redirect:")) {
      page.addObject(QUERY, rest);
    }
  }
}
