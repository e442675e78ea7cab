package vn.motcua.document;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;
import vn.motcua.dossier.DossierCode;

interface IssuedDocumentRepository extends Repository<IssuedDocument, UUID> {

  IssuedDocument save(IssuedDocument document);

  Optional<IssuedDocument> findById(UUID documentId);

  List<IssuedDocument> findByDossierCodeOrderByIssuedAt(DossierCode dossierCode);
}
