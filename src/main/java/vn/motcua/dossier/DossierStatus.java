package vn.motcua.dossier;

import java.util.Set;

/**
 * Trạng thái hồ sơ — the ten national statuses and the moves between them that are legal.
 *
 * <p>The list of codes is the national portal's TrangThaiHoSo. Withdrawal is possible until the result exists; a
 * supplement answered before acceptance stays in {@link #SUPPLEMENT_REQUESTED} until the reception officer decides.
 */
public enum DossierStatus {
  SUBMITTED(1, "Mới đăng ký"),
  ACCEPTED(2, "Được tiếp nhận"),
  REFUSED(3, "Không được tiếp nhận"),
  PROCESSING(4, "Đang xử lý"),
  SUPPLEMENT_REQUESTED(5, "Yêu cầu bổ sung giấy tờ"),
  PAYMENT_REQUESTED(6, "Yêu cầu thực hiện nghĩa vụ tài chính"),
  WITHDRAWAL_REQUESTED(7, "Công dân yêu cầu rút hồ sơ"),
  STOPPED(8, "Dừng xử lý"),
  COMPLETED(9, "Đã xử lý xong"),
  RETURNED(10, "Đã trả kết quả");

  private final int code;
  private final String title;

  DossierStatus(int code, String title) {
    this.code = code;
    this.title = title;
  }

  public int code() {
    return code;
  }

  public String title() {
    return title;
  }

  public static DossierStatus ofCode(int code) {
    return values()[code - 1];
  }

  /** The statuses that may follow this one. */
  public Set<DossierStatus> next() {
    return switch (this) {
      case SUBMITTED ->
        Set.of(ACCEPTED, REFUSED, SUPPLEMENT_REQUESTED, WITHDRAWAL_REQUESTED, STOPPED);
      case ACCEPTED ->
        Set.of(PROCESSING, SUPPLEMENT_REQUESTED, PAYMENT_REQUESTED, WITHDRAWAL_REQUESTED, STOPPED);
      case PROCESSING ->
        Set.of(SUPPLEMENT_REQUESTED, PAYMENT_REQUESTED, WITHDRAWAL_REQUESTED, STOPPED, COMPLETED);
      case SUPPLEMENT_REQUESTED ->
        Set.of(ACCEPTED, REFUSED, PROCESSING, WITHDRAWAL_REQUESTED, STOPPED);
      case PAYMENT_REQUESTED -> Set.of(PROCESSING, WITHDRAWAL_REQUESTED, STOPPED, COMPLETED);
      case WITHDRAWAL_REQUESTED -> Set.of(STOPPED, PROCESSING);
      case COMPLETED -> Set.of(RETURNED);
      case REFUSED, STOPPED, RETURNED -> Set.of();
    };
  }

  public boolean isFinal() {
    return next().isEmpty();
  }

  /** Whether the citizen may still take the dossier back: the result is not decided yet. */
  public boolean allowsWithdrawal() {
    return next().contains(WITHDRAWAL_REQUESTED);
  }
}
