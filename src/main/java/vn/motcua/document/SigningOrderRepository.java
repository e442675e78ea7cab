package vn.motcua.document;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;
import vn.motcua.dossier.DossierCode;

interface SigningOrderRepository extends Repository<SigningOrder, UUID> {

  SigningOrder save(SigningOrder order);

  Optional<SigningOrder> findById(UUID orderId);

  List<SigningOrder> findByOfficerAndEndedAtIsNullOrderByOrderedAt(String officer);

  List<SigningOrder> findByDossierCodeAndEndedAtIsNull(DossierCode dossierCode);

  Optional<SigningOrder> findByTicket(String ticket);
}
