package vn.motcua.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossier.DossierCode;
import vn.motcua.office.OfficeCode;

@SpringJUnitConfig(DocumentDatabase.class)
class NumberBookTests {

  private static final OfficeCode COMMUNE = new OfficeCode("H42.35.12");
  private static final OfficeCode WARD = new OfficeCode("H42.35.13");
  private static final DossierCode DOSSIER = new DossierCode("H42.35.12-261122-0001");

  @Autowired
  NumberBook books;

  @Autowired
  TransactionTemplate transaction;

  @Autowired
  JdbcClient database;

  @Test
  void countsFromOneInEveryBookOfEveryOffice() {
    assertThat(take(COMMUNE, "birth", 2026)).isEqualTo(1);
    assertThat(take(COMMUNE, "birth", 2026)).isEqualTo(2);
    assertThat(take(COMMUNE, "extract", 2026)).isEqualTo(1);
    assertThat(take(WARD, "birth", 2026)).isEqualTo(1);
  }

  @Test
  void beginsAgainWithTheNewYear() {
    take(COMMUNE, "receipt", 2026);
    take(COMMUNE, "receipt", 2026);

    assertThat(take(COMMUNE, "receipt", 2027)).isEqualTo(1);
  }

  @Test
  void entersWhoHasEveryNumberAndWhereABookThatIsOlderBeginsToSaySo() {
    database
        .sql("insert into number_book (office_code, book, year, last) values (?, 'older', 2026, 7)")
        .param(COMMUNE.value())
        .update();

    take(COMMUNE, "older", 2026);
    take(COMMUNE, "older", 2026);

    assertThat(database
            .sql(
                "select number from number_entry where book = 'older' and dossier_code = ? order by 1")
            .param(DOSSIER.value())
            .query(Integer.class)
            .list())
        .containsExactly(8, 9);
    assertThat(database
            .sql("select entries_from from number_book where book = 'older'")
            .query(Integer.class)
            .single())
        .isEqualTo(8);
  }

  @Test
  void wantsATransactionOfItsCaller() {
    assertThatThrownBy(() -> books.next(COMMUNE, "birth", 2026, DOSSIER))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void leavesNoGapAndNoDoubleWhenHalfOfFiftyGiveUp() throws Exception {
    var start = new CountDownLatch(1);
    var threads = Executors.newFixedThreadPool(50);
    var kept = new ArrayList<Future<Integer>>();
    for (int n = 0; n < 50; n++) {
      boolean givesUp = n % 2 == 0;
      Callable<Integer> issue = () -> {
        start.await();
        return transaction.execute(status -> {
          int number = books.next(WARD, "slip", 2026, DOSSIER);
          if (givesUp) {
            status.setRollbackOnly();
            return 0;
          }
          return number;
        });
      };
      kept.add(threads.submit(issue));
    }

    start.countDown();
    var numbers = new ArrayList<Integer>();
    for (var future : kept) {
      numbers.add(future.get());
    }
    threads.shutdown();

    numbers.removeIf(number -> number == 0);
    assertThat(numbers)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, 25).boxed().toList());
    assertThat(take(WARD, "slip", 2026)).isEqualTo(26);
  }

  private int take(OfficeCode office, String book, int year) {
    return transaction.execute(status -> books.next(office, book, year, DOSSIER));
  }
}
