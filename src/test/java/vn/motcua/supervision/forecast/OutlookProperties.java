package vn.motcua.supervision.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.motcua.supervision.forecast.Experience.Step;

/** What follows from how long steps took, whatever it was. */
class OutlookProperties {

  private static final String OFFICE = "H99.01";
  private static final String PROCEDURE = "p";
  private static final LocalDate VERSION = LocalDate.of(2026, 1, 1);
  private static final List<String> USUAL = List.of("Examine", "Approve");

  @Property(tries = 200)
  void moreTimeNeverRaisesTheProbability(
      @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 80) Integer> examined,
      @ForAll @DoubleRange(max = 3000) double elapsed,
      @ForAll @DoubleRange(max = 5000) double left,
      @ForAll @DoubleRange(max = 2000) double more) {
    var outlook = outlook(examined);

    double probability = outlook.late(at("Examine", true), elapsed, left);
    assertThat(probability).isBetween(0.0, 1.0);
    assertThat(outlook.late(at("Examine", true), elapsed, left + more))
        .isLessThanOrEqualTo(probability + 1e-9);
  }

  @Property(tries = 200)
  void whatLastsLongerLeavesMoreThanNothing(
      @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 80) Integer> examined,
      @ForAll @DoubleRange(max = 5000) double elapsed,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double share) {
    var times = new Times(counts(examined));

    assertThat(times.rest(elapsed, share)).isNotNegative();
    // the whole time of a step never gets shorter because it is known to have lasted so long
    // already
    assertThat(elapsed + times.rest(elapsed, share))
        .isGreaterThanOrEqualTo(times.quantile(share) - 1e-6);
  }

  @Property(tries = 100)
  void quantileAndShareAreInverse(
      @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 80) Integer> examined,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double share) {
    var times = new Times(counts(examined));

    assertThat(times.share(times.quantile(share))).isCloseTo(share, within(1e-6));
  }

  @Example
  void saysTheSameAgain() {
    var examined = List.of(20, 30, 40, 40, 41, 55);

    assertThat(outlook(examined).late(at("Examine", true), 30, 400))
        .isEqualTo(outlook(examined).late(at("Examine", true), 30, 400));
  }

  /** Bucket 40 spans 128 to 144 minutes; one examination and one approval of it take 256 to 288. */
  @Example
  void addsWhatFollows() {
    var outlook = outlook(List.of(40));

    assertThat(outlook.late(at("Examine", true), 0, 250)).isEqualTo(1);
    assertThat(outlook.late(at("Examine", true), 0, 290)).isZero();
    assertThat(outlook.late(at("Approve", true), 0, 140)).isBetween(0.2, 0.3);
    assertThat(outlook.late(at("Approve", false), 0, 0)).isZero();
    assertThat(outlook.expected(at("Examine", true), 0)).isCloseTo(272, within(5.0));
  }

  /** Half of the examinations are sent back once. */
  @Example
  void goesThroughLoops() {
    var experience = experience(List.of(40));
    experience.follow(PROCEDURE, VERSION, "Examine", "Approve", 100);
    experience.follow(PROCEDURE, VERSION, "Approve", "Examine", 50);
    experience.follow(PROCEDURE, VERSION, "Approve", null, 50);
    var outlook = new Outlook(experience, USUAL);

    assertThat(outlook.late(at("Approve", true), 0, 150)).isBetween(0.42, 0.58);
    assertThat(outlook.late(at("Approve", true), 0, 450)).isBetween(0.18, 0.32);
  }

  /** A new model nobody has gone through: the shared examination and approval, four hours each on average. */
  @Example
  void knowsTheUsualWayWithoutAnyRecord() {
    var outlook = new Outlook(new Experience(), USUAL);

    assertThat(outlook.late(at("*", false), 0, 0)).isEqualTo(1);
    assertThat(outlook.late(at("*", false), 0, 480)).isBetween(0.4, 0.6);
    assertThat(outlook.late(at("*", false), 0, 960)).isZero();
  }

  @Example
  void trustsTheOfficeAsFarAsItHasRecords() {
    var experience = new Experience();
    experience.add(new Step(OFFICE, PROCEDURE, "Approve"), 60, 1000);
    experience.add(new Step("H99.02", PROCEDURE, "Approve"), 20, 1000);
    experience.add(new Step("H99.03", PROCEDURE, "Approve"), 20, 2);

    double slow = experience.times(new Step(OFFICE, PROCEDURE, "Approve")).quantile(0.5);
    double quick = experience.times(new Step("H99.02", PROCEDURE, "Approve")).quantile(0.5);
    double few = experience.times(new Step("H99.03", PROCEDURE, "Approve")).quantile(0.75);
    assertThat(slow).isGreaterThan(700);
    assertThat(quick).isLessThan(30);
    assertThat(few).isGreaterThan(700); // two records say little
  }

  private static Outlook outlook(List<Integer> buckets) {
    return new Outlook(experience(buckets), USUAL);
  }

  private static Experience experience(List<Integer> buckets) {
    var experience = new Experience();
    for (var task : USUAL) {
      counts(buckets)
          .forEach(
              (bucket, count) -> experience.add(new Step(OFFICE, PROCEDURE, task), bucket, count));
    }
    return experience;
  }

  private static Map<Integer, Double> counts(List<Integer> buckets) {
    var counts = new TreeMap<Integer, Double>();
    buckets.forEach(bucket -> counts.merge(bucket, 1.0, Double::sum));
    return counts;
  }

  private static Outlook.Place at(String task, boolean open) {
    return new Outlook.Place(OFFICE, PROCEDURE, VERSION, task, open);
  }
}
