package vn.motcua.sandbox;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Hộp thư giả lập — a real SMTP server that takes every mail; what came is read at {@code /sandbox/v1/mail/effects}.
 *
 * <p>The same Message-ID is one mail, as in most mailboxes. Of the faults it knows those a mail server can have.
 */
@Component
@Profile("sandbox")
class Mailbox implements SandboxPeer, SmartLifecycle, MessageDeliveryHandler {

  private static final String NAME = "mail";
  private static final int KEPT_IN_MEMORY = 100;
  private static final Set<Fault.Kind> NOT_TAKEN =
      EnumSet.of(Fault.Kind.DOWN, Fault.Kind.REFUSED, Fault.Kind.ERROR, Fault.Kind.UNAVAILABLE);
  private static final Set<Fault.Kind> KNOWN = EnumSet.of(
      Fault.Kind.DOWN,
      Fault.Kind.REFUSED,
      Fault.Kind.ERROR,
      Fault.Kind.UNAVAILABLE,
      Fault.Kind.SLOW,
      Fault.Kind.LOSE_REPLY);

  private final SandboxSettings settings;
  private final PeerStore store;
  private final Faults faults;
  private final AtomicInteger taken = new AtomicInteger();
  private final int port;
  private MessageDeliveryHandler usual;
  private GreenMail server;

  Mailbox(
      SandboxSettings settings,
      @Value("${motcua.sandbox.mail-port}") int port,
      PeerStore store,
      Faults faults) {
    this.settings = settings;
    this.port = port;
    this.store = store;
    this.faults = faults;
  }

  @Override
  public void start() {
    server = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
    server.start();
    usual = server.getUserManager().getMessageDeliveryHandler();
    server.getUserManager().setMessageDeliveryHandler(this);
  }

  @Override
  public void stop() {
    server.stop();
    server = null;
  }

  @Override
  public boolean isRunning() {
    return server != null;
  }

  @Override
  public boolean isAutoStartup() {
    return settings.peers();
  }

  /** Before everything that may send, and after it at the end. */
  @Override
  public int getPhase() {
    return 0;
  }

  /** A failure here ends the connection without an answer, as a server's does that falls over. */
  @Override
  public GreenMailUser handle(MovingMessage mail, MailAddress to)
      throws MessagingException, UserException {
    var fault = faults.strike(NAME, KNOWN);
    if (NOT_TAKEN.contains(fault.kind())) {
      throw new IllegalStateException("the sandbox's mail server is told to fail");
    }
    take(mail.getMessage(), to.getEmail());
    if (fault.kind() == Fault.Kind.SLOW) {
      pause(fault.delay());
    }
    if (fault.kind() == Fault.Kind.LOSE_REPLY) {
      throw new IllegalStateException("the sandbox's mail server is told to hang up");
    }
    forgetOld();
    return usual.handle(mail, to);
  }

  private void take(MimeMessage mail, String to) throws MessagingException {
    var text = body(mail, "text/plain");
    var call = new Call(
            "MAIL", "", null, Map.of(), text.getBytes(StandardCharsets.UTF_8), null, null)
        .named("send", mail.getMessageID());
    store.received(NAME, call);
    store.insert(store.held(
        NAME,
        NAME,
        mail.getMessageID(),
        call.dossierCode(),
        true,
        Map.of(
            "to",
            to,
            "subject",
            String.valueOf(mail.getSubject()),
            "text",
            text,
            "html",
            body(mail, "text/html"))));
  }

  /** The first part of this type, or nothing. */
  private static String body(Part part, String type) throws MessagingException {
    try {
      if (part.isMimeType(type)) {
        return String.valueOf(part.getContent()).replace("\r\n", "\n");
      }
      if (part.getContent() instanceof Multipart parts) {
        for (int i = 0; i < parts.getCount(); i++) {
          var found = body(parts.getBodyPart(i), type);
          if (!found.isEmpty()) {
            return found;
          }
        }
      }
      return "";
    } catch (IOException e) {
      throw new MessagingException("unreadable", e);
    }
  }

  private void forgetOld() {
    if (taken.incrementAndGet() % KEPT_IN_MEMORY == 0) {
      try {
        server.purgeEmailFromAllMailboxes();
      } catch (FolderException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Call understand(Call call) {
    return call.named(null, null);
  }

  /** Over HTTP there is nothing here. */
  @Override
  public Answer answer(Call call) {
    return Answer.status(404);
  }
}
