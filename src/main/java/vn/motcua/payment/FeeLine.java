package vn.motcua.payment;

import vn.motcua.shared.Dong;

/**
 * Dòng biểu phí — one line the fee table of a procedure yields.
 *
 * @param amount what is owed, or would be owed without the waiver
 * @param waiver the rule that waives it, in words for the citizen; null when it is owed
 */
public record FeeLine(String code, String name, Dong amount, String waiver) {

  Fee.Status status() {
    return waiver == null ? Fee.Status.DUE : Fee.Status.WAIVED;
  }
}
