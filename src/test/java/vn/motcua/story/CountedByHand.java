package vn.motcua.story;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The figures of the overview counted once more, from the dossiers' own tables: no sum and no measure is read here, and no
 * condition is shared with the product.
 */
record CountedByHand(JdbcClient database, List<String> offices, String more) {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private static final String FACTS =
      """
      with fact as (
        select d.code, d.handling_office, d.procedure_code, d.channel, d.status, d.accepted_at, c.promised_at, c.due_at, c.paused_since,
          case when d.status in ('COMPLETED', 'RETURNED') then coalesce(d.completed_at, d.returned_at)
            when d.status in ('REFUSED', 'STOPPED') then (select max(e.at) from dossier_entry e where e.dossier_code = d.code and e.status in (3, 8))
          end as ended,
          (select count(*) from fee f where f.dossier_code = d.code and f.amount > 0 and f.status in ('DUE', 'PAID', 'REFUNDED')) > 0 as owes,
          (select count(*) from payment_request r where r.dossier_code = d.code and r.state = 'PAID' and r.method = 'VNPAY') > 0 as online_payment,
          (select count(*) from document t where t.dossier_code = d.code and t.signed_by is not null and t.template not in
            ('acceptance-slip', 'supplement-request', 'refusal', 'stop-notice', 'fee-receipt')) > 0
            and (select count(o.file_id) from dossier_component o where o.dossier_code = d.code) > 0 as digital,
          p.field_code
        from dossier d join supervised_procedure p on (p.procedure_code, p.procedure_version) = (d.procedure_code, d.procedure_version)
        left join processing_clock c on c.dossier_code = d.code where not p.internal)
      select count(*) from fact where handling_office = any(:offices) and %s and (%s)""";

  private static final String RECEIVED = "accepted_at >= :from and accepted_at < :to";
  private static final String ENDED =
      "accepted_at is not null and ended >= :from and ended < :to and ";
  private static final String RUNNING =
      "accepted_at is not null and ended is null and paused_since is null and ";

  /** By the path of the figure in the answer. */
  Map<String, Long> all(LocalDate first, LocalDate last, OffsetDateTime now) {
    var conditions = new TreeMap<String, String>();
    conditions.put("/received", RECEIVED);
    conditions.put("/online", RECEIVED + " and channel in ('ONLINE', 'INTERLINKED')");
    conditions.put("/feeDue", RECEIVED + " and owes");
    conditions.put("/paidOnline", RECEIVED + " and owes and online_payment");
    conditions.put("/digitised", RECEIVED + " and digital");
    conditions.put(
        "/finished/early",
        ENDED
            + "(ended at time zone 'Asia/Ho_Chi_Minh')::date < (promised_at at time zone 'Asia/Ho_Chi_Minh')::date");
    conditions.put("/finished/late", ENDED + "ended > promised_at");
    conditions.put("/finished/total", ENDED + "true");
    conditions.put("/inProcess", "accepted_at is not null and ended is null");
    conditions.put("/late", RUNNING + "due_at < :now");
    conditions.put(
        "/dueToday",
        RUNNING
            + "(due_at at time zone 'Asia/Ho_Chi_Minh')::date = (:now at time zone 'Asia/Ho_Chi_Minh')::date");
    conditions.put(
        "/paused", "accepted_at is not null and ended is null and paused_since is not null");
    conditions.put("/waiting", "accepted_at is null and ended is null");
    var counted = new TreeMap<String, Long>();
    conditions.forEach((path, condition) -> counted.put(
        path,
        database
            .sql(FACTS.formatted(more, condition))
            .param("offices", offices.toArray(String[]::new))
            .param("from", first.atStartOfDay(ZONE).toOffsetDateTime())
            .param("to", last.plusDays(1).atStartOfDay(ZONE).toOffsetDateTime())
            .param("now", now)
            .query(Long.class)
            .single()));
    return counted;
  }
}
