package vn.motcua.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Đồng — an amount of money in whole Vietnamese đồng. */
public record Dong(@JsonValue long amount) {

  public static final Dong ZERO = new Dong(0);

  @JsonCreator
  public Dong {
    if (amount < 0) {
      throw new IllegalArgumentException("an amount of money is never negative");
    }
  }

  public boolean isZero() {
    return amount == 0;
  }

  public Dong plus(Dong other) {
    return new Dong(Math.addExact(amount, other.amount));
  }

  /** There is no less than nothing: taking away more is a bug. */
  public Dong minus(Dong other) {
    return new Dong(Math.subtractExact(amount, other.amount));
  }

  public Dong times(int factor) {
    return new Dong(Math.multiplyExact(amount, factor));
  }

  /** As people read it: 16.000 đ. */
  @Override
  public String toString() {
    return String.format("%,d", amount).replace(',', '.') + " đ";
  }
}
