package vn.motcua.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Bảo hiểm xã hội giả định — two tokens in the address, HTTP 200 with a result code; one card per dossier. */
@Component
@Profile("sandbox")
class InsurancePeer extends RegisterPeer {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final String CARD = "health-card";

  InsurancePeer(PeerTools tools) {
    super("social-insurance", tools);
    logInAt("/api/token/take", this::logIn);
    at("/api/egw/CapTheBHYT", "CapTheBHYT", this::card);
    at("/api/egw/TraCuuCheDo", "TraCuuCheDo", this::entitlement);
  }

  @Override
  public List<?> records() {
    return tools.records().insured();
  }

  private Answer logIn(Call call) {
    if (!isOurs(text(call.json(), "username"), text(call.json(), "password"))) {
      return Answer.status(401);
    }
    var answer = object();
    var token = tokens.give();
    answer.putObject("APIKey").put("access_token", token).put("id_token", "id-" + token);
    return Answer.json(answer);
  }

  private Answer card(Call call) {
    if (isStranger(call)) {
      return tokenWrong();
    }
    var message = call.json();
    var dossier = text(message, "maHoSo");
    if (dossier.isEmpty() || text(message, "soDinhDanh").isEmpty()) {
      return Answer.json(said("003", "Thiếu mã hồ sơ hoặc số định danh"));
    }
    var held = tools.once(
        name(),
        CARD,
        dossier + "/" + text(message, "soDinhDanh"),
        call,
        Map.of(
            "maThe", "TE199%010d".formatted(tools.store().next(CARD)),
            "gtTheTu", DAY.format(tools.today()),
            "gtTheDen", DAY.format(tools.today().plusYears(6))));
    var answer = said("000", "");
    answer.setAll(held.body());
    return Answer.json(answer);
  }

  private Answer entitlement(Call call) {
    if (isStranger(call)) {
      return tokenWrong();
    }
    return Records.one(
            tools.records().insured(), Records.Insured::personalId, text(call.json(), "soDinhDanh"))
        .filter(insured -> insured.category() != null)
        .map(insured -> Answer.json(said("000", "")
            .put("doiTuong", insured.category())
            .put("soThangDong", insured.monthsPaid())))
        .orElseGet(() -> Answer.json(said("002", "Không có quá trình đóng")));
  }

  private boolean isStranger(Call call) {
    var given = call.parameters();
    return !tokens.isGood(given.get("token"))
        || !("id-" + given.get("token")).equals(given.get("id_token"))
        || !tools.agreement().of(name() + ".user").equals(given.get("username"));
  }

  private Answer tokenWrong() {
    return Answer.json(said("999", "Token không đúng"));
  }

  private ObjectNode said(String code, String words) {
    return object().put("maKetQua", code).put("ghiChu", words);
  }
}
