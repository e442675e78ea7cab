package vn.motcua.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import vn.motcua.sandbox.PlainPeer.Result;

/** Xử lý vi phạm, khám sức khỏe, xuất nhập cảnh, căn cước giả định. */
@Configuration(proxyBeanMethods = false)
@Profile("sandbox")
class PlainPeers {

  private static final String PASSPORT = "passport";
  private static final String CARD = "identity-card";

  private final PeerTools tools;
  private final Records records;

  PlainPeers(PeerTools tools, Records records) {
    this.tools = tools;
    this.records = records;
  }

  @Bean
  PlainPeer violationsPeer() {
    return new PlainPeer(
        "violations", tools, records::violations, Map.of("look-up", (call, message) -> {
          int open = Records.one(records.violations(), Records.Violations::personalId, id(message))
              .map(Records.Violations::openCount)
              .orElse(0);
          return Result.of(open == 0 ? "clear" : "open", Map.of("openCount", open));
        }));
  }

  @Bean
  PlainPeer healthCertificatesPeer() {
    return new PlainPeer(
        "health-certificates",
        tools,
        records::healthCertificates,
        Map.of("look-up", (call, message) -> Records.one(
                records.healthCertificates(), Records.HealthCertificate::personalId, id(message))
            .map(found -> Result.of(
                found.result(),
                Map.of(
                    "certificateNumber", found.certificateNumber(),
                    "issuedOn", found.issuedOn().toString(),
                    "conclusion", found.conclusion())))
            .orElse(Result.of("missing", Map.of()))));
  }

  @Bean
  PlainPeer immigrationPeer() {
    return new PlainPeer(
        "immigration",
        tools,
        records::travellers,
        Map.of("check-exit-ban", (call, message) -> ban(message), "print-passport", this::print));
  }

  @Bean
  PlainPeer identityCardsPeer() {
    return new PlainPeer(
        "identity-cards", tools, java.util.List::of, Map.of("order-card", this::order));
  }

  private Result ban(JsonNode message) {
    return Records.one(records.travellers(), Records.Traveller::personalId, id(message))
        .filter(traveller -> traveller.banUntil() != null)
        .map(traveller -> Result.of(
            "banned",
            Map.of("banUntil", traveller.banUntil().toString(), "reason", traveller.reason())))
        .orElse(Result.of("clear", Map.of()));
  }

  /** One passport per dossier, however often it is asked for. */
  private Result print(Call call, JsonNode message) {
    var dossier = message.path("dossierCode").asText();
    if (dossier.isEmpty()) {
      return Result.refused("Thiếu mã hồ sơ");
    }
    var body = new TreeMap<String, Object>();
    if (!tools.isHeld("immigration", PASSPORT, dossier)) {
      boolean child = LocalDate.parse(message.path("dateOfBirth").asText())
          .isAfter(tools.today().minusYears(14));
      body.put("passportNumber", "P%07d".formatted(1_000_000 + tools.store().next(PASSPORT)));
      body.put("issuedOn", tools.today().toString());
      body.put("expiresOn", tools.today().plusYears(child ? 5 : 10).toString());
      body.put("personalId", id(message));
    }
    return Result.of("printed", data(tools.once("immigration", PASSPORT, dossier, call, body)));
  }

  private Result order(Call call, JsonNode message) {
    var dossier = message.path("dossierCode").asText();
    if (dossier.isEmpty() || id(message).isEmpty()) {
      return Result.refused("Thiếu mã hồ sơ hoặc số định danh");
    }
    var body = new TreeMap<String, Object>();
    if (!tools.isHeld("identity-cards", CARD, dossier)) {
      body.put("cardNumber", id(message) + "-%02d".formatted(tools.store().next(CARD) % 100));
      body.put("issuedOn", tools.today().toString());
    }
    return Result.of("issued", data(tools.once("identity-cards", CARD, dossier, call, body)));
  }

  private Map<String, ?> data(PeerStore.Held held) {
    var data = new TreeMap<String, Object>();
    held.body()
        .properties()
        .forEach(field -> data.put(field.getKey(), field.getValue().asText()));
    return data;
  }

  private static String id(JsonNode message) {
    return message.path("personalId").asText("");
  }
}
