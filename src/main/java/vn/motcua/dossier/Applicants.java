package vn.motcua.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.office.OfficeCode;
import vn.motcua.shared.PersonalId;

/** Người nộp đã biết (cửa vào) — whom an office has served before, and which papers of theirs it holds. */
@Component
public class Applicants {

  private static final int MOST = 10;

  private static final String OF_THE_OFFICE = " :office in (d.receiving_office, d.handling_office)";

  /** As filed last; the dossiers that say the same person with the same phone are one line. */
  public record Served(Applicant applicant, DossierCode last, Instant lastAt, int dossiers) {}

  /** A file as it lies in the dossier it came with. */
  public record HeldPaper(
      DossierCode dossier,
      String procedureCode,
      LocalDate procedureVersion,
      String componentCode,
      UUID fileId,
      Instant addedAt) {}

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  Applicants(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  public List<Served> byPersonalId(OfficeCode office, PersonalId id) {
    return served(office, "applicant_personal_id", id.digits());
  }

  public List<Served> byPhone(OfficeCode office, String phone) {
    return served(office, "applicant_phone", phone);
  }

  /** The latest first; a file that lies in several dossiers with the latest of them. */
  public List<HeldPaper> papersOf(OfficeCode office, PersonalId id) {
    return jdbc.sql(
            """
            select * from (
              select distinct on (c.file_id, c.component_code) d.code, d.procedure_code, d.procedure_version, c.component_code,
                c.file_id, c.added_at
              from dossier d join dossier_component c on c.dossier_code = d.code
              where d.applicant_personal_id = :id and c.file_id is not null and"""
                + OF_THE_OFFICE
                + " order by c.file_id, c.component_code, c.added_at desc) held order by added_at desc")
        .param("id", id.digits())
        .param("office", office.value())
        .query((row, n) -> new HeldPaper(
            new DossierCode(row.getString("code")),
            row.getString("procedure_code"),
            row.getObject("procedure_version", LocalDate.class),
            row.getString("component_code"),
            row.getObject("file_id", UUID.class),
            row.getTimestamp("added_at").toInstant()))
        .list();
  }

  /** Whether the file is part of any dossier one may see. */
  public boolean isHeld(UUID fileId) {
    return jdbc.sql("select exists (select from dossier_component where file_id = ?)")
        .param(fileId)
        .query(Boolean.class)
        .single();
  }

  private List<Served> served(OfficeCode office, String column, String value) {
    return jdbc.sql(
            """
            select * from (
              select distinct on (applicant_personal_id, applicant_phone) code, submitted_at, content->'applicant' as applicant,
                count(*) over (partition by applicant_personal_id, applicant_phone) as dossiers
              from dossier d where %s = :value and %s
              order by applicant_personal_id, applicant_phone, submitted_at desc) served
            order by submitted_at desc limit :most"""
                .formatted(column, OF_THE_OFFICE))
        .param("value", value)
        .param("office", office.value())
        .param("most", MOST)
        .query((row, n) -> new Served(
            applicant(row),
            new DossierCode(row.getString("code")),
            row.getTimestamp("submitted_at").toInstant(),
            row.getInt("dossiers")))
        .list();
  }

  private Applicant applicant(ResultSet row) throws SQLException {
    try {
      return json.readValue(row.getString("applicant"), Applicant.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
