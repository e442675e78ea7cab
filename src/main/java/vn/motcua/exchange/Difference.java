package vn.motcua.exchange;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Khác biệt đối soát — something a peer's list and ours do not say alike.
 *
 * @param id zero until it is kept
 * @param kind such as {@code missing-here}; in words: {@code exchange.difference.<ledger>.<kind>}
 * @param key what it is about in both books: a payment reference, a waybill number, a dossier code
 * @param dossierCode null when nobody knows whose it is
 * @param ours what stands in our book, null when nothing does
 * @param theirs what stands in theirs, null when nothing does
 */
public record Difference(
    long id,
    String ledger,
    LocalDate day,
    String kind,
    String key,
    String dossierCode,
    String ours,
    String theirs,
    Instant foundAt) {

  public static Difference of(
      String kind, String key, String dossierCode, Object ours, Object theirs) {
    return new Difference(0, null, null, kind, key, dossierCode, text(ours), text(theirs), null);
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}
