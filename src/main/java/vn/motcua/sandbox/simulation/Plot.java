package vn.motcua.sandbox.simulation;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** Kịch bản — what {@code sandbox/simulation.yaml} says of an invented year; the file explains its words. */
record Plot(
    Map<String, double[]> seasons,
    double[] weekdays,
    double beforeTet,
    double atNight,
    Map<String, Effort> tasks,
    Effort otherTask,
    Map<String, Plan> procedures,
    Names names,
    List<String> refusals,
    List<String> supplements,
    List<String> apologies) {

  /** Median and spread (of the logarithm) of minutes of work, and of working hours something lies or waits. */
  record Effort(double[] work, double[] rest) {}

  record Names(
      List<String> family,
      List<String> middle,
      List<String> given,
      List<String> commune,
      List<String> commune2) {}

  record Plan(
      double weight,
      Double pace,
      String season,
      double[] online,
      boolean interlinked,
      double post,
      double[] result,
      double away,
      double refused,
      double early,
      double supplement,
      double declined,
      double withdrawn,
      List<Object> fee,
      @JsonProperty("files") List<String> papers,
      List<String> route) {
    Plan {
      pace = pace == null ? 1 : pace;
    }
  }

  static Plot read() {
    try (var file = new ClassPathResource("sandbox/simulation.yaml").getInputStream()) {
      return YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build()
          .readValue(file, Plot.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Effort effort(String task) {
    return tasks.getOrDefault(task, otherTask);
  }
}
