package vn.motcua.document;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Scans what came in while the scanner was silent, oldest first, every few seconds and on one node at a time. */
@Configuration(proxyBeanMethods = false)
class WaitingFiles {

  private static final int AT_ONCE = 50;

  private record Waiting(UUID fileId, String sha256) {}

  @Bean
  RecurringTask<Void> scanWaitingFiles(JdbcClient jdbc, FileStore files, VirusScanner scanner) {
    return Tasks.recurring("document-scan", FixedDelay.ofSeconds(15))
        .execute((instance, context) -> scan(jdbc, files, scanner));
  }

  static void scan(JdbcClient jdbc, FileStore files, VirusScanner scanner) {
    var waiting = jdbc.sql(
            "select file_id, sha256 from stored_file where scan = 'WAITING' order by uploaded_at limit ?")
        .param(AT_ONCE)
        .query(
            (row, n) -> new Waiting(row.getObject("file_id", UUID.class), row.getString("sha256")))
        .list();
    for (var file : waiting) {
      var found = scanner.scan(files.place(file.sha256()));
      if (found == FileScan.WAITING) {
        return; // still silent: the next round asks again
      }
      jdbc.sql("update stored_file set scan = ? where file_id = ?")
          .params(found.name(), file.fileId())
          .update();
    }
  }
}
