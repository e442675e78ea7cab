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
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.office.OfficeCode;

@SpringJUnitConfig(DocumentDatabase.class)
class NumberBookTests {

  private static final OfficeCode COMMUNE = new OfficeCode("H42.35.12");
  private static final OfficeCode WARD = new OfficeCode("H42.35.13");

  @Autowired
  NumberBook books;

  @Autowired
  TransactionTemplate transaction;

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
  void wantsATransactionOfItsCaller() {
    assertThatThrownBy(() -> books.next(COMMUNE, "birth", 2026))
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
          int number = books.next(WARD, "slip", 2026);
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
    return transaction.execute(status -> books.next(office, book, year));
  }
}
