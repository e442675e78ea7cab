package vn.motcua.shared;

/** Chưa đến lượt — who tells is quicker than our own step towards waiting for it: nothing is recorded, and it is told again. */
public final class NotYet extends RuntimeException {

  public NotYet(String message) {
    super(message);
  }
}
