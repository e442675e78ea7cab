package vn.motcua.sandbox.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/** Lets the dossiers of some offices run side by side, event by event, until the last moment of the simulation. */
final class Year {

  private record Event(long at, long order, Course course) {}

  private final World world;
  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingLong(Event::order));
  private final Consumer<History> finished;
  private long order;

  /** @param finished takes every dossier when it is over, and at the end those that are not */
  Year(World world, Consumer<History> finished) {
    this.world = world;
    this.finished = finished;
  }

  void run(List<Filing> filings) {
    for (var filing : filings) {
      runUntil(filing.at());
      go(new Course(world, filing), filing.at());
    }
    runUntil(world.until());
    var open = new ArrayList<>(events);
    open.sort(
        Comparator.comparingLong(event -> event.course().history().filing().serial()));
    open.forEach(event -> finished.accept(event.course().history()));
  }

  private void runUntil(long moment) {
    while (!events.isEmpty() && events.peek().at() <= moment) {
      var event = events.poll();
      go(event.course(), event.at());
    }
  }

  private void go(Course course, long now) {
    long then = course.goOn(now);
    if (then < 0) {
      finished.accept(course.history());
    } else {
      events.add(new Event(then, order++, course));
    }
  }
}
