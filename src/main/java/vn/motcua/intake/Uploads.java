package vn.motcua.intake;

import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.document.FileStore;

/** Files that come in before the filing they belong to. */
@Component
class Uploads {

  record FileView(UUID fileId, String name, String mediaType, long size, String sha256) {}

  private final FileStore files;

  Uploads(FileStore files) {
    this.files = files;
  }

  FileView receive(MultipartFile file, String account) throws IOException {
    try (var content = file.getInputStream()) {
      var name = file.getOriginalFilename() == null ? "tep" : file.getOriginalFilename();
      var stored = files.receive(name, content, account);
      return new FileView(
          stored.fileId(), stored.name(), stored.mediaType(), stored.size(), stored.sha256());
    }
  }
}
