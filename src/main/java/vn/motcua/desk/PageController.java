package vn.motcua.desk;

import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.document.PagePictures;
import vn.motcua.document.StoredFile;
import vn.motcua.intake.Looks;
import vn.motcua.intake.OwnOffice;
import vn.motcua.intake.Papers;

/** Files and issued documents of a dossier page by page, as the desk's viewer shows them. */
@RestController
@RequestMapping("/api/desk/v1/dossiers/{code}")
class PageController {

  private final OwnOffice own;
  private final Papers papers;
  private final PagePictures pictures;
  private final Looks looks;

  PageController(OwnOffice own, Papers papers, PagePictures pictures, Looks looks) {
    this.own = own;
    this.papers = papers;
    this.pictures = pictures;
    this.looks = looks;
  }

  record Pages(String name, String mediaType, int pages) {}

  @GetMapping("/files/{fileId}/pages")
  Pages pagesOfFile(@PathVariable String code, @PathVariable UUID fileId) {
    return pages(papers.storedFile(own.require(Papers.code(code)).code(), fileId));
  }

  @GetMapping("/files/{fileId}/pages/{page}")
  ResponseEntity<byte[]> pageOfFile(
      @PathVariable String code, @PathVariable UUID fileId, @PathVariable int page) {
    var dossier = own.require(Papers.code(code)).code();
    looks.at(dossier, List.of("file " + fileId + " page " + page));
    return picture(papers.storedFile(dossier, fileId), page);
  }

  @GetMapping("/documents/{documentId}/pages")
  Pages pagesOfDocument(@PathVariable String code, @PathVariable UUID documentId) {
    return pages(papers.storedDocument(own.require(Papers.code(code)).code(), documentId));
  }

  @GetMapping("/documents/{documentId}/pages/{page}")
  ResponseEntity<byte[]> pageOfDocument(
      @PathVariable String code, @PathVariable UUID documentId, @PathVariable int page) {
    var dossier = own.require(Papers.code(code)).code();
    looks.at(dossier, List.of("document " + documentId + " page " + page));
    return picture(papers.storedDocument(dossier, documentId), page);
  }

  private Pages pages(StoredFile file) {
    return new Pages(file.name(), file.mediaType(), pictures.count(file));
  }

  private ResponseEntity<byte[]> picture(StoredFile file, int page) {
    return Papers.answer(
        pictures.page(file, page), MediaType.IMAGE_JPEG_VALUE, "trang-" + page + ".jpg");
  }
}
