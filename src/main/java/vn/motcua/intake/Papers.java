package vn.motcua.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.motcua.document.Documents;
import vn.motcua.document.FileStore;
import vn.motcua.document.IssuedDocument;
import vn.motcua.document.StoredFile;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.Dossiers;
import vn.motcua.shared.Refusal;

/** Giấy tờ qua trình duyệt (cửa vào) — papers and files over HTTP, in a way no browser will run anything in them. */
@Component
public class Papers {

  private final Documents documents;
  private final Dossiers dossiers;
  private final FileStore files;
  private final Looks looks;

  Papers(Documents documents, Dossiers dossiers, FileStore files, Looks looks) {
    this.documents = documents;
    this.dossiers = dossiers;
    this.files = files;
    this.looks = looks;
  }

  public static DossierCode code(String text) {
    if (!DossierCode.isWellFormed(text)) {
      throw Refusal.notFound("dossier.unknown", text);
    }
    return new DossierCode(text);
  }

  ResponseEntity<byte[]> pdf(DossierCode code, String template) {
    dossiers.require(code);
    return answer(documents
        .find(code, template)
        .orElseThrow(() -> Refusal.notFound("document.not-issued", code)));
  }

  ResponseEntity<byte[]> result(DossierCode code) {
    dossiers.require(code);
    return answer(
        documents.result(code).orElseThrow(() -> Refusal.notFound("document.not-issued", code)));
  }

  public ResponseEntity<byte[]> document(DossierCode code, UUID documentId) {
    var file = storedDocument(code, documentId);
    looks.at(code, List.of("document " + documentId));
    return answer(file);
  }

  public ResponseEntity<byte[]> file(DossierCode code, UUID fileId) {
    var file = storedFile(code, fileId);
    looks.at(code, List.of("file " + fileId));
    return answer(file);
  }

  public StoredFile storedDocument(DossierCode code, UUID documentId) {
    return documents.of(code).stream()
        .filter(document -> document.documentId().equals(documentId))
        .findFirst()
        .map(document -> files.file(document.fileId()))
        .orElseThrow(() -> Refusal.notFound("document.not-issued", code));
  }

  /** A file only as part of a dossier that holds it. */
  public StoredFile storedFile(DossierCode code, UUID fileId) {
    if (dossiers.components(code).stream()
        .noneMatch(component -> fileId.equals(component.fileId()))) {
      throw Refusal.notFound("document.file-not-found");
    }
    return files.file(fileId);
  }

  private ResponseEntity<byte[]> answer(IssuedDocument document) {
    looks.at(document.dossierCode(), List.of("document " + document.documentId()));
    return answer(files.file(document.fileId()));
  }

  private ResponseEntity<byte[]> answer(StoredFile file) {
    return answer(files.content(file), file.mediaType(), file.name());
  }

  public static ResponseEntity<byte[]> answer(byte[] content, String mediaType, String name) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(mediaType))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .body(content);
  }
}
