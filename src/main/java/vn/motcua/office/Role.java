package vn.motcua.office;

/** Vai trò — what an account may do; stored as text, spelled as here. */
public enum Role {
  RECEPTION("Tiếp nhận"),
  EXAMINATION("Thẩm định"),
  APPROVAL("Phê duyệt"),
  RETURN("Trả kết quả"),
  SUPERVISOR("Giám sát"),
  ANALYST("Phân tích nghiệp vụ"),
  ADMINISTRATOR("Quản trị"),
  PORTAL("Cổng dịch vụ công");

  private final String title;

  Role(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** Whether the role is one of the desks a dossier passes. */
  public boolean isDesk() {
    return ordinal() <= RETURN.ordinal();
  }
}
