package vn.motcua.supervision.report;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierLook;
import vn.motcua.office.Officer;
import vn.motcua.office.Officers;
import vn.motcua.shared.DomainTransaction;
import vn.motcua.shared.Refusal;
import vn.motcua.supervision.measure.Readings;
import vn.motcua.supervision.measure.Scope;
import vn.motcua.supervision.measure.Scopes;
import vn.motcua.supervision.measure.Selection;
import vn.motcua.supervision.page.OfficeChoice;
import vn.motcua.supervision.period.Period;

/**
 * The book of dossiers (form 07): it names applicants, so it is printed for the account's own office only, and each print is a
 * look at each dossier.
 */
@Component
@DomainTransaction
class DossierRegister {

  static final String CODE = "so-theo-doi";

  /** Of one print: a month of a large commune. */
  private static final int MOST = 5000;

  /** As on the acceptance slip; more are asked for by no procedure. */
  private static final String SETS = "01";

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

  private static final String ROWS =
      """
      select m.dossier_code, (select max(p.name) from supervised_procedure p
          where p.procedure_code = m.procedure_code and p.procedure_version = m.procedure_version) as procedure,
        (select min(slip.number) from document slip
          where slip.dossier_code = m.dossier_code and slip.template = 'acceptance-slip') as book_number,
        d.applicant_name, d.content #>> '{applicant,address}' as address, d.content #>> '{applicant,phone}' as phone,
        m.receiving_office, m.received_at, m.due_at, m.finished_at, d.returned_at, m.outcome,
        d.content #>> '{delivery,mode}' as way
      from dossier_measure m join dossier d on d.code = m.dossier_code
      where m.received_at >= :start and m.received_at < :end
        and m.office_code = any(:offices) and (:procedures::text[] is null or m.procedure_code = any(:procedures))
      order by m.received_at, m.dossier_code limit :most""";

  private static final Map<String, String> OUTCOMES = Map.of(
      "DONE", "Đã giải quyết",
      "REFUSED", "Từ chối",
      "STOPPED", "Dừng giải quyết",
      "WITHDRAWN", "Công dân rút");

  private static final Map<String, String> WAYS =
      Map.of("COUNTER", "Trực tiếp", "POST", "Bưu chính", "ELECTRONIC", "Điện tử");

  private final Readings readings;
  private final Scopes scopes;
  private final Officers officers;
  private final OfficeChoice offices;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DossierRegister(
      Readings readings,
      Scopes scopes,
      Officers officers,
      OfficeChoice offices,
      ApplicationEventPublisher events,
      Clock clock) {
    this.readings = readings;
    this.scopes = scopes;
    this.officers = officers;
    this.offices = offices;
    this.events = events;
    this.clock = clock;
  }

  public List<Map<String, ?>> rows(String office, Period period) {
    var officer = officers.current();
    var scope = own(officer, office, scopes.of(officer, Selection.ALL.ofOffice(office)));
    var parameters = new HashMap<>(scope.in(period.first(), period.last()).parameters());
    parameters.put("most", MOST + 1);
    var rows = readings.sql(ROWS).params(parameters).query().listOfRows();
    if (rows.size() > MOST) {
      throw Refusal.invalid("supervision.register-too-long", MOST);
    }
    rows.forEach(row -> look(officer, (String) row.get("dossier_code"), period));
    var names = offices.names();
    return IntStream.range(0, rows.size())
        .<Map<String, ?>>mapToObj(at -> line(at + 1, rows.get(at), names))
        .toList();
  }

  private static Scope own(Officer officer, String office, Scope scope) {
    if (!office.equals(officer.office().value())) {
      throw Refusal.forbidden("supervision.register-own-office-only");
    }
    return new Scope(
        List.of(office), scope.procedures(), scope.channel(), scope.team(), null, null);
  }

  private void look(Officer officer, String code, Period period) {
    events.publishEvent(new DossierLook(
        new DossierCode(code),
        officer.username(),
        List.of("register " + period),
        "in sổ theo dõi hồ sơ",
        clock.instant()));
  }

  private static Map<String, ?> line(
      int number, Map<String, Object> row, Map<String, String> names) {
    var line = new HashMap<String, Object>();
    line.put("number", String.valueOf(number));
    line.put("code", row.get("dossier_code"));
    line.put("procedure", text(row.get("procedure")));
    line.put("bookNumber", text(row.get("book_number")));
    line.put("sets", SETS);
    line.put("applicant", text(row.get("applicant_name")));
    line.put("address", text(row.get("address")));
    line.put("phone", text(row.get("phone")));
    line.put("receiving", names.get((String) row.get("receiving_office")));
    line.put("received", moment(row.get("received_at")));
    line.put("due", moment(row.get("due_at")));
    line.put("finished", moment(row.get("finished_at")));
    line.put("returned", moment(row.get("returned_at")));
    line.put("way", WAYS.getOrDefault(text(row.get("way")), ""));
    line.put("note", OUTCOMES.getOrDefault(text(row.get("outcome")), "Đang giải quyết"));
    return line;
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString();
  }

  private static String moment(Object at) {
    return at == null ? "" : MOMENT.format(((Timestamp) at).toInstant().atZone(Scope.ZONE));
  }
}
