package vn.motcua.document;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.shared.Refusal;

@RestController
class DownloadController {

  private final ResultLinks links;
  private final IssuedDocumentRepository documents;
  private final FileStore files;

  DownloadController(ResultLinks links, IssuedDocumentRepository documents, FileStore files) {
    this.links = links;
    this.documents = documents;
    this.files = files;
  }

  /** The link itself is the permission: it cannot be guessed. */
  @GetMapping("/api/gateway/v1/documents/{token}")
  ResponseEntity<byte[]> download(@PathVariable String token) {
    var document = links
        .follow(token)
        .flatMap(documents::findById)
        .orElseThrow(() -> Refusal.notFound("document.file-not-found"));
    var file = files.file(document.fileId());
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"result.pdf\"")
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .body(files.content(file));
  }
}
