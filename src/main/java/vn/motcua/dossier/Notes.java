package vn.motcua.dossier;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.DomainTransaction;
import vn.motcua.shared.Refusal;

/** Ghi chú nội bộ — the door to what officers tell one another about a dossier. */
@Component
@DomainTransaction
public class Notes {

  private static final int LONGEST = 2000;

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Notes(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  public Note add(DossierCode code, String officer, String text) {
    if (text == null || text.isBlank()) {
      throw Refusal.invalid("dossier.note-empty");
    }
    if (text.length() > LONGEST) {
      throw Refusal.invalid("dossier.note-too-long", LONGEST);
    }
    var note = new Note(clock.instant().truncatedTo(ChronoUnit.MICROS), officer, text);
    jdbc.sql("insert into dossier_note (dossier_code, at, officer, text) values (?, ?, ?, ?)")
        .params(code.value(), Timestamp.from(note.at()), officer, text)
        .update();
    events.publishEvent(new DossierEvent.Noted(code, note, note.at()));
    return note;
  }

  /** The oldest first. */
  public List<Note> of(DossierCode code) {
    return jdbc.sql("select at, officer, text from dossier_note where dossier_code = ? order by id")
        .param(code.value())
        .query((row, n) -> new Note(
            row.getTimestamp("at").toInstant(), row.getString("officer"), row.getString("text")))
        .list();
  }
}
