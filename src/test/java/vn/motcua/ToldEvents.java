package vn.motcua;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import vn.motcua.shared.DomainEvent;

/** What the modules told, in order. */
public class ToldEvents {

  private final List<DomainEvent> events = new CopyOnWriteArrayList<>();

  @EventListener
  void hear(DomainEvent event) {
    events.add(event);
  }

  public <T extends DomainEvent> List<T> of(Class<T> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
