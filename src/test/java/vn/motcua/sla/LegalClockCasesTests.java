package vn.motcua.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.sla.ClockFixture.DOSSIER;
import static vn.motcua.sla.ClockFixture.at;
import static vn.motcua.sla.ClockFixture.clockOf;
import static vn.motcua.sla.ClockFixture.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.motcua.office.OfficeCode;
import vn.motcua.procedure.ClockRules.OnStop;
import vn.motcua.procedure.ClockRules.StartsOn;

/** The table of dated cases, each with the result of a computation by hand. */
class LegalClockCasesTests {

  /** One line of the table. */
  record Case(
      @JsonProperty("case") String name,
      String office,
      String received,
      String paid,
      String limit,
      OnStop onSupplement,
      List<String> pauses,
      String extension,
      String due) {

    Case {
      office = office == null ? "H99.01" : office;
      onSupplement = onSupplement == null ? OnStop.PAUSE : onSupplement;
      pauses = pauses == null ? List.of() : pauses;
    }

    ProcessingClock clock() {
      var startsOn = paid == null ? StartsOn.ACCEPTANCE : StartsOn.PAYMENT;
      var clock = ProcessingClock.of(
          DOSSIER,
          new OfficeCode(office),
          ClockFixture.limit(limit),
          rules(startsOn, onSupplement),
          at(received));
      clock = paid == null || paid.equals("-") ? clock : clock.begun(at(paid));
      return ClockFixture.with(clock, pauses.stream().map(this::pause).toList(), granted());
    }

    private Pause pause(String text) {
      var parts = text.split("[ ]*/[ ]*");
      var first = parts[0].split(" ", 2);
      var reason = PauseReason.valueOf(first[0]);
      boolean restarts = reason == PauseReason.SUPPLEMENT && onSupplement == OnStop.RESTART;
      return new Pause(
          reason, at(first[1]), parts.length < 2 ? null : at(parts[1]), "Lan", restarts);
    }

    private Extension granted() {
      if (extension == null) {
        return null;
      }
      var ends = extension.split(" / ");
      return new Extension(at(ends[0]), at(ends[1]), "cần xác minh", "Lan");
    }
  }

  @TestFactory
  Stream<DynamicTest> computesTheDueDateOfTheTable() throws IOException {
    return cases().stream()
        .map(one ->
            DynamicTest.dynamicTest(one.name(), () -> assertThat(due(one)).isEqualTo(one.due())));
  }

  @Test
  void knowsAtLeastSixtyCasesWithNamesOfTheirOwn() throws IOException {
    assertThat(cases()).hasSizeGreaterThan(60).extracting(Case::name).doesNotHaveDuplicates();
  }

  private static String due(Case one) {
    var due = clockOf(new OfficeCode(one.office())).read(one.clock()).dueAt();
    return due == null ? "-" : LegalClock.local(due).toString().replace('T', ' ');
  }

  private static List<Case> cases() throws IOException {
    try (var table =
        LegalClockCasesTests.class.getResourceAsStream("/sla/legal-clock-cases.yaml")) {
      return new YAMLMapper().readValue(table, new TypeReference<>() {});
    }
  }
}
