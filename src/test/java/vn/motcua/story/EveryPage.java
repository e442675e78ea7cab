package vn.motcua.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every page of ours by who opens it; {@code {…}} is filled in by the story. */
final class EveryPage {

  static final Map<String, List<String>> OF = new LinkedHashMap<>();

  /** What answers a browser and is no page, and why. */
  static final Map<String, String> NONE =
      Map.of("/van-hanh/ho-so", "leads on to the page of the dossier that was asked for");

  static {
    OF.put(
        Sweep.NOBODY,
        List.of(
            "/",
            "/dang-nhap",
            "/dang-nhap?error",
            "/tra-cuu",
            "/bo-sung",
            "/tra-cuu/khong-co",
            "/api/gateway/v1/vnpay/return"));
    OF.put("tiepnhan", List.of("/", "/quay", "/quay/thu-phi", "/so-lieu-cua-toi"));
    OF.put(
        "chuyenvien",
        List.of(
            "/ban-lam-viec",
            "/ban-lam-viec?view=late",
            "/ban-lam-viec/viec/{task}",
            "/ban-lam-viec/viec/{claimed}",
            "/ban-lam-viec/ho-so/{code}",
            "/ban-lam-viec/ho-so/H99.01-250101-9999",
            "/ban-lam-viec/hang-loat",
            "/ban-lam-viec/hang-loat/{run}",
            "/ban-lam-viec/hang-loat/999999999",
            "/ban-lam-viec/vang-mat"));
    OF.put("lanhdao", List.of("/ban-lam-viec/chia-viec"));
    OF.put("lanhdao-mat", List.of("/ky-so"));
    OF.put("traketqua", List.of("/ban-lam-viec/buu-gui", "/ban-lam-viec/buu-gui?stage=back"));
    OF.put(
        "giamsat",
        Stream.concat(
                SupervisionRoutes.PAGES.stream(),
                Stream.of(
                    "/giam-sat/ho-so/{code}",
                    "/giam-sat/ho-so/H99.01-250101-9999",
                    "/giam-sat/chi-so-766/4.1?set=missing"))
            .toList());
    OF.put(
        "quantri",
        List.of(
            "/van-hanh",
            "/van-hanh/post",
            "/van-hanh/post/{letter}",
            "/van-hanh/post/thu-lai-tat-ca",
            "/van-hanh/khong-co",
            "/van-hanh/su-co",
            "/van-hanh/doi-soat",
            "/van-hanh/ho-so/{posted}",
            "/van-hanh/chu-ky-so",
            "/phan-tich",
            "/phan-tich/{package}"));
  }

  private EveryPage() {}
}
