package vn.motcua.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossiers;
import vn.motcua.exchange.Difference;
import vn.motcua.exchange.Ledger;
import vn.motcua.exchange.Reconciliations;

/** Compares the number books with the papers, and with the numbers the civil status database holds. */
@Component
class NumberLedger implements Ledger {

  /** An entry as the register lists it. */
  record Listed(
      @JsonProperty("maHoSoMCDT") String dossier,
      @JsonProperty("soDangKy") String number,
      @JsonProperty("ngayDangKy") String day) {}

  /** Names of other modules' operations; they are known by name only. */
  private static final String LIST = "civil-status.list-entries";

  private static final String RECORDED = "civil-status.record-";
  private static final String REGISTER = "civil-status";

  private final NumberRows rows;
  private final Dossiers dossiers;
  private final Reconciliations reconciliations;
  private final ObjectMapper json;

  NumberLedger(
      NumberRows rows, Dossiers dossiers, Reconciliations reconciliations, ObjectMapper json) {
    this.rows = rows;
    this.dossiers = dossiers;
    this.reconciliations = reconciliations;
    this.json = json;
  }

  @Override
  public String name() {
    return "numbers";
  }

  @Override
  public String list() {
    return LIST;
  }

  @Override
  public void compare(Day day, String answer) throws JsonProcessingException {
    var listed = json.readValue(answer, new TypeReference<Map<String, List<Listed>>>() {})
        .get("entries");
    var from = day.from();
    var to = day.to();
    var taken = rows.taken(from, to);
    var papers = rows.issued(from, to);
    var books = new BookComparison(rows, reconciliations.unsettledAt(REGISTER));
    var found = new ArrayList<Difference>(books.gaps(rows.gaps(from, to)));
    found.addAll(books.withoutPaper(taken));
    found.addAll(books.ofOthers(papers));

    var ofTheDay = listed.stream()
        .filter(entry -> entry.day().equals(DateTimeFormatter.BASIC_ISO_DATE.format(day.date())))
        .toList();
    var recorded = dossiers.lookedUp(RECORDED, from, to);
    var both = new HashSet<>(recorded);
    ofTheDay.forEach(entry -> both.add(entry.dossier()));
    found.addAll(new RegisterComparison(recorded, ofTheDay, listed, rows.of(both), rows.known(both))
        .differences());
    reconciliations.record(
        name(),
        day.date(),
        taken.size() + papers.size() + recorded.size() + ofTheDay.size(),
        found);
  }
}
