package vn.motcua.desk.bulk;

import java.time.Instant;
import vn.motcua.office.OfficeCode;

/** @param officer login name of who pressed */
record Run(
    long id, OfficeCode office, String officer, Order order, Instant askedAt, Instant finishedAt) {

  public boolean isFinished() {
    return finishedAt != null;
  }
}
