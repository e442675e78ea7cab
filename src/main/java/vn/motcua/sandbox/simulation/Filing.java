package vn.motcua.sandbox.simulation;

import java.time.LocalDate;
import vn.motcua.dossier.Channel;
import vn.motcua.dossier.Delivery;

/**
 * Lần nộp — a dossier as it comes in.
 *
 * @param number of the receiving office's day
 * @param serial in the order of time, from the first of the year
 */
record Filing(
    Matter matter,
    Workplace receiving,
    Workplace handling,
    Channel channel,
    Delivery.Mode delivery,
    long at,
    int number,
    int serial) {

  boolean isAway() {
    return receiving != handling;
  }

  boolean isOnline() {
    return channel == Channel.ONLINE || channel == Channel.INTERLINKED;
  }

  LocalDate day() {
    return WorkHours.day(at);
  }

  Filing numbered(int next, int place) {
    return new Filing(matter, receiving, handling, channel, delivery, at, next, place);
  }

  String code() {
    var day = day();
    return "%s-%02d%02d%02d-%04d"
        .formatted(
            receiving.code(),
            day.getYear() % 100,
            day.getMonthValue(),
            day.getDayOfMonth(),
            number);
  }
}
