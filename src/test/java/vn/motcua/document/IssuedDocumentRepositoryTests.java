package vn.motcua.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import vn.motcua.dossier.DossierCode;

@SpringJUnitConfig(DocumentDatabase.class)
class IssuedDocumentRepositoryTests {

  private static final DossierCode DOSSIER = new DossierCode("H42.35.12-261105-0001");

  @Autowired
  IssuedDocumentRepository documents;

  @Autowired
  StoredFileRepository files;

  @Test
  void keepsADocumentAndItsSignature() {
    var draft = documents.save(document(file("draft")));

    documents.save(draft.signed(file("signed"), "chu.tich.mau", DocumentDatabase.NOW));

    assertThat(documents.findByDossierCodeOrderByIssuedAt(DOSSIER))
        .singleElement()
        .satisfies(found -> {
          assertThat(found.isSigned()).isTrue();
          assertThat(found.signedBy()).isEqualTo("chu.tich.mau");
          assertThat(found.fileId()).isNotEqualTo(draft.fileId());
        });
  }

  private static IssuedDocument document(StoredFile file) {
    return new IssuedDocument(
        UUID.randomUUID(),
        DOSSIER,
        "birth-certificate",
        "15/2026",
        "Giấy khai sinh",
        file.fileId(),
        DocumentDatabase.NOW,
        null,
        null,
        null);
  }

  private StoredFile file(String name) {
    return files.save(new StoredFile(
        UUID.randomUUID(),
        name + ".pdf",
        "application/pdf",
        10,
        "0".repeat(64),
        "can.bo.mau",
        DocumentDatabase.NOW,
        FileScan.NONE,
        null));
  }
}
