package vn.motcua.document;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import vn.motcua.dossier.DossierCode;

interface SigningOrderRepository extends Repository<SigningOrder, UUID> {

  SigningOrder save(SigningOrder order);

  Optional<SigningOrder> findById(UUID orderId);

  /** Of dossiers that go on; oldest first. */
  @Query(
      """
      select o.* from signing_order o join dossier d on d.code = o.dossier_code
      where o.officer = :officer and o.ended_at is null and d.status not in ('REFUSED', 'STOPPED', 'RETURNED')
      order by o.ordered_at, o.order_id""")
  List<SigningOrder> waitingFor(String officer);

  List<SigningOrder> findByDossierCodeAndEndedAtIsNull(DossierCode dossierCode);

  Optional<SigningOrder> findByTicket(String ticket);
}
