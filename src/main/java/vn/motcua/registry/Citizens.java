package vn.motcua.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.exchange.Exchanges;
import vn.motcua.shared.DomainTransaction;
import vn.motcua.shared.Refusal;

/**
 * Công dân — the door to the national population database.
 *
 * <p>Source: population database over the exchange axis (protocols §11), Nghị định 137/2015/NĐ-CP. Every look-up names the
 * officer, the procedure and the dossier it is for; the row of the exchange is the record of it.
 */
@Component
@DomainTransaction
public class Citizens {

  /** What is asked; kept as the row's body. */
  record Question(List<CitizenClaim> claims, String officer, String procedureCode) {}

  private final Exchanges exchanges;
  private final ObjectMapper json;

  Citizens(Exchanges exchanges, ObjectMapper json) {
    this.exchanges = exchanges;
    this.json = json;
  }

  /**
   * Asks whether the people are who the dossier says; {@link #read} understands the answer.
   *
   * @param subject the dossier code
   * @param officer login name of who needs to know
   * @return the number of the exchange
   */
  public long confirm(
      List<CitizenClaim> claims, String subject, String officer, String procedureCode) {
    if (claims.isEmpty()) {
      throw Refusal.invalid("registry.nobody-to-confirm", subject);
    }
    return exchanges.request(
        ConfirmCitizens.NAME, subject, null, new Question(claims, officer, procedureCode));
  }

  public CitizensConfirmed read(String answerJson) {
    return read(answerJson, CitizensConfirmed.class);
  }

  /** Asks for the personal id of a child whose birth is being registered; one per exchange, however often it is sent. */
  public long requestPersonalId(ChildFacts child, String subject) {
    return exchanges.request(IssuePersonalId.NAME, subject, subject, child);
  }

  public PersonalIdIssued readPersonalId(String answerJson) {
    return read(answerJson, PersonalIdIssued.class);
  }

  private <T> T read(String answerJson, Class<T> type) {
    try {
      return json.readValue(answerJson, type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
