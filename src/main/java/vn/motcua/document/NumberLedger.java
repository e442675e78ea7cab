package vn.motcua.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossiers;
import vn.motcua.exchange.DayListed;
import vn.motcua.exchange.Difference;
import vn.motcua.exchange.ExchangeEvent;
import vn.motcua.exchange.Exchanges;
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
  private final Exchanges exchanges;
  private final Reconciliations reconciliations;
  private final ObjectMapper json;
  private final Clock clock;

  NumberLedger(
      NumberRows rows,
      Dossiers dossiers,
      Exchanges exchanges,
      Reconciliations reconciliations,
      ObjectMapper json,
      Clock clock) {
    this.rows = rows;
    this.dossiers = dossiers;
    this.exchanges = exchanges;
    this.reconciliations = reconciliations;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "numbers";
  }

  @Override
  public void compare(LocalDate day) {
    exchanges.request(LIST, null, null, new DayListed(day));
  }

  /** Before the log takes its locks: thousands of rows take a while, and nobody shall wait for them. */
  @Order(0)
  @EventListener
  void answered(ExchangeEvent.Answered event) throws JsonProcessingException {
    if (event.exchange().operation().equals(LIST)) {
      var day = json.readValue(event.exchange().body(), DayListed.class).day();
      var listed = json.readValue(event.json(), new TypeReference<Map<String, List<Listed>>>() {});
      compare(day, listed.get("entries"));
      reconciliations.forgetList(event.exchange());
    }
  }

  private void compare(LocalDate day, List<Listed> listed) {
    var from = day.atStartOfDay(clock.getZone()).toInstant();
    var to = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    var taken = rows.taken(from, to);
    var papers = rows.issued(from, to);
    var books = new BookComparison(rows, reconciliations.unsettledAt(REGISTER));
    var found = new ArrayList<Difference>(books.gaps(rows.gaps(from, to)));
    found.addAll(books.withoutPaper(taken));
    found.addAll(books.ofOthers(papers));

    var ofTheDay = listed.stream()
        .filter(entry -> entry.day().equals(DateTimeFormatter.BASIC_ISO_DATE.format(day)))
        .toList();
    var recorded = dossiers.lookedUp(RECORDED, from, to);
    var both = new HashSet<>(recorded);
    ofTheDay.forEach(entry -> both.add(entry.dossier()));
    found.addAll(new RegisterComparison(recorded, ofTheDay, listed, rows.of(both), rows.known(both))
        .differences());
    reconciliations.record(
        name(), day, taken.size() + papers.size() + recorded.size() + ofTheDay.size(), found);
  }
}
