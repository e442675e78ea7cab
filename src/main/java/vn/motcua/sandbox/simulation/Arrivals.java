package vn.motcua.sandbox.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.dossier.Channel;
import vn.motcua.dossier.Delivery;
import vn.motcua.office.Office;

/** Draws who files what, where and when: so many filings, in the order of time, with the numbers of their codes. */
final class Arrivals {

  private final Plot plot;
  private final List<Matter> matters;
  private final Map<Office.Kind, List<Workplace>> places;
  private final LocalDate first;
  private final long until;
  private final Chance chance;
  private final WorkHours hours;
  private final List<LocalDate> days;
  private final Map<String, Draw> seasons = new HashMap<>();
  private final Map<Office.Kind, Draw> sizes = new HashMap<>();

  Arrivals(
      Plot plot,
      List<Matter> matters,
      Map<Office.Kind, List<Workplace>> places,
      LocalDate first,
      World world) {
    this.plot = plot;
    this.matters = matters;
    this.places = places;
    this.first = first;
    this.until = world.until();
    this.chance = new Chance(world.seed(), "arrivals");
    this.hours = places.get(Office.Kind.COMMUNE).get(0).hours();
    this.days = first
        .datesUntil(WorkHours.day(until).plusDays(1))
        .filter(hours::isWorked)
        .filter(day -> hours.within(day, 0) < until)
        .toList();
    plot.seasons().forEach((name, months) -> seasons.put(name, season(months)));
    places.forEach((kind, some) ->
        sizes.put(kind, new Draw(some.stream().mapToDouble(Workplace::size).toArray())));
  }

  /** Draws an index by weight. */
  private static final class Draw {
    private final double[] sums;

    Draw(double[] weights) {
      sums = weights.clone();
      for (int n = 1; n < sums.length; n++) {
        sums[n] += sums[n - 1];
      }
    }

    int next(Chance chance) {
      int at = java.util.Arrays.binarySearch(sums, chance.share() * sums[sums.length - 1]);
      return Math.min(sums.length - 1, at >= 0 ? at + 1 : -at - 1);
    }
  }

  List<Filing> draw(int number) {
    var weights =
        new Draw(matters.stream().mapToDouble(one -> one.plan().weight()).toArray());
    var filings = new ArrayList<Filing>(number);
    while (filings.size() < number) {
      filings.add(filing(matters.get(weights.next(chance))));
    }
    filings.sort(Comparator.comparingLong(Filing::at));
    return numbered(filings);
  }

  private Filing filing(Matter matter) {
    var plan = matter.plan();
    int drawn = seasons.get(plan.season()).next(chance);
    double progress = (double) drawn / days.size();
    boolean online = chance.is(plan.online()[0] + progress * (plan.online()[1] - plan.online()[0]));
    var channel = plan.interlinked()
        ? Channel.INTERLINKED
        : online ? Channel.ONLINE : chance.is(plan.post()) ? Channel.POST : Channel.COUNTER;
    var kind = matter.procedure().competence().officeKind();
    var handling = places.get(kind).get(sizes.get(kind).next(chance));
    long at = moment(handling.hours(), days.get(drawn), channel == Channel.ONLINE);
    return new Filing(
        matter,
        receiving(matter, handling, channel),
        handling,
        channel,
        delivery(matter),
        at,
        0,
        0);
  }

  private Workplace receiving(Matter matter, Workplace handling, Channel channel) {
    if (channel != Channel.COUNTER || !chance.is(matter.plan().away())) {
      return handling;
    }
    return chance.one(places.get(Office.Kind.COMMUNE));
  }

  private Delivery.Mode delivery(Matter matter) {
    double share = chance.share();
    var result = matter.plan().result();
    return share < result[0]
        ? Delivery.Mode.ELECTRONIC
        : share < result[0] + result[1] ? Delivery.Mode.POST : Delivery.Mode.COUNTER;
  }

  /** Counters fill in the morning and again after lunch; the portal is open all night. */
  private long moment(WorkHours own, LocalDate day, boolean online) {
    long at;
    do {
      if (online && chance.is(plot.atNight())) {
        long evening = day.atTime(18, 0).atZone(Options.ZONE).toEpochSecond();
        at = evening + Math.round(chance.share() * 28 * 3600);
      } else {
        double half = (chance.share() + chance.share()) / 2 * 0.5;
        at = own.within(day, chance.is(0.6) ? half : 0.5 + half * 0.95);
      }
    } while (at > until);
    return at;
  }

  /** Weekdays, months and the weeks before Tết, for every worked day. */
  private Draw season(double[] months) {
    return new Draw(days.stream()
        .mapToDouble(day -> months[day.getMonthValue() - 1]
            * plot.weekdays()[Math.min(4, day.getDayOfWeek().getValue() - 1)]
            * (isBeforeTet(day) ? plot.beforeTet() : 1))
        .toArray());
  }

  /** Tết is the only block of a week without work in the first months of a year. */
  private boolean isBeforeTet(LocalDate day) {
    return day.getMonthValue() <= 2
        && day.datesUntil(day.plusDays(15))
            .anyMatch(one -> one.datesUntil(one.plusDays(7)).noneMatch(hours::isWorked));
  }

  private static List<Filing> numbered(List<Filing> filings) {
    var counters = new HashMap<String, Integer>();
    var numbered = new ArrayList<Filing>(filings.size());
    for (var filing : filings) {
      int number = counters.merge(filing.receiving().code() + " " + filing.day(), 1, Integer::sum);
      numbered.add(filing.numbered(number, numbered.size()));
    }
    return numbered;
  }
}
