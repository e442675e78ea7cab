package vn.motcua.supervision.room;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The control room for other systems and for the pages that refresh themselves. */
@RestController
@RequestMapping("/api/supervision/v1")
class RoomController {

  private final Overviews overviews;
  private final DossierLists lists;

  RoomController(Overviews overviews, DossierLists lists) {
    this.overviews = overviews;
    this.lists = lists;
  }

  @GetMapping("/overview")
  Overview overview(Asked asked) {
    return overviews.of(asked);
  }

  @GetMapping("/dossiers")
  DossierLists.Page dossiers(
      Asked asked,
      @RequestParam(name = "timing", required = false) String timing,
      @RequestParam(name = "sort", required = false) String sort,
      @RequestParam(name = "page", defaultValue = "0") int page,
      @RequestParam(name = "size", defaultValue = "50") int size) {
    var narrowed = Timing.of(timing);
    return lists.page(asked, narrowed, Sorting.of(sort, narrowed), page, size);
  }
}
