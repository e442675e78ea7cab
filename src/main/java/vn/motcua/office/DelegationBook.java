package vn.motcua.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.shared.DomainTransaction;

/** Sổ ủy quyền (cửa vào) — the register of delegations; what stands in it today is what the delegates may do. */
@Component
@DomainTransaction
public class DelegationBook {

  private final DelegationTable table;
  private final Coverage coverage;
  private final Clock clock;

  DelegationBook(DelegationTable table, Coverage coverage, Clock clock) {
    this.table = table;
    this.coverage = coverage;
    this.clock = clock;
  }

  public void enter(Delegation one) {
    table.insert(one);
  }

  /** Refused while nobody else could approve; false when it had ended before. */
  public boolean end(Delegation one, String by) {
    var office = new OfficeCode(one.office());
    coverage.lock(office);
    coverage.requireWithout(office, one);
    return table.end(one.id(), by, clock.instant());
  }

  public Optional<Delegation> find(long id) {
    return table.find(id);
  }

  /** Those that held on some day of the period, newest first. */
  public List<Delegation> of(Collection<String> offices, LocalDate first, LocalDate last) {
    return table.of(offices, first, last);
  }
}
