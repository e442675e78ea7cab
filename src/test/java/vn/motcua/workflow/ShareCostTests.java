package vn.motcua.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.WalledDatabase;

/** Looking for who has least reads what lies in the own office, however much lies in others. */
class ShareCostTests {

  private static final Pattern BLOCKS =
      Pattern.compile("Buffers: shared hit=(\\d+)(?: read=(\\d+))?");

  private static final String[] STAFF = {"o1-0", "o1-1", "o1-2", "o1-3"};

  @Test
  void readsNoMoreWhenOtherOfficesHaveMore() throws IOException {
    try (var database = WalledDatabase.start()) {
      var all = JdbcClient.create(database.as(WalledDatabase.ADMINISTRATOR));
      fill(all, 1, 1, 300);
      long alone = blocks(all);

      fill(all, 2, 60, 500);
      long among = blocks(all);

      assertThat(alone).isPositive();
      assertThat(among)
          .as("blocks read with 300 tasks, and with 29,500 more elsewhere")
          .isLessThanOrEqualTo(alone + 60);
    }
  }

  /** As the application, told of its office, with tables that are cold for nobody. */
  private static long blocks(JdbcClient all) {
    all.sql("vacuum analyze processing_step").update();
    var plan = String.join(
        "\n",
        all.sql("explain (analyze, buffers, costs off) " + FairShares.LOADS)
            .params(STAFF, "H99.001")
            .query(String.class)
            .list());
    var first = BLOCKS.matcher(plan);
    assertThat(first.find()).as(plan).isTrue();
    return Long.parseLong(first.group(1))
        + (first.group(2) == null ? 0 : Long.parseLong(first.group(2)));
  }

  private static void fill(JdbcClient all, int from, int to, int tasks) {
    all.sql(
            """
            insert into dossier (code, version, procedure_code, procedure_version, receiving_office, handling_office,
              returning_office, status, channel, content, applicant_name, submitted_at)
            select 'H99.' || lpad(o::text, 3, '0') || '-261122-' || lpad(n::text, 4, '0'), 0, 'p', '2026-01-01', h, h, h,
              'PROCESSING', 'PORTAL', '{}', 'Nguyễn Văn Mẫu', now()
            from generate_series(%1$d, %2$d) o, generate_series(1, %3$d) n,
              lateral (select 'H99.' || lpad(o::text, 3, '0') as h) office"""
                .formatted(from, to, tasks))
        .update();
    all.sql(
            """
            insert into processing_step (id, dossier_code, task_key, name, office_code, role, officer, claimed_at,
              limit_amount, limit_unit, created_at, due_at)
            select 's' || o || '-' || n, 'H99.' || lpad(o::text, 3, '0') || '-261122-' || lpad(n::text, 4, '0'), 'Task_Examine',
              'Thẩm định', 'H99.' || lpad(o::text, 3, '0'), 'EXAMINATION', 'o' || o || '-' || n %% 4,
              now() - n * interval '1 minute', 1, 'HOUR', now(), now()
            from generate_series(%1$d, %2$d) o, generate_series(1, %3$d) n"""
                .formatted(from, to, tasks))
        .update();
  }
}
