package vn.motcua.desk.bulk;

/** What may be done with many tasks at once. */
enum Act {
  CLAIM("Nhận việc"),
  HAND_OVER("Chuyển cho đồng nghiệp"),
  ASSIGN("Phân công (lãnh đạo)"),
  SHARE("Chia đều theo khối lượng việc (lãnh đạo)"),
  APPROVE("Phê duyệt và ký (chỉ khi không cần nhập gì thêm)"),
  POST("Gửi bưu chính công ích (kết quả chờ trả tại quầy)"),
  PRINT_RESULT("In kết quả"),
  PRINT_CONTROL_SLIP("In phiếu kiểm soát");

  private final String title;

  Act(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** The head's alone. */
  public boolean isAssigning() {
    return this == ASSIGN || this == SHARE;
  }

  public boolean isPrint() {
    return this == PRINT_RESULT || this == PRINT_CONTROL_SLIP;
  }
}
