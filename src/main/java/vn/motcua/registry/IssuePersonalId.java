package vn.motcua.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import vn.motcua.exchange.Exchange;
import vn.motcua.exchange.PeerOperation;
import vn.motcua.exchange.Reply;
import vn.motcua.shared.PersonalId;

/**
 * CapSoDinhDanh, idempotent by MaYeuCau.
 *
 * <p>The national message for this is not published; this one is ours, in the look-up's namespace, style and
 * authentication, and is replaced here once the Ministry of Public Security publishes its own.
 */
@Component(IssuePersonalId.NAME)
class IssuePersonalId implements PeerOperation {

  static final String NAME = "population.issue-personal-id";

  private final PopulationCall population;
  private final ObjectMapper json;

  IssuePersonalId(PopulationCall population, ObjectMapper json) {
    this.population = population;
    this.json = json;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String peer() {
    return PopulationCall.PEER;
  }

  @Override
  public CompletionStage<Reply> send(Exchange exchange, HttpClient http) {
    try {
      var child = json.readValue(exchange.body(), ChildFacts.class);
      return population
          .send(envelope(child, exchange.key().toString(), exchange.subject()), http)
          .thenApply(this::reply);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static String envelope(ChildFacts child, String requestCode, String dossier) {
    return Soap.request("CapSoDinhDanh", request -> {
      request.text("MaYeuCau", requestCode);
      request.text("MaHoSo", dossier);
      request.text("MaPhuongXa", child.placeCode());
      request.text("HoVaTen", ConfirmCitizens.upperCase(child.fullName()));
      request.text("GioiTinh", child.sex().code());
      request.group(
          "NgayThangNamSinh",
          born -> born.text(
              "NgayThangNam", DateTimeFormatter.BASIC_ISO_DATE.format(child.dateOfBirth())));
      request.text("NoiSinh", child.placeOfBirth());
      request.text("QueQuan", child.hometown());
      request.text("DanToc", child.ethnicity());
      request.text("QuocTich", child.nationality());
      if (child.mother() != null) {
        request.group("Me", mother -> mother.text("SoDinhDanh", child.mother().digits()));
      }
      if (child.father() != null) {
        request.group("Cha", father -> father.text("SoDinhDanh", child.father().digits()));
      }
    });
  }

  private Reply reply(Element answer) {
    if (!"CapSoDinhDanhResponse".equals(answer.getLocalName())) {
      return new Reply.Again("not an answer to CapSoDinhDanh: " + answer.getLocalName(), null);
    }
    var error = Soap.text(answer, "MaLoi");
    if (error != null && !"0".equals(error)) {
      return new Reply.Refused("registry.personal-id-not-issued", Soap.text(answer, "MoTaLoi"));
    }
    var digits = Soap.text(answer, "SoDinhDanh");
    if (!PersonalId.isWellFormed(digits)) {
      return new Reply.Again("the answer holds no personal id", null);
    }
    return new Reply.Answered(json.createObjectNode().put("personalId", digits).toString());
  }
}
