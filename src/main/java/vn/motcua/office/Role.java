package vn.motcua.office;

import java.util.Arrays;
import java.util.List;

/** Vai trò — what an account may do; stored as text, spelled as here. */
public enum Role {
  RECEPTION("Tiếp nhận"),
  EXAMINATION("Thẩm định"),
  APPROVAL("Phê duyệt"),
  RETURN("Trả kết quả"),
  SUPERVISOR("Giám sát"),
  ANALYST("Phân tích nghiệp vụ"),
  ADMINISTRATOR("Quản trị"),
  PORTAL("Cổng dịch vụ công"),

  /** A machine that reads figures: an operations centre, a city application. */
  FEED("Kênh số liệu"),

  /** No account has it: whom a dossier waits for while the citizen acts. */
  CITIZEN("Công dân");

  /** Whom the engine calls the assignee of what the citizen must do. */
  public static final String CITIZEN_NAME = "citizen";

  /** Whom an act is ascribed to that nobody pressed. */
  public static final String SYSTEM_NAME = "system";

  private final String title;

  Role(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  public static List<Role> desks() {
    return Arrays.stream(values()).filter(Role::isDesk).toList();
  }

  /** Whether the role is one of the desks a dossier passes. */
  public boolean isDesk() {
    return ordinal() <= RETURN.ordinal();
  }
}
