package vn.motcua.desk;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.motcua.office.OfficeCode;

/** The browsers on this node that have a desk open, by their office. */
@Component
class OpenDesks {

  /** Then the browser comes again, and is asked again who it is: who has lost a role hears no more. */
  private static final Duration ONE_CALL = Duration.ofMinutes(1);

  private static final int MOST_WAITING = 200;

  private final Map<OfficeCode, Set<Line>> lines = new ConcurrentHashMap<>();

  /** A browser that does not read holds one of these up, never the reader. */
  private final ExecutorService senders = Executors.newFixedThreadPool(4, work -> {
    var own = new Thread(work, "desk-sender");
    own.setDaemon(true);
    return own;
  });

  boolean isEmpty() {
    return lines.values().stream().allMatch(Set::isEmpty);
  }

  SseEmitter open(OfficeCode office) {
    var emitter = new SseEmitter(ONE_CALL.toMillis());
    var line = new Line(emitter);
    var ofTheOffice = lines.computeIfAbsent(office, any -> ConcurrentHashMap.newKeySet());
    ofTheOffice.add(line);
    emitter.onCompletion(() -> ofTheOffice.remove(line));
    emitter.onTimeout(emitter::complete);
    emitter.onError(gone -> ofTheOffice.remove(line));
    line.send(SseEmitter.event().comment("open"));
    return emitter;
  }

  void tell(NewsTable.News news) {
    var event = Map.of("task", news.taskId(), "kind", news.kind());
    lines
        .getOrDefault(news.office(), Set.of())
        .forEach(line -> line.send(SseEmitter.event().name("task").data(event)));
  }

  /** For who may have missed something. */
  void lookAgain() {
    lines.values().forEach(all -> all.forEach(OpenDesks::lookAgain));
  }

  void lookAgain(SseEmitter emitter) {
    lines.values().stream()
        .flatMap(Set::stream)
        .filter(line -> line.emitter == emitter)
        .forEach(OpenDesks::lookAgain);
  }

  private static void lookAgain(Line line) {
    line.send(SseEmitter.event().name("again").data("{}"));
  }

  void close() {
    lines.values().forEach(all -> all.forEach(line -> line.emitter.complete()));
  }

  private final class Line {
    private final SseEmitter emitter;
    private final Queue<SseEmitter.SseEventBuilder> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean sending = new AtomicBoolean();

    Line(SseEmitter emitter) {
      this.emitter = emitter;
    }

    void send(SseEmitter.SseEventBuilder event) {
      if (waiting.size()
          < MOST_WAITING) { // one event is as good as a hundred: the list is asked for anew
        waiting.add(event);
      }
      if (sending.compareAndSet(false, true)) {
        senders.execute(this::sendAll);
      }
    }

    private void sendAll() {
      try {
        for (var event = waiting.poll(); event != null; event = waiting.poll()) {
          emitter.send(event);
        }
      } catch (IOException | IllegalStateException gone) {
        emitter.completeWithError(gone);
      } finally {
        sending.set(false);
      }
      if (!waiting.isEmpty() && sending.compareAndSet(false, true)) {
        senders.execute(this::sendAll);
      }
    }
  }
}
