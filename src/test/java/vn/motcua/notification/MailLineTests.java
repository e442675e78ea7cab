package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;
import vn.motcua.exchange.Peers;
import vn.motcua.exchange.Reply;
import vn.motcua.notification.Outgoing.Letter;

/** Over a socket: a real mail server, and one that says what the test wants. */
class MailLineTests {

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void sendsTextAndHtmlInUtf8() throws Exception {
    var reply = line(server.getSmtp().getPort())
        .send(
            UUID.randomUUID(), letter("mau@example.vn", "Hồ sơ đã có kết quả", "Kính gửi ông/bà,"));

    assertThat(reply).isInstanceOf(Reply.Answered.class);
    var mail = server.getReceivedMessages()[0];
    assertThat(mail.getSubject()).isEqualTo("Hồ sơ đã có kết quả");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(part(mail, "text/plain")).contains("Kính gửi ông/bà,");
    assertThat(part(mail, "text/html")).contains("<html lang=\"vi\">", "<p>Kính gửi ông/bà,");
  }

  @Test
  void theSameRowIsTheSameMailHoweverOftenItIsSent() throws Exception {
    var key = UUID.randomUUID();
    var line = line(server.getSmtp().getPort());

    line.send(key, letter("mau@example.vn", "x", "y"));
    line.send(key, letter("mau@example.vn", "x", "y"));

    assertThat(server.getReceivedMessages())
        .extracting(mail -> mail.getMessageID())
        .containsOnly("<" + key + "@tinhmau.example>")
        .hasSize(2);
  }

  @Test
  void wordsStayWords() throws Exception {
    line(server.getSmtp().getPort())
        .send(
            UUID.randomUUID(),
            letter(
                "mau@example.vn",
                "Xong\r\nBcc: khac@example.vn\r\n\r\n<b>",
                "<img src=x onerror=alert(1)>\n.\nQUIT\nhttps://motcua.example/tra-cuu?ma=1&x=2"));

    assertThat(server.getReceivedMessages()).hasSize(1); // to nobody else
    var mail = server.getReceivedMessages()[0];
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getSubject()).isEqualTo("Xong Bcc: khac@example.vn <b>");
    assertThat(part(mail, "text/html"))
        .contains(
            "&lt;img src=x onerror=alert(1)&gt;",
            "<a href=\"https://motcua.example/tra-cuu?ma=1&amp;x=2\">",
            "QUIT")
        .doesNotContain("<img");
    assertThat(GreenMailUtil.getWholeMessage(mail)).contains("QUIT");
  }

  @Test
  void sendsNothingToAListOfAddresses() {
    var reply = line(server.getSmtp().getPort())
        .send(UUID.randomUUID(), letter("a@example.vn, b@example.vn", "x", "y"));

    assertThat(reply).isInstanceOf(Reply.Refused.class);
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "MAIL, 550 5.7.1 this sender may not, Again",
    "RCPT, 550 5.1.1 <mau@example.vn> no such user, Refused",
    "RCPT, 450 4.2.1 come back later, Again",
    "DATA, 554 5.7.1 we do not like it, Refused",
    "DATA, 452 4.3.1 no room, Again",
    "DATA, '', Unclear"
  })
  void knowsWhatIsForGoodWhatIsForLaterAndWhatNobodyKnows(String at, String says, String kind)
      throws IOException {
    try (var rude = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var thread = new Thread(() -> serve(rude, at, says));
      thread.setDaemon(true);
      thread.start();

      var reply =
          line(rude.getLocalPort()).send(UUID.randomUUID(), letter("mau@example.vn", "x", "y"));

      assertThat(reply.getClass().getSimpleName()).isEqualTo(kind);
      assertThat(reply.toString()).doesNotContain("mau@");
    }
  }

  @Test
  void isTriedAgainWhereNobodyListens() throws IOException {
    int nobody;
    try (var socket = new ServerSocket(0)) {
      nobody = socket.getLocalPort();
    }

    assertThat(line(nobody).send(UUID.randomUUID(), letter("mau@example.vn", "x", "y")))
        .isInstanceOf(Reply.Again.class);
  }

  /** As polite as a mail server until the step it is told; there it says that, or hangs up without a word. */
  private static void serve(ServerSocket listening, String at, String says) {
    try (Socket socket = listening.accept();
        var in = new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
      say(socket, "220 rude");
      boolean text = false;
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        if (text) {
          if (!line.equals(".")) {
            continue;
          }
          text = false;
          if (says.isEmpty()) {
            return;
          }
          say(socket, at.equals("DATA") ? says : "250 ok");
        } else if (line.startsWith("DATA")) {
          text = true;
          say(socket, "354 go on");
        } else {
          say(socket, line.startsWith(at) ? says : "250 ok");
        }
      }
    } catch (IOException e) {
      // the other side has gone
    }
  }

  private static void say(Socket socket, String line) throws IOException {
    socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  private static MailLine line(int port) {
    return new MailLine(new Peers.Peer(
        URI.create("smtp://localhost:" + port),
        null,
        null,
        Duration.ofSeconds(4),
        2,
        5,
        Duration.ofSeconds(5),
        DataSize.ofMegabytes(1),
        Map.of("from", "motcua@tinhmau.example", "starttls", "off")));
  }

  private static Letter letter(String to, String subject, String text) {
    return new Letter(1, to, subject, text, "https://motcua.example/tra-cuu?ma=1&x=2", Instant.MAX);
  }

  private static String part(Part part, String type) throws Exception {
    if (part.isMimeType(type)) {
      return part.getContent().toString();
    }
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        var found = part(parts.getBodyPart(i), type);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }
}
