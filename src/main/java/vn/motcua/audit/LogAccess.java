package vn.motcua.audit;

import java.sql.Connection;
import java.sql.SQLException;

/** One unchanging picture of the whole log, or the plain word that this role may not see all of it. */
final class LogAccess {

  private LogAccess() {}

  static void prepare(Connection connection, Findings findings) throws SQLException {
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setReadOnly(true);
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute("select set_config('motcua.offices', '*', false)");
      try (var row = statement.executeQuery(
          """
          select current_user, row_security_active('audit_entry'), (
            select count(*) = 2 and bool_and(polpermissive) and bool_or(polname = 'sight'
              and pg_get_expr(polqual, polrelid) like '%offices_in_sight()%') and '*' = any (offices_in_sight())
            from pg_policy where polrelid = 'audit_entry'::regclass)""")) {
        row.next();
        tell(row.getString(1), row.getBoolean(2), row.getBoolean(3), findings);
      }
    }
  }

  private static void tell(String role, boolean fenced, boolean seesAll, Findings findings) {
    if (!fenced) {
      findings.note("vai trò %s thấy mọi mục (không bị giới hạn theo dòng)", role);
    } else if (seesAll) {
      findings.note("vai trò %s thấy mọi mục theo chính sách của bảng (motcua.offices = *)", role);
    } else {
      findings.found(
          "vai trò %s có thể không thấy hết: chính sách của audit_entry khác bản gốc; hãy chạy bằng quyền quản trị",
          role);
    }
  }
}
