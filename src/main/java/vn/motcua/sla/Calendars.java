package vn.motcua.sla;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.motcua.office.OfficeCode;
import vn.motcua.shared.Sha256;

/** Kho lịch làm việc — the working calendars of all offices, read from files keyed by office code. */
@Component
@EnableConfigurationProperties(SlaSettings.class)
class Calendars {

  private static final ObjectMapper YAML =
      YAMLMapper.builder().addModule(new JavaTimeModule()).build();

  private final SlaSettings settings;
  private final Function<OfficeCode, Optional<OfficeCode>> parent;
  private volatile Map<OfficeCode, OfficeCalendar> offices;
  private volatile Map<OfficeCode, WorkingCalendar> calendars;

  @Autowired
  Calendars(SlaSettings settings) {
    this(settings, Calendars::parentByCode);
  }

  Calendars(SlaSettings settings, Function<OfficeCode, Optional<OfficeCode>> parent) {
    this.settings = settings;
    this.parent = parent;
    reload();
  }

  /** Reads the files again, for a calendar that changes late (rule 13). */
  void reload() {
    var read = new HashMap<OfficeCode, OfficeCalendar>();
    for (var file : files()) {
      read(file).forEach((code, own) -> read.merge(new OfficeCode(code), own, OfficeCalendar::and));
    }
    offices = Map.copyOf(read);
    calendars = new ConcurrentHashMap<>();
  }

  /** Of the files' content: another one means that due dates may move. */
  String fingerprint() {
    try {
      var digest = Sha256.digest();
      var files = files();
      Arrays.sort(files, Comparator.comparing(Resource::getFilename));
      for (var file : files) {
        digest.update(file.getContentAsByteArray());
      }
      return Sha256.hex(digest.digest());
    } catch (IOException e) {
      throw new IllegalStateException("unreadable calendars", e);
    }
  }

  LegalClock clockOf(OfficeCode office) {
    return new LegalClock(calendarOf(office), settings);
  }

  WorkingCalendar calendarOf(OfficeCode office) {
    return calendars.computeIfAbsent(office, this::joined);
  }

  private WorkingCalendar joined(OfficeCode office) {
    var lineage = new ArrayList<OfficeCalendar>();
    for (var next = Optional.of(office); next.isPresent(); next = next.flatMap(parent)) {
      next.map(offices::get).ifPresent(lineage::add);
    }
    return new WorkingCalendar(office, List.copyOf(lineage));
  }

  /** Until the tree of offices answers this, the parent is the code without its last group. */
  static Optional<OfficeCode> parentByCode(OfficeCode office) {
    int dot = office.value().lastIndexOf('.');
    return dot < 0
        ? Optional.empty()
        : Optional.of(new OfficeCode(office.value().substring(0, dot)));
  }

  private Resource[] files() {
    try {
      return new PathMatchingResourcePatternResolver().getResources(settings.calendars());
    } catch (IOException e) {
      throw new UncheckedIOException("no calendars at " + settings.calendars(), e);
    }
  }

  private static Map<String, OfficeCalendar> read(Resource file) {
    try (var stream = file.getInputStream()) {
      return YAML.readValue(stream, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException("unreadable calendar " + file.getDescription(), e);
    }
  }
}
