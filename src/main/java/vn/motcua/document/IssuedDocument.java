package vn.motcua.document;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import vn.motcua.dossier.DossierCode;

/** Giấy tờ đã phát hành — a form or result printed for a dossier; signing replaces its file by the signed one. */
@Table("document")
public record IssuedDocument(
    @Id UUID documentId,
    DossierCode dossierCode,
    String template,
    String number,
    String title,
    UUID fileId,
    Instant issuedAt,
    String signedBy,
    Instant signedAt,
    @Version Integer version) {

  public boolean isSigned() {
    return signedAt != null;
  }

  IssuedDocument signed(StoredFile signedFile, String officer, Instant at) {
    return new IssuedDocument(
        documentId,
        dossierCode,
        template,
        number,
        title,
        signedFile.fileId(),
        issuedAt,
        officer,
        at,
        version);
  }
}
