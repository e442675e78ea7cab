package vn.motcua.payment;

import java.util.List;
import vn.motcua.shared.Dong;

/** Kết quả tính phí — all fees of a dossier as they stand, and what is still owed. */
public record FeeAssessment(List<Fee> fees) {

  public FeeAssessment {
    fees = List.copyOf(fees);
  }

  public Dong due() {
    return fees.stream()
        .filter(fee -> fee.status() == Fee.Status.DUE)
        .map(Fee::amount)
        .reduce(Dong.ZERO, Dong::plus);
  }

  public boolean isDue() {
    return !due().isZero();
  }
}
