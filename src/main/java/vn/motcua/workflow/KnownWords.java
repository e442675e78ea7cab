package vn.motcua.workflow;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.beans.Introspector;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AssignableTypeFilter;
import vn.motcua.registry.ReadSheets;
import vn.motcua.workflow.engine.ModelWords;

/** Từ vựng đã biết — the words of the application, read from its classes: no context has to start. */
public final class KnownWords implements ModelWords {

  private final Set<String> delegates =
      classes(JavaDelegate.class).map(KnownWords::bean).collect(toUnmodifiableSet());
  private final Map<String, String> peers = peersOfBothKinds();
  private final Properties texts = texts();

  @Override
  public Set<String> delegates() {
    return delegates;
  }

  @Override
  public Map<String, String> peers() {
    return peers;
  }

  @Override
  public Set<String> messages() {
    return Stream.of(DossierProcesses.MESSAGES, ReadSheets.messages())
        .flatMap(Set::stream)
        .collect(toUnmodifiableSet());
  }

  @Override
  public boolean explains(String errorCode) {
    return texts.containsKey(errorCode);
  }

  private static Map<String, String> peersOfBothKinds() {
    var peers = new TreeMap<String, String>();
    classes(PeerDelegate.class)
        .filter(type -> type != AskRegister.class)
        .forEach(type -> blank(type).operations().forEach(topic -> peers.put(bean(type), topic)));
    ReadSheets.operations().keySet().forEach(topic -> peers.put(topic.replace('.', '-'), topic));
    return Map.copyOf(peers);
  }

  @SuppressWarnings("unchecked")
  private static <T> Stream<Class<? extends T>> classes(Class<T> type) {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(type));
    return scanner.findCandidateComponents("vn.motcua.workflow").stream()
        .map(found -> {
          try {
            return (Class<? extends T>) Class.forName(found.getBeanClassName());
          } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
          }
        })
        .filter(found -> !Modifier.isAbstract(found.getModifiers()))
        .filter(found -> !found.getName().contains("$"))
        .map(found -> (Class<? extends T>) found);
  }

  private static String bean(Class<?> type) {
    return Introspector.decapitalize(type.getSimpleName());
  }

  /** Without its doors: only what it is called is asked. */
  private static <T> T blank(Class<? extends T> type) {
    try {
      var constructor = type.getDeclaredConstructors()[0];
      constructor.setAccessible(true);
      return type.cast(constructor.newInstance(new Object[constructor.getParameterCount()]));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Properties texts() {
    var texts = new Properties();
    try {
      for (var file : new PathMatchingResourcePatternResolver()
          .getResources("classpath:messages/*_vi.properties")) {
        try (var stream = file.getInputStream()) {
          texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return texts;
  }
}
