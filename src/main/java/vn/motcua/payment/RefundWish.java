package vn.motcua.payment;

import vn.motcua.shared.Dong;

/**
 * Đề nghị hoàn phí — what an officer wants to give back.
 *
 * @param feeCode the fee that was lowered or waived; or null, then {@code reference} names the payment
 * @param reference of the payment; null when the fee names it
 * @param amount null for all that is left of it
 * @param way null for the way it was paid; money paid online may be paid out at the counter where the bank refuses it
 */
public record RefundWish(
    String feeCode, String reference, Dong amount, Refund.Way way, String reason) {}
