package vn.motcua.crash;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the application promised to its callers: written by the callers, outside everything that is killed. */
final class Acknowledgements {

  /** @param act {@code filed} or the key of a decided task */
  record Promise(String dossier, String act) {}

  private final ConcurrentLinkedQueue<Promise> promises = new ConcurrentLinkedQueue<>();
  private final List<String> unfinished = new CopyOnWriteArrayList<>();

  void promised(String dossier, String act) {
    promises.add(new Promise(dossier, act));
  }

  void unfinished(String why) {
    unfinished.add(why);
  }

  List<Promise> promises() {
    return List.copyOf(promises);
  }

  List<String> unfinished() {
    return unfinished;
  }
}
