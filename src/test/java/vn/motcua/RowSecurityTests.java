package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application's role with SQL of its own choice, as if every check in the code had been forgotten. */
class RowSecurityTests {

  /** Walled without a column {@code dossier_code}. */
  private static final List<String> ALSO_PERSONAL = List.of(
      "dossier", "exchange", "exchange_attempt", "audit_entry", "stored_file", "download_link");

  private static final String DOSSIER = "H99.01-261122-0001";

  private static WalledDatabase database;
  private static List<String> personal;

  @BeforeAll
  static void fillEveryTable() throws IOException {
    database = WalledDatabase.start();
    personal = Stream.concat(ALSO_PERSONAL.stream(), tablesByDossier().stream()).toList();
    DossierRows.fill(sql(database, WalledDatabase.ADMINISTRATOR));
  }

  @AfterAll
  static void stop() throws IOException {
    database.close();
  }

  static Stream<String> personal() {
    return personal.stream();
  }

  @ParameterizedTest
  @MethodSource("personal")
  void wallsEveryTableWithPersonalData(String table) {
    var walled = sql(database, WalledDatabase.ADMINISTRATOR)
        .sql(
            """
            select c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy where polrelid = c.oid)
            from pg_class c where c.oid = ?::regclass""")
        .param(table)
        .query(Boolean.class)
        .single();

    assertThat(walled)
        .as(
            "%s holds what belongs to a dossier: its migration must call wall_by_dossier('%s')",
            table, table)
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("personal")
  void showsRowsToTheOfficeAndToNobodyElse(String table) {
    assertThat(count(WalledDatabase.ADMINISTRATOR, table))
        .as("a row in DossierRows, so that there is something to see")
        .isPositive();
    assertThat(count(sql(database, WalledDatabase.APPLICATION), table))
        .as("told nothing")
        .isZero();
    assertThat(seeing("", table)).as("told of no office").isZero();
    assertThat(seeing("H99.02", table)).as("another office").isZero();
    assertThat(seeing("H99", table)).as("an office above, by itself").isZero();
    assertThat(seeing("H99.0", table)).as("a part of the code").isZero();
    assertThat(seeing("H99.01", table)).as("the receiving office").isPositive();
    assertThat(seeing("H99.11", table)).as("the handling office").isPositive();
    assertThat(seeing("H99.02,H99.01", table)).as("one of several").isPositive();
    assertThat(seeing("*", table)).as("everything").isPositive();
    assertThat(count(sql(database, WalledDatabase.OWNER), table))
        .as("the owner")
        .isZero();
  }

  @ParameterizedTest
  @MethodSource("personal")
  void letsNobodyTakeTheWallAway(String table) {
    var application = JdbcClient.create(database.seeing("*"));
    for (var attack : List.of(
        "alter table %s disable row level security",
        "alter table %s no force row level security",
        "drop policy sight on %s",
        "alter policy sight on %s using (true)",
        "create policy mine on %s using (true)",
        "alter table %s owner to motcua_app",
        "alter table %s disable trigger all",
        "truncate %s",
        "drop table %s")) {
      assertThatThrownBy(() -> application.sql(attack.formatted(table)).update())
          .as(attack, table)
          .rootCause()
          .hasMessageMatching("(?s).*(must be owner|permission denied).*");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "set role motcua_owner",
        "set role postgres",
        "set session_replication_role = replica",
        "alter role motcua_app bypassrls",
        "alter role motcua_app superuser",
        "create or replace function public.offices_in_sight() returns text[] language sql return array['*']",
        "create table public.mine (word text)",
        "create function public.mine() returns int language sql return 1",
        "call wall_by_dossier('office', 'code')",
        "select * from flyway_schema_history"
      })
  void letsTheApplicationBecomeNobodyElse(String attack) {
    assertThatThrownBy(
            () -> sql(database, WalledDatabase.APPLICATION).sql(attack).query().listOfRows())
        .rootCause()
        .hasMessageMatching("(?s).*(must be owner|permission denied|Only roles with).*");
  }

  /** Row security may be switched off only in order to fail where it would have hidden something. */
  @Test
  void refusesToReadAroundThePolicies() {
    assertThatThrownBy(() -> sql(database, WalledDatabase.APPLICATION)
            .sql("set row_security = off; select count(*) from dossier")
            .query()
            .listOfRows())
        .rootCause()
        .hasMessageContaining("row-level security");
  }

  @Test
  void refusesRowsOfAnotherOffice() {
    var stranger = JdbcClient.create(database.seeing("H99.02"));

    for (var insert : List.of(
        DossierRows.dossier("H99.01-261122-0009", "H99.01", "H99.01"),
        "insert into fee (dossier_code, fee_code, name, amount, status) values ('%s', 'X', 'x', 1, 'DUE')"
            .formatted(DOSSIER),
        "insert into dossier_entry (dossier_code, at, status, office_code) values ('%s', now(), 1, 'H99.02')"
            .formatted(DOSSIER),
        "insert into work_item (id, dossier_code, procedure_code, applicant_name, task_key, form, office_code, role)"
            + " values ('t9', '%s', 'p', 'n', 'k', 'f', 'H99.01', 'RETURN')".formatted(DOSSIER),
        "insert into exchange (peer, operation, subject, request) values ('p', 'o', '%s', '{}')"
            .formatted(DOSSIER),
        DossierRows.entry(DOSSIER, 9),
        DossierRows.entry("office/H99.01", 9),
        DossierRows.entry("system", 9))) {
      assertThatThrownBy(() -> stranger.sql(insert).update())
          .as(insert)
          .rootCause()
          .hasMessageContaining("violates row-level security policy");
    }
  }

  @Test
  void changesAndDeletesNothingOfAnotherOffice() {
    var stranger = JdbcClient.create(database.seeing("H99.02"));

    assertThat(stranger.sql("update dossier set applicant_name = 'x'").update()).isZero();
    assertThat(stranger.sql("update work_item set ended = true").update()).isZero();
    assertThat(stranger.sql("delete from fee").update()).isZero();
    assertThatThrownBy(() -> JdbcClient.create(database.seeing("H99.01"))
            .sql(
                "update dossier set receiving_office = 'H99.02', handling_office = 'H99.02', returning_office = 'H99.02'")
            .update())
        .as("nor gives its own away unseen")
        .rootCause()
        .hasMessageContaining("violates row-level security policy");
  }

  @Test
  void letsTheApplicationOnlyAddToTheLog() {
    var application = JdbcClient.create(database.seeing("*"));

    for (var attack : List.of(
        "update audit_entry set actor = 'x'",
        "delete from audit_entry",
        "truncate audit_entry",
        "update audit_anchor set hash = 'x'",
        "delete from audit_anchor",
        "truncate audit_anchor",
        "update audit_closed_day set day = current_date",
        "delete from audit_closed_day",
        "truncate audit_closed_day")) {
      assertThatThrownBy(() -> application.sql(attack).update())
          .as(attack)
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void letsNotEvenTheOwnerChangeTheLog() {
    var owner = sql(database, WalledDatabase.OWNER);

    assertThatThrownBy(() -> owner.sql("update audit_entry set actor = 'x'").update())
        .rootCause()
        .hasMessageContaining("only ever added to");
    assertThatThrownBy(() -> owner.sql("truncate audit_entry").update())
        .rootCause()
        .hasMessageContaining("only ever added to");
  }

  @Test
  void letsTheEngineMakeItsTablesWhereNoneOfOursAre() {
    var application = sql(database, WalledDatabase.APPLICATION);

    assertThatCode(
            () -> application.sql("create table engine.act_ru_test (id_ text)").update())
        .doesNotThrowAnyException();
  }

  /** As it was before there were roles: everything in one schema, everything the administrator's. */
  @Test
  void convertsADatabaseInWhichOneRoleOwnedEverything() throws IOException {
    try (var older = WalledDatabase.start()) {
      var administrator = sql(older, WalledDatabase.ADMINISTRATOR);
      for (var table : List.of("dossier", "fee", "audit_entry", "flyway_schema_history")) {
        administrator.sql("alter table " + table + " owner to postgres").update();
      }
      administrator.sql("create table public.act_ru_task (id_ text)").update();
      administrator.sql("insert into public.act_ru_task values ('kept')").update();

      older.giveRoles();
      older.giveRoles();

      assertThat(administrator
              .sql("select distinct tableowner from pg_tables where schemaname = 'public'")
              .query(String.class)
              .list())
          .containsExactly(WalledDatabase.OWNER);
      assertThat(sql(older, WalledDatabase.APPLICATION)
              .sql("select id_ from engine.act_ru_task")
              .query(String.class)
              .list())
          .containsExactly("kept");
    }
  }

  private static List<String> tablesByDossier() {
    return sql(database, WalledDatabase.ADMINISTRATOR)
        .sql(
            """
            select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'm', 'f')
              and a.attname = 'dossier_code' and not a.attisdropped
            union
            select c.relname from pg_constraint f join pg_class c on c.oid = f.conrelid
            where f.contype = 'f' and f.confrelid = 'dossier'::regclass
            order by 1""")
        .query(String.class)
        .list();
  }

  private static long seeing(String offices, String table) {
    return count(JdbcClient.create(database.seeing(offices)), table);
  }

  private static long count(String role, String table) {
    return count(sql(database, role), table);
  }

  private static long count(JdbcClient jdbc, String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }

  private static JdbcClient sql(WalledDatabase database, String role) {
    return JdbcClient.create(database.as(role));
  }
}
