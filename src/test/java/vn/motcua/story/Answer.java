package vn.motcua.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.Assertions;

/** What the application answered. */
public record Answer(int status, HttpHeaders headers, byte[] body) {

  public JsonNode json() {
    try {
      return Door.JSON.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(text(), e);
    }
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** Empty when it is not there. */
  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  String location() {
    return header("Location");
  }

  /** The code of a problem. */
  public String code() {
    return json().path("code").asText(null);
  }

  /** Every wrong place of a problem as {@code pointer code}. */
  Set<String> faults() {
    var faults = new TreeSet<String>();
    json()
        .path("errors")
        .forEach(fault ->
            faults.add(fault.path("pointer").asText() + " " + fault.path("code").asText()));
    return faults;
  }

  public Answer expect(int expected) {
    Assertions.assertThat(status).as(text()).isEqualTo(expected);
    return this;
  }

  public Answer expect(int expected, String code) {
    expect(expected);
    Assertions.assertThat(code()).as(text()).isEqualTo(code);
    return this;
  }
}
