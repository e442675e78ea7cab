package vn.motcua.story;

import java.util.List;

/** Every page a supervisor opens; the list that accessibility is checked by. */
final class SupervisionRoutes {

  static final List<String> PAGES = List.of(
      "/giam-sat",
      "/giam-sat?office=H99.14",
      "/giam-sat/ho-so",
      "/giam-sat/ho-so?timing=LATE",
      "/giam-sat/ho-so?timing=WAITING&office=H99.14",
      "/giam-sat/man-hinh",
      "/giam-sat/chi-tieu",
      "/giam-sat/doi-soat",
      "/canh-bao");

  private SupervisionRoutes() {}
}
