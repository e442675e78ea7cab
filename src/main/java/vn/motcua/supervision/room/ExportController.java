package vn.motcua.supervision.room;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.supervision.page.SupervisionPage;

/** Files of what is seen: same address, same filter, same figures. */
@Controller
@SupervisionPage
@RequestMapping("/giam-sat")
class ExportController {

  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final Overviews overviews;
  private final DossierLists lists;
  private final Exports exports;
  private final FilterForm form;

  ExportController(Overviews overviews, DossierLists lists, Exports exports, FilterForm form) {
    this.overviews = overviews;
    this.lists = lists;
    this.exports = exports;
    this.form = form;
  }

  @GetMapping("/tong-quan.xlsx")
  ResponseEntity<byte[]> overviewSheets(Asked asked) {
    var overview = overviews.of(asked);
    return file(XLSX, "tong-quan.xlsx", exports.sheets(overview, form.sight(asked)));
  }

  @GetMapping("/tong-quan.pdf")
  ResponseEntity<byte[]> overviewPaper(Asked asked) {
    var overview = overviews.of(asked);
    return file(
        MediaType.APPLICATION_PDF,
        "tong-quan.pdf",
        exports.paper(overview, form.officeOf(asked), form.sight(asked)));
  }

  @GetMapping("/ho-so.xlsx")
  ResponseEntity<byte[]> list(
      Asked asked,
      @RequestParam(name = "timing", required = false) String timing,
      @RequestParam(name = "sort", required = false) String sort) {
    var narrowed = Timing.of(timing);
    var all = lists.all(asked, narrowed, Sorting.of(sort, narrowed));
    return file(XLSX, "ho-so.xlsx", exports.sheet(all, narrowed, form.sight(asked)));
  }

  private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] bytes) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(bytes);
  }
}
