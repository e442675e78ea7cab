package vn.motcua.desk;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * The list an officer looks at; the address of the page says it, so that it can be kept and sent on.
 *
 * @param page from 0
 */
record Asked(View view, String query, Order order, int page, int size) {

  private static final int LARGEST_PAGE = 200;
  private static final int OF_THE_DESK = 50;

  Asked {
    query = query == null ? "" : query.strip();
    page = Math.max(0, page);
    size = Math.min(Math.max(1, size), LARGEST_PAGE);
  }

  static Asked of(String view, String query, String sort, Integer page) {
    return new Asked(
        View.of(view == null || view.isBlank() ? View.MINE.name() : view),
        query,
        Order.of(sort),
        page == null ? 0 : page,
        OF_THE_DESK);
  }

  Asked on(View other) {
    return new Asked(other, query, order, 0, size);
  }

  Asked at(int other) {
    return new Asked(view, query, order, other, size);
  }

  /** By this column; by the same once more turns it round. */
  Asked by(String column) {
    var asked = Order.of(column);
    boolean again = asked.column() == order.column() && !order.descending();
    return new Asked(view, query, new Order(asked.column(), again), 0, size);
  }

  /** This list under an address. */
  String in(String path) {
    var address = UriComponentsBuilder.fromPath(path).queryParam("view", view.word());
    if (!query.isEmpty()) {
      address.queryParam("query", UriUtils.encode(query, StandardCharsets.UTF_8));
    }
    if (!order.equals(Order.BY_DUE_DATE)) {
      address.queryParam("sort", order.word());
    }
    if (page > 0) {
      address.queryParam("page", page);
    }
    return address.build().toUriString();
  }

  /** As assistive technology is told. */
  String sorted(String column) {
    return !Order.of(column).column().equals(order.column())
        ? "none"
        : order.descending() ? "descending" : "ascending";
  }
}
