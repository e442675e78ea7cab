package vn.motcua.supervision.measure;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.office.OfficeCode;
import vn.motcua.office.Officer;
import vn.motcua.office.Officers;
import vn.motcua.office.Offices;
import vn.motcua.shared.Refusal;

/** Phạm vi của người giám sát — narrows what somebody wants to see to the offices and fields of the account. */
@Component
public class Scopes {

  private final Officers officers;
  private final Offices offices;
  private final JdbcClient jdbc;

  Scopes(Officers officers, Offices offices, JdbcClient jdbc) {
    this.officers = officers;
    this.offices = offices;
    this.jdbc = jdbc;
  }

  /** Of who is logged in; an office or a procedure outside of it is refused as one that does not exist. */
  public Scope of(Selection selection) {
    return of(officers.current(), selection);
  }

  public Scope of(Officer officer, Selection selection) {
    return new Scope(
        offices(officer.office(), selection.office()),
        procedures(fieldsOf(officer), selection),
        selection.channel(),
        selection.team(),
        selection.from(),
        selection.to());
  }

  /** Of the system itself, for work that nobody is logged in for: an office with all below, every field. */
  public Scope ofOffice(OfficeCode office) {
    return new Scope(codes(office), null, null, null, null, null);
  }

  /** The fields an account is narrowed to; empty for all. */
  public Set<String> fieldsOf(Officer officer) {
    return Set.copyOf(jdbc.sql("select field_code from supervisor_field where username = ?")
        .param(officer.username())
        .query(String.class)
        .list());
  }

  /** Whether nothing stands above the office. */
  public boolean isTop(OfficeCode office) {
    return offices.require(office).parent() == null;
  }

  private List<String> offices(OfficeCode own, String wanted) {
    var all = codes(own);
    if (wanted == null || wanted.equals(own.value())) {
      return all;
    }
    if (!all.contains(wanted)) {
      throw Refusal.notFound("supervision.office-unknown", wanted);
    }
    return codes(new OfficeCode(wanted));
  }

  private List<String> codes(OfficeCode office) {
    return offices.withAllBelow(office).stream().map(OfficeCode::value).toList();
  }

  private List<String> procedures(Set<String> fields, Selection selection) {
    if (fields.isEmpty() && selection.field() == null && selection.procedure() == null) {
      return null;
    }
    var allowed = jdbc
        .sql("select distinct procedure_code, field_code from supervised_procedure")
        .query((row, n) -> new String[] {row.getString(1), row.getString(2)})
        .list()
        .stream()
        .filter(one -> fields.isEmpty() || fields.contains(one[1]))
        .toList();
    var chosen = allowed.stream()
        .filter(one -> selection.field() == null || selection.field().equals(one[1]))
        .map(one -> one[0])
        .filter(code -> selection.procedure() == null || selection.procedure().equals(code))
        .distinct()
        .toList();
    if (chosen.isEmpty()
        && Stream.of(selection.field(), selection.procedure()).anyMatch(Objects::nonNull)) {
      throw Refusal.notFound("supervision.procedure-unknown");
    }
    return chosen;
  }
}
