package vn.motcua.exchange;

import java.time.Instant;
import java.util.List;

/**
 * Thư trao đổi — one request with all that was said about it; secrets, personal ids and telephone numbers are masked.
 *
 * @param request what was asked, in our own words
 * @param facts what is entered to settle it by hand
 */
public record ExchangeLetter(
    ExchangeState state, String request, List<Attempt> attempts, List<HandFact> facts) {

  /**
   * One call; an attempt may be several.
   *
   * @param httpStatus null when nothing was answered
   * @param error why there is no answer, or none that can be read
   */
  public record Attempt(
      int number,
      Instant sentAt,
      Instant answeredAt,
      String url,
      Integer httpStatus,
      String request,
      String answer,
      String error) {}
}
