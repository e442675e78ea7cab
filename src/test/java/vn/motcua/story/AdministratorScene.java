package vn.motcua.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The administrator and the pages on which peers that hang are helped. */
abstract class AdministratorScene extends StoryScene {

  static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  static final String FORM = "application/x-www-form-urlencoded";

  Answer acts(String path, Map<String, String> fields) {
    var body = fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
    return door.send("quantri", "POST", path, body, "Content-Type", FORM);
  }

  String page(String path) {
    return door.get("quantri", path).expect(200).text();
  }

  /** The open request of the dossier to the post that has been tried in vain. */
  long hanging(Filed dossier) {
    return await(dossier + " hangs")
        .until(
            () -> database
                .sql(
                    "select id from exchange where peer = 'post' and subject = ? and attempts > 0 and state in ('PENDING', 'UNKNOWN')")
                .param(dossier.code())
                .query(Long.class)
                .list(),
            found -> !found.isEmpty())
        .get(0);
  }

  List<Long> open(Filed dossier, String peer) {
    return database
        .sql(
            "select id from exchange where peer = ? and subject = ? and state in ('PENDING', 'SENT', 'UNKNOWN', 'ANSWERED')")
        .params(peer, dossier.code())
        .query(Long.class)
        .list();
  }

  List<String> acts(Filed dossier) {
    return database
        .sql(
            "select payload::json ->> 'act' from audit_entry where kind = 'ExchangeEvent.ByHand' and actor = 'quantri' and stream = ? order by seq")
        .param(dossier.code())
        .query(String.class)
        .list();
  }

  long count(String sql) {
    return database.sql(sql).query(Long.class).single();
  }
}
