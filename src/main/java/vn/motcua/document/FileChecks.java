package vn.motcua.document;

import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Kiểm tra tệp (cửa vào) — what can be said of the signatures of a file somebody brought or we issued. */
@Component
public class FileChecks {

  private static final String PDF = "application/pdf";
  private static final int KEPT = 500;

  /** By content and minute: the same paper is looked at by several people in a row, and trust is looked up anew. */
  private final Map<String, List<SignatureFinding>> found =
      Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<SignatureFinding>> eldest) {
          return size() > KEPT;
        }
      });

  private final FileStore files;
  private final SignatureCheck check;
  private final Clock clock;

  FileChecks(FileStore files, SignatureCheck check, Clock clock) {
    this.files = files;
    this.check = check;
    this.clock = clock;
  }

  /** Empty for what is no PDF or has no signature. */
  public List<SignatureFinding> signatures(StoredFile file) {
    if (!PDF.equals(file.mediaType())) {
      return List.of();
    }
    var content = files.content(file);
    var key = file.sha256() + " " + clock.instant().getEpochSecond() / 60;
    var known = found.get(key);
    if (known == null) {
      known = check.of(content);
      found.put(key, known);
    }
    return known;
  }
}
