package vn.motcua.payment;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vn.motcua.exchange.Difference;
import vn.motcua.payment.PaymentBook.GivenBack;

/** Refunds of one day in both books, matched by the gateway's number, else by payment and amount. */
final class RefundComparison {

  private final LocalDate day;
  private final ZoneId zone;
  private final List<GivenBack> ours;
  private final List<GatewayBook.Entry> theirs;
  private final Map<String, List<GivenBack>> oursOf;
  private final Map<String, List<GatewayBook.Entry>> theirsOf;
  private final Set<String> unsettled;

  /** @param unsettled dossiers about which the gateway has not answered everything */
  RefundComparison(
      LocalDate day,
      ZoneId zone,
      List<GivenBack> ours,
      List<GatewayBook.Entry> theirs,
      Set<String> unsettled) {
    this.day = day;
    this.zone = zone;
    this.ours = ours;
    this.theirs = theirs;
    this.oursOf = ours.stream().collect(groupingBy(GivenBack::reference));
    this.theirsOf = theirs.stream().collect(groupingBy(GatewayBook.Entry::reference));
    this.unsettled = unsettled;
  }

  int compared() {
    return (int) (ours.stream().filter(this::isAcceptedOnTheDay).count()
        + theirs.stream().filter(entry -> entry.day(zone).equals(day)).count());
  }

  List<Difference> differences() {
    var found = new ArrayList<Difference>();
    theirs.stream().filter(entry -> entry.day(zone).equals(day)).forEach(entry -> differ(entry)
        .ifPresent(found::add));
    ours.stream()
        .filter(this::isAcceptedOnTheDay)
        .filter(refund -> theirsOf.getOrDefault(refund.reference(), List.of()).stream()
            .noneMatch(entry -> isSame(refund, entry)))
        .map(refund -> Difference.of(
            "refund-missing-there", key(refund), refund.dossier(), refund.amount(), null))
        .forEach(found::add);
    // The money is still with us: somebody has to find another way.
    ours.stream()
        .filter(refund -> refund.state() == Refund.State.REFUSED && isOfTheDay(refund.settledAt()))
        .filter(refund -> refund.left() >= refund.amount())
        .map(refund ->
            Difference.of("refund-refused", key(refund), refund.dossier(), refund.amount(), null))
        .forEach(found::add);
    return found;
  }

  private Optional<Difference> differ(GatewayBook.Entry entry) {
    var same =
        first(entry, refund -> refund.state() != Refund.State.REFUSED && isSame(refund, entry));
    if (same.isEmpty()) {
      var underWay = first(
          entry,
          refund ->
              refund.state() == Refund.State.REQUESTED && unsettled.contains(refund.dossier()));
      return underWay.isPresent()
          ? Optional.empty()
          : Optional.of(Difference.of(
              "refund-missing-here",
              entry.reference() + "/" + entry.number(),
              first(entry, refund -> true).map(GivenBack::dossier).orElse(null),
              null,
              entry.amount()));
    }
    return same.filter(refund -> refund.amount() * 100 != entry.amountTimesHundred())
        .map(refund -> Difference.of(
            "refund-amount", key(refund), refund.dossier(), refund.amount(), entry.amount()));
  }

  private Optional<GivenBack> first(GatewayBook.Entry entry, Predicate<GivenBack> like) {
    return oursOf.getOrDefault(entry.reference(), List.of()).stream()
        .filter(like)
        .findFirst();
  }

  private static boolean isSame(GivenBack refund, GatewayBook.Entry entry) {
    return refund.number() == null
        ? refund.amount() * 100 == entry.amountTimesHundred()
        : refund.number().equals(entry.number());
  }

  private boolean isAcceptedOnTheDay(GivenBack refund) {
    return refund.state() != Refund.State.REFUSED && isOfTheDay(refund.acceptedAt());
  }

  private boolean isOfTheDay(Instant at) {
    return at != null && LocalDate.ofInstant(at, zone).equals(day);
  }

  private static String key(GivenBack refund) {
    return refund.reference() + "#" + refund.id();
  }
}
