package vn.motcua.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** CSDL đăng ký xe giả định — token, look-ups by path, one plate per dossier. */
@Component
@Profile("sandbox")
class VehiclePeer extends RegisterPeer {

  private static final String PLATE = "plate";

  VehiclePeer(PeerTools tools) {
    super("vehicles", tools);
    logInAt("/auth/login", this::logIn);
    at("/dvcsv/tracuu/ttxe/", "ttxe", call -> withToken(call, this::vehicle));
    at("/dvcsv/tracuu/lptb/", "lptb", call -> withToken(call, this::tax));
    at("/dvcsv/capbienso", "capbienso", call -> withToken(call, this::plate));
  }

  @Override
  public List<?> records() {
    return tools.records().vehicles();
  }

  @Override
  protected String key(Call call) {
    return call.method().equals("POST") ? call.json().path("maHoSo").asText(null) : null;
  }

  private Answer logIn(Call call) {
    return isOurs(text(call.json(), "username"), text(call.json(), "password"))
        ? Answer.json(object().put("token", tokens.give()))
        : Answer.status(401);
  }

  private Answer vehicle(Call call) {
    var chassis = call.path().split("/")[5];
    var engine = call.parameters().getOrDefault("soMay", "");
    var answer = done();
    var data = answer.putObject("data");
    Records.one(tools.records().vehicles(), Records.Vehicle::chassisNumber, chassis)
        .filter(vehicle -> engine.isEmpty() || engine.equals(vehicle.engineNumber()))
        .ifPresent(vehicle -> data.put("soKhung", vehicle.chassisNumber())
            .put("soMay", vehicle.engineNumber())
            .put("nhanHieu", vehicle.make())
            .put("soLoai", vehicle.model())
            .put("mauSon", vehicle.colour())
            .put("dungTich", vehicle.capacity())
            .put("trangThai", vehicle.registered() || isTaken(vehicle) ? "1" : "0"));
    return Answer.json(answer);
  }

  private boolean isTaken(Records.Vehicle vehicle) {
    return tools.store().effects(name(), null).stream()
        .anyMatch(held -> text(held.body(), "soKhung").equals(vehicle.chassisNumber()));
  }

  private Answer tax(Call call) {
    var parts = call.path().split("/");
    var chassis = call.parameters().getOrDefault("soKhung", "");
    var answer = done();
    var data = answer.putObject("data");
    Records.one(tools.records().vehicles(), Records.Vehicle::taxCode, parts[parts.length - 1])
        .filter(vehicle -> chassis.isEmpty() || chassis.equals(vehicle.chassisNumber()))
        .ifPresent(vehicle -> {
          data.put("maLPTB", vehicle.taxCode()).put("soTien", vehicle.taxAmount());
          data.put("trangThai", vehicle.taxPaid() ? "1" : "0");
          if (vehicle.taxPaid()) {
            data.put(
                "ngayNop", DateTimeFormatter.ofPattern("dd/MM/yyyy").format(vehicle.taxPaidOn()));
          }
        });
    return Answer.json(answer);
  }

  private Answer plate(Call call) {
    var message = call.json();
    var dossier = text(message, "maHoSo");
    var given = tools.store().find(name(), PLATE, dossier);
    if (given.isPresent()) {
      return Answer.json(plated(given.get()));
    }
    var plate = choose(message);
    if (plate == null || dossier.isEmpty()) {
      return Answer.json(object().put("code", "1").put("message", "Biển số không dùng được"));
    }
    return Answer.json(plated(tools.once(
        name(),
        PLATE,
        dossier,
        call,
        Map.of(
            "bienSo", plate,
            "soDinhDanh", text(message, "soDinhDanh"),
            "soKhung", text(message, "soKhung")))));
  }

  /** An owned or auctioned plate must be this person's; nobody else's number is given twice. */
  private String choose(JsonNode message) {
    var wanted = text(message, "bienSo");
    var plate =
        switch (text(message, "hinhThuc")) {
          case "DINHDANH" -> ofPerson(message, wanted, true);
          case "DAUGIA" -> ofPerson(message, wanted, false);
          default -> wanted.isEmpty() ? random(tools.store().next(PLATE)) : wanted;
        };
    boolean taken = tools.store().effects(name(), null).stream()
        .anyMatch(held -> text(held.body(), "bienSo").equals(plate));
    return taken ? null : plate;
  }

  private static String random(long count) {
    return "99-M1 %03d.%02d".formatted(100 + count / 100, count % 100);
  }

  private String ofPerson(JsonNode message, String wanted, boolean owned) {
    return tools.records().vehicles().stream()
        .filter(vehicle -> vehicle.ownerPersonalId().equals(text(message, "soDinhDanh")))
        .map(vehicle -> owned ? vehicle.ownedPlate() : vehicle.auctionedPlate())
        .filter(plate -> plate != null && (wanted.isEmpty() || plate.equals(wanted)))
        .findFirst()
        .orElse(null);
  }

  private ObjectNode plated(PeerStore.Held held) {
    var answer = done();
    answer.putObject("data").put("bienSo", text(held.body(), "bienSo"));
    return answer;
  }

  private ObjectNode done() {
    return object().put("code", "0").put("message", "Thành công");
  }
}
