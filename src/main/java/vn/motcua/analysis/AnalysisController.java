package vn.motcua.analysis;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Refusal.Fault;

/** Packages as scripts and tools bring them. */
@RestController
@RequestMapping("/api/analysis/v1/packages")
class AnalysisController {

  private final Packages packages;
  private final PackageViews views;

  AnalysisController(Packages packages, PackageViews views) {
    this.packages = packages;
    this.views = views;
  }

  record Publication(String from) {}

  @GetMapping
  Map<String, List<PackageViews.Line>> list() {
    return Map.of("items", packages.newest().stream().map(views::line).toList());
  }

  @GetMapping("/{id}")
  PackageViews.View get(@PathVariable String id) {
    return views.view(packages.require(id(id)));
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<PackageViews.View> upload(@RequestParam("file") MultipartFile file)
      throws IOException {
    return created(packages.upload(file.getBytes()));
  }

  @PostMapping(consumes = {"application/zip", "application/x-zip-compressed"})
  ResponseEntity<PackageViews.View> upload(@RequestBody byte[] zip) {
    return created(packages.upload(zip));
  }

  @PostMapping("/{id}/check")
  PackageViews.View check(@PathVariable String id) {
    return views.view(packages.check(id(id)));
  }

  @PostMapping("/{id}/publication")
  PackageViews.View publish(@PathVariable String id, @RequestBody Publication publication) {
    return views.view(packages.publish(id(id), date(publication.from())));
  }

  @DeleteMapping("/{id}")
  PackageViews.View withdraw(@PathVariable String id) {
    return views.view(packages.withdraw(id(id)));
  }

  private ResponseEntity<PackageViews.View> created(AnalystPackage one) {
    return ResponseEntity.created(URI.create("/api/analysis/v1/packages/" + one.id()))
        .body(views.view(one));
  }

  static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw Refusal.notFound("analysis.package-unknown");
    }
  }

  static LocalDate date(String text) {
    try {
      return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
    } catch (DateTimeParseException e) {
      throw Refusal.invalid(
          "analysis.publication-invalid", List.of(new Fault("/from", "analysis.from-missing")));
    }
  }
}
