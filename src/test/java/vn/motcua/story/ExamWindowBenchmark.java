package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A whole province registers for the examination: 20,000 filings through REST, none lost and none doubled, decided by one
 * task per school. Prints the rate, the time of one filing, and the time until every filing is told. Not part of the tests:
 *
 * <pre>mvn test -Dtest=ExamWindowBenchmark -Dmotcua.filings=20000</pre>
 */
class ExamWindowBenchmark extends StoryScene {

  private static final int FILINGS = Integer.getInteger("motcua.filings", 20_000);
  private static final int CLIENTS = Integer.getInteger("motcua.clients", 6);
  private static final int SCHOOLS = 8;
  private static final int SENT_TWICE = 20; // every so manieth

  private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
  private final AtomicInteger next = new AtomicInteger();
  private Candidates candidates;

  @Test
  void printsRatesAndLosesNothing() throws Exception {
    openSchools();
    sandbox.movesClockTo(Candidates.OPEN);
    candidates = new Candidates(citizen);
    IntStream.range(0, 200).forEach(n -> send(school(n), 900_000 + n)); // warms up
    acknowledged.clear();

    long start = System.nanoTime();
    var times = file();
    print(
        "%,d filings by %d clients: %.1f a second, p50 %d ms, p95 %d ms",
        FILINGS, CLIENTS, FILINGS / seconds(start), at(times, 0.50), at(times, 0.95));
    noneIsLostOrDoubled();
    close();
    settle();
  }

  private long[] file() throws Exception {
    var clients = Executors.newFixedThreadPool(CLIENTS);
    Callable<List<Long>> client = () -> {
      var times = new ArrayList<Long>();
      for (int n = next.getAndIncrement(); n < FILINGS; n = next.getAndIncrement()) {
        times.add(send(school(n), n));
      }
      return times;
    };
    var all = new ArrayList<Long>();
    for (var part : clients.invokeAll(java.util.Collections.nCopies(CLIENTS, client))) {
      all.addAll(part.get());
    }
    clients.shutdown();
    return all.stream().mapToLong(Long::longValue).sorted().toArray();
  }

  /** Milliseconds of the first sending. */
  private long send(String school, int n) {
    var filing = candidates.candidate(school, n);
    var key = "exam-" + n;
    long start = System.nanoTime();
    var code = citizen.tries(filing, key).expect(201).json().path("code").asText();
    long millis = (System.nanoTime() - start) / 1_000_000;
    if (n % SENT_TWICE == 0) {
      assertThat(citizen.tries(filing, key).expect(200).json().path("code").asText())
          .isEqualTo(code);
    }
    acknowledged.put(key, code);
    return millis;
  }

  private void noneIsLostOrDoubled() {
    var kept = database
        .sql(
            """
            select code from dossier where handling_office like 'H99.8%' and procedure_code = '1.005142'
              and content -> 'applicant' ->> 'personalId' < '001209900000'""")
        .query(String.class)
        .list();
    assertThat(acknowledged).hasSize(FILINGS);
    assertThat(kept)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(acknowledged.values());
    print("%,d acknowledged, %,d kept: none lost, none doubled", acknowledged.size(), kept.size());
  }

  private void close() {
    sandbox.movesClockTo(Candidates.LAST);
    send(school(0), 999_998);
    sandbox.movesClockTo(Candidates.CLOSED);
    assertThat(
            citizen.tries(candidates.candidate(school(0), 999_999)).expect(422).faults())
        .containsExactly("/procedureCode intake.window-closed");
    print("one second after the close a filing is refused");
  }

  private void settle() {
    var lists = database
        .sql("select list_code from dossier_list where answer like 'H99.8%' order by answer")
        .query(String.class)
        .list();
    assertThat(lists).hasSize(SCHOOLS);
    for (int n = 0; n < SCHOOLS; n++) {
      officer("hieutruong" + n)
          .decides(new Filed(lists.get(n), door), "Task_ApproveList", "approve");
    }
    sandbox.movesClockTo(Candidates.CORRECTED);
    long start = System.nanoTime();
    lists.forEach(list ->
        officer("lanhdao-gddt").decides(new Filed(list, door), "Task_ConfirmList", "approve"));
    await()
        .atMost(Duration.ofMinutes(20))
        .pollInterval(Duration.ofSeconds(1))
        .until(() ->
            count("select count(*) from list_member where answer like 'H99.8%' and told_at is null")
                == 0);
    print("%,d filings told in %.0f s", FILINGS + 201, seconds(start));
    tasksAreThoseOfTheLists(lists.size());
    var left = Duration.ofSeconds(Integer.getInteger("motcua.notices-seconds", 60));
    long before = notices();
    await().pollDelay(left).atMost(left.plusMinutes(1)).until(() -> true);
    print(
        "notices printed and signed: %.1f a second",
        (notices() - before) / (double) left.toSeconds());
  }

  private void tasksAreThoseOfTheLists(int lists) {
    long approvals =
        count("select count(*) from act_hi_taskinst where task_def_key_ = 'Task_ApproveList'"
            + " and assignee_ like 'hieutruong%'");
    long ofFilings = count("select count(*) from act_hi_taskinst t join act_hi_procinst p"
        + " on p.proc_inst_id_ = t.root_proc_inst_id_ where p.proc_def_key_ = 'exam-registration'");
    assertThat(approvals).isEqualTo(lists);
    assertThat(ofFilings).isZero();
    print(
        "%d lists: %d tasks approve them, %d tasks of single filings", lists, approvals, ofFilings);
  }

  private void openSchools() {
    for (int n = 0; n < SCHOOLS; n++) {
      database
          .sql(
              """
              insert into office (code, parent_code, name, kind, place_code, address, phone, valid_from)
              select ?, parent_code, 'Trường THPT Mẫu số ' || ?, kind, null, address, phone, valid_from
              from office where code = 'H99.41' on conflict do nothing""")
          .params(school(n), n + 1)
          .update();
      newOfficer("hieutruong" + n, school(n), "APPROVAL");
    }
  }

  private static String school(int n) {
    return "H99.8" + n % SCHOOLS;
  }

  private long notices() {
    return count(
        "select count(*) from document d join list_member m on m.dossier_code = d.dossier_code"
            + " where d.template = 'paper'");
  }

  private long count(String sql) {
    return database.sql(sql).query(Long.class).single();
  }

  private static long at(long[] sorted, double share) {
    return sorted[(int) (sorted.length * share)];
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(java.util.Locale.ROOT, format, values));
  }
}
