package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.story.Filing.birthRegistration;
import static vn.motcua.story.OfficerAtDesk.RECEIVE;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The line on which a desk hears of news, and what is left of it in the log. */
class LiveLineStory extends StoryScene {

  private static final int ENOUGH_TO_NOTICE = 10;

  @Test
  void endsQuietlyWhenTheSessionHasEndedBeforeIt() throws Exception {
    var log = new ListAppender<ILoggingEvent>();
    var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    var session = new Door(
        door.address(),
        HttpClient.newBuilder().cookieHandler(new CookieManager()).build());
    new Browser(session).logsInAs("tiepnhan");
    var task = reception.task(citizen.files(birthRegistration()), RECEIVE);
    log.start();
    root.addAppender(log);
    try {
      var line = listens(session);
      assertThat(line.read()).as("it is open").isPositive();
      new Browser(session).logsOut();
      line.close();
      for (int n = 0; n < ENOUGH_TO_NOTICE; n++) {
        reception.claims(task).expect(204);
        door.post("tiepnhan", "/api/desk/v1/tasks/" + task + "/unclaim", null).expect(204);
      }
    } finally {
      root.detachAppender(log);
    }
    assertThat(List.copyOf(log.list))
        .extracting(event -> event.getThrowableProxy() == null
            ? event.getFormattedMessage()
            : event.getFormattedMessage() + event.getThrowableProxy().getClassName())
        .noneMatch(line -> line.contains("AuthorizationDenied"));
  }

  private static InputStream listens(Door session) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(
            URI.create(session.address() + DeskPage.PATH + "/tin?since=0"))
        .header("Accept", "text/event-stream")
        .build();
    return session.http().send(request, BodyHandlers.ofInputStream()).body();
  }
}
