package vn.motcua.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Hands an act of the desk everything that came with it as one. */
@Configuration(proxyBeanMethods = false)
class SentArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Sent.class;
  }

  @Override
  public Sent resolveArgument(
      MethodParameter parameter,
      ModelAndViewContainer answer,
      NativeWebRequest request,
      WebDataBinderFactory binders) {
    return new Sent(
        Asked.of(
            request.getParameter("view"),
            request.getParameter("query"),
            request.getParameter("sort"),
            page(request.getParameter("page"))),
        Objects.requireNonNullElse(request.getParameter("task"), ""),
        request.getHeader("HX-Request") != null,
        request.getNativeResponse(HttpServletResponse.class),
        answer.getModel(),
        RequestContextUtils.getOutputFlashMap(request.getNativeRequest(HttpServletRequest.class)));
  }

  /** Null for the first one. */
  private static Integer page(String number) {
    return number == null || !number.matches("\\d{1,6}") ? null : Integer.valueOf(number);
  }
}
