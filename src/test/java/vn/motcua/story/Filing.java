package vn.motcua.story;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A birth registration as a portal sends it; every change gives the same filing back. */
public final class Filing {

  static final String CHILD = "Nguyễn Thị Hoà Mẫu";

  private final Map<String, Object> body = new LinkedHashMap<>();
  private final Map<String, Object> answers = new LinkedHashMap<>();
  private final Map<String, Object> applicant = new LinkedHashMap<>();
  private final List<Object> components = new ArrayList<>();

  private Filing() {}

  /** In time, free, for return at the counter; the couple of the documentation, whom the register knows. */
  public static Filing birthRegistration() {
    return new Filing()
        .with("procedureCode", "1.001193")
        .with("placeCode", "99001")
        .with("delivery", Map.of("mode", "COUNTER"))
        .applicant("kind", "CITIZEN")
        .applicant("fullName", "Nguyễn Văn Mẫu")
        .applicant("personalId", "001090000001")
        .applicant("dateOfBirth", "1990-05-12")
        .applicant("phone", "0901234567")
        .applicant("email", "mau@example.vn")
        .applicant("address", "12 Phố Mẫu")
        .answer("childFullName", CHILD)
        .answer("childSex", "FEMALE")
        .answer("childDateOfBirth", LocalDate.now().minusDays(20).toString())
        .answer("childPlaceOfBirth", "Bệnh viện đa khoa tỉnh Mẫu")
        .answer("childHometown", "Xã Sông Mẫu, tỉnh Mẫu")
        .answer("childEthnicity", "Kinh")
        .answer("childNationality", "Việt Nam")
        .answer("motherFullName", "Trần Thị Mẫu")
        .answer("motherPersonalId", "001192000002")
        .answer("motherDateOfBirth", "1992-08-20")
        .answer("fatherFullName", "Nguyễn Văn Mẫu")
        .answer("fatherPersonalId", "001090000001")
        .answer("fatherDateOfBirth", "1990-05-12")
        .answer("parentsMarried", true)
        .answer("requesterRelation", "FATHER")
        .answer("hospitalCertificateNumber", "01234.GCS.00001.26")
        .answer("copies", 0);
  }

  /** The filing that lies as {@code <name>.json} beside the stories. */
  static Filing sample(String name) {
    try (var source = Filing.class.getResourceAsStream(name + ".json")) {
      var all = Door.JSON.readValue(source, new TypeReference<Map<String, Object>>() {});
      var filing = new Filing();
      part(all, "answers").forEach(filing::answer);
      part(all, "applicant").forEach(filing::applicant);
      all.forEach(filing::with);
      return filing;
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> part(Map<String, Object> all, String name) {
    return (Map<String, Object>) all.remove(name);
  }

  public Filing with(String field, Object value) {
    put(body, field, value);
    return this;
  }

  public Filing answer(String field, Object value) {
    put(answers, field, value);
    return this;
  }

  Filing applicant(String field, Object value) {
    put(applicant, field, value);
    return this;
  }

  Filing component(String componentCode, String fileId) {
    components.add(Map.of("componentCode", componentCode, "fileId", fileId));
    return this;
  }

  public Filing copies(int copies) {
    return answer("copies", copies);
  }

  Filing bornOn(LocalDate day) {
    return answer("childDateOfBirth", day.toString());
  }

  public Filing byPost() {
    return with(
        "delivery",
        Map.of(
            "mode",
            "POST",
            "recipient",
            "Nguyễn Văn Mẫu",
            "phone",
            "0901234567",
            "address",
            "12 Phố Mẫu",
            "provinceCode",
            "99"));
  }

  /** Somebody the sandbox knows. */
  Filing by(JsonNode person) {
    return applicant("fullName", person.path("fullName").asText())
        .applicant("personalId", person.path("personalId").asText())
        .applicant("dateOfBirth", person.path("dateOfBirth").asText());
  }

  Filing electronically() {
    return with("delivery", Map.of("mode", "ELECTRONIC"));
  }

  /** At the second commune. */
  Filing elsewhere() {
    return with("placeCode", "99002");
  }

  public Map<String, Object> body() {
    var all = new LinkedHashMap<>(body);
    all.put("applicant", applicant);
    all.put("answers", answers);
    all.put("components", components);
    return all;
  }

  /** Null takes the field away. */
  private static void put(Map<String, Object> map, String field, Object value) {
    if (value == null) {
      map.remove(field);
    } else {
      map.put(field, value);
    }
  }
}
