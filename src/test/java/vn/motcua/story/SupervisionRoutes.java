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
      "/giam-sat/nguy-co",
      "/giam-sat/so-do",
      "/giam-sat/so-do?procedure=1.001193",
      "/giam-sat/chi-so-766",
      "/giam-sat/chi-so-766?office=H99.01",
      "/giam-sat/bao-cao",
      "/giam-sat/bao-cao?office=H99.01",
      "/giam-sat/uy-quyen",
      "/giam-sat/doi-soat",
      "/canh-bao");

  private SupervisionRoutes() {}
}
