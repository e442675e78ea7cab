package vn.motcua.payment;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.motcua.exchange.Difference;
import vn.motcua.payment.PaymentBook.Paid;

/** Payments of one day in both books; theirs hold the days around it too. */
final class PaymentComparison {

  private final LocalDate day;
  private final ZoneId zone;
  private final Map<String, Paid> ours;
  private final Map<String, GatewayBook.Entry> theirs;

  PaymentComparison(
      LocalDate day, ZoneId zone, Map<String, Paid> ours, List<GatewayBook.Entry> theirs) {
    this.day = day;
    this.zone = zone;
    this.ours = ours;
    this.theirs = theirs.stream()
        .collect(Collectors.toMap(
            GatewayBook.Entry::reference, Function.identity(), (first, second) -> first));
  }

  int compared() {
    return (int) (ours.values().stream().filter(this::isOfTheDay).count()
        + theirs.values().stream().filter(this::isOfTheDay).count());
  }

  List<Difference> differences() {
    var found = new ArrayList<Difference>();
    theirs.values().stream().filter(this::isOfTheDay).forEach(entry -> {
      var paid = ours.get(entry.reference());
      if (paid == null) {
        found.add(Difference.of("missing-here", entry.reference(), null, null, entry.amount()));
      } else if (!paid.taken()) {
        found.add(Difference.of(
            "state", entry.reference(), paid.dossier(), "không ghi nhận", entry.amount()));
      }
    });
    ours.values().stream().filter(this::isOfTheDay).forEach(paid -> found.addAll(differ(paid)));
    return found;
  }

  private List<Difference> differ(Paid paid) {
    var entry = theirs.get(paid.reference());
    if (entry == null) {
      return List.of(
          Difference.of("missing-there", paid.reference(), paid.dossier(), paid.amount(), null));
    }
    var found = new ArrayList<Difference>();
    if (entry.amountTimesHundred() != paid.amount() * 100) {
      found.add(Difference.of(
          "amount",
          paid.reference(),
          paid.dossier(),
          paid.amount(),
          entry.amountTimesHundred() / 100.0));
    }
    if (!isOfTheDay(entry)) {
      found.add(Difference.of("day", paid.reference(), paid.dossier(), day, entry.day(zone)));
    }
    return found;
  }

  private boolean isOfTheDay(Paid paid) {
    return paid.taken() && LocalDate.ofInstant(paid.at(), zone).equals(day);
  }

  private boolean isOfTheDay(GatewayBook.Entry entry) {
    return entry.day(zone).equals(day);
  }
}
