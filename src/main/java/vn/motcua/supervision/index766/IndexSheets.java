package vn.motcua.supervision.index766;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Refusal;
import vn.motcua.supervision.period.Period;

/** The versions of the index; a sheet that contradicts itself stops the start. */
@Component
class IndexSheets {

  private static final ObjectMapper YAML = YAMLMapper.builder(new YAMLFactory())
      .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
      .addModule(new JavaTimeModule())
      .build();

  private final List<IndexSheet> sheets;

  IndexSheets() {
    this(read());
  }

  IndexSheets(List<IndexSheet> sheets) {
    this.sheets = sheets.stream()
        .sorted(Comparator.comparing(IndexSheet::validFrom).reversed())
        .toList();
    this.sheets.forEach(IndexSheets::check);
  }

  IndexSheet of(Period period) {
    return sheets.stream()
        .filter(sheet -> !sheet.validFrom().isAfter(period.first()))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("supervision.index-not-valid", period));
  }

  private static List<IndexSheet> read() {
    try (var file = new ClassPathResource("supervision/index-766.yaml").getInputStream()) {
      return YAML.readValue(file, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(IndexSheet sheet) {
    for (var group : sheet.groups()) {
      var points = group.metrics().stream()
          .map(IndexSheet.Metric::max)
          .reduce(BigDecimal.ZERO, BigDecimal::add);
      if (points.compareTo(group.max()) != 0) {
        throw new IllegalStateException(
            "group %s has %s points, its metrics %s".formatted(group.code(), group.max(), points));
      }
      group.metrics().stream().filter(metric -> metric.hasFormula()).forEach(metric -> {
        metric.numeratorCondition();
        metric.denominatorCondition();
      });
    }
  }
}
