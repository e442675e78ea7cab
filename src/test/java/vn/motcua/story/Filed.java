package vn.motcua.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** A dossier that was filed, looked at through the portal. */
record Filed(String code, Door door) {

  String path() {
    return "/api/portal/v1/dossiers/" + code;
  }

  JsonNode state() {
    return door.get("portal", path()).expect(200).json();
  }

  int status() {
    return state().path("status").path("code").asInt();
  }

  List<Integer> statuses() {
    return all(state().path("history")).stream()
        .map(line -> line.path("status").path("code").asInt())
        .toList();
  }

  List<JsonNode> fees() {
    return all(state().path("fees"));
  }

  JsonNode fee(String feeCode) {
    return fees().stream()
        .filter(fee -> fee.path("feeCode").asText().equals(feeCode))
        .findFirst()
        .orElseThrow();
  }

  String parcel() {
    return state().path("parcel").path("number").asText(null);
  }

  /** The {@code N} of its entry number {@code N/2026}. */
  int entryNumber() {
    return Integer.parseInt(state().path("result").path("number").asText().split("/")[0]);
  }

  @Override
  public String toString() {
    return code;
  }

  private static List<JsonNode> all(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
