package vn.motcua.shared;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Refuses to start as a role for which the policies of the tables would not hold. */
final class DatabaseRole {

  private DatabaseRole() {}

  static void check(JdbcClient jdbc) {
    jdbc
        .sql(
            """
            select case
              when rolsuper then rolname || ' is a superuser'
              when rolbypassrls then rolname || ' steps over row-level security (BYPASSRLS)'
              else (select rolname || ' owns, or is a member of the owner of, table ' || c.relname
                from pg_class c where c.relrowsecurity and pg_has_role(current_user, c.relowner, 'MEMBER')
                order by c.relname limit 1)
              end
            from pg_roles where rolname = current_user""")
        .query((row, n) -> row.getString(1))
        .list()
        .stream()
        .filter(fault -> fault != null)
        .findFirst()
        .ifPresent(fault -> {
          throw new UnsafeDatabaseRole(fault);
        });
  }
}
