package vn.motcua.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.web.util.HtmlUtils;
import vn.motcua.exchange.Peers;
import vn.motcua.exchange.Reply;
import vn.motcua.notification.Outgoing.Letter;

/** The line to the mail server: text and HTML of one letter, and what the server's answer means. */
final class MailLine {

  private static final int FOR_GOOD = 500;

  /** Mail programs read no style sheets; a long address must not widen the letter on a telephone. */
  private static final String STYLE =
      "font:16px/1.5 Arial,sans-serif;max-width:40em;margin:0 auto;padding:16px;color:#1f2430;overflow-wrap:anywhere";

  private final JavaMailSenderImpl server = new JavaMailSenderImpl();
  private final String from;

  MailLine(Peers.Peer peer) {
    boolean tls = "smtps".equals(peer.url().getScheme());
    from = peer.option("from");
    server.setProtocol(tls ? "smtps" : "smtp");
    server.setHost(peer.url().getHost());
    server.setPort(peer.url().getPort());
    server.setDefaultEncoding(StandardCharsets.UTF_8.name());
    var settings = server.getJavaMailProperties();
    var millis = String.valueOf(peer.timeout().toMillis());
    var prefix = "mail." + server.getProtocol() + ".";
    settings.put(prefix + "connectiontimeout", millis);
    settings.put(prefix + "timeout", millis);
    settings.put(prefix + "writetimeout", millis);
    settings.put(prefix + "ssl.checkserveridentity", "true");
    if (!tls && !"off".equals(peer.optional("starttls").orElse("required"))) {
      settings.put(prefix + "starttls.enable", "true");
      settings.put(prefix + "starttls.required", "true");
    }
    if (peer.user() != null && !peer.user().isBlank()) {
      server.setUsername(peer.user());
      server.setPassword(peer.secret());
      settings.put(prefix + "auth", "true");
    }
  }

  Reply send(UUID key, Letter letter) {
    if (!Addressees.isMailAddress(letter.to())) {
      return new Reply.Refused("notification.address-invalid", "no mail address");
    }
    try {
      server.send(write(key, letter));
      return new Reply.Answered("{}");
    } catch (MailAuthenticationException e) {
      return new Reply.Again("the mail server does not let us in", null);
    } catch (MailSendException e) {
      return meaning(
          e.getMessageExceptions().length == 0 ? e.getCause() : e.getMessageExceptions()[0]);
    } catch (MailException | MessagingException e) {
      return new Reply.Again(shown(e), null);
    }
  }

  private MimeMessage write(UUID key, Letter letter) throws MessagingException {
    var id = "<" + key + "@" + from.substring(from.indexOf('@') + 1) + ">";
    var mail = new Numbered(server, id);
    var parts = new MimeMessageHelper(
        mail, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
    parts.setValidateAddresses(true);
    parts.setFrom(from);
    parts.setTo(letter.to());
    parts.setSubject(MessageText.oneLine(letter.subject()));
    parts.setText(letter.text(), html(letter));
    mail.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no answers by machines
    return mail;
  }

  /** Everything is words; the one link is ours. */
  static String html(Letter letter) {
    var link = escaped(letter.link());
    var text = escaped(letter.text())
        .replace(link, "<a href=\"" + link + "\">" + link + "</a>")
        .replace("\n\n", "</p><p>")
        .replace("\n", "<br>");
    return "<!doctype html><html lang=\"vi\"><head><meta charset=\"utf-8\">"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>"
        + escaped(letter.subject())
        + "</title></head><body style=\"" + STYLE + "\"><p>"
        + text
        + "</p></body></html>";
  }

  /** Markup only: letters with diacritics stay what they are. */
  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
  }

  /**
   * A number of five hundred and more is for good; who could not be reached has not heard us, who will not have our own
   * address has heard nothing of the receiver; else nobody knows.
   */
  private static Reply meaning(Throwable error) {
    for (var cause = error; cause != null; cause = next(cause)) {
      if (cause instanceof SMTPAddressFailedException address) {
        return said(address.getReturnCode(), "notification.address-refused", shown(address));
      }
      if (cause instanceof SMTPSendFailedException failed && next(failed) == null) {
        return said(failed.getReturnCode(), "notification.message-refused", shown(failed));
      }
      if (cause instanceof MailConnectException || cause instanceof SMTPSenderFailedException) {
        return new Reply.Again(shown(cause), null);
      }
    }
    return new Reply.Unclear("the mail server did not say whether it took the mail");
  }

  private static Reply said(int number, String code, String why) {
    if (number < 0) {
      return new Reply.Unclear("the mail server hung up"); // -1 is no answer
    }
    return number >= FOR_GOOD ? new Reply.Refused(code, why) : new Reply.Again(why, null);
  }

  private static Throwable next(Throwable error) {
    return error instanceof MessagingException told && told.getNextException() != null
        ? told.getNextException()
        : error.getCause() == error ? null : error.getCause();
  }

  /** What a server says may name the receiver; only its first line, and never the address. */
  private static String shown(Throwable error) {
    var text = String.valueOf(error.getMessage()).lines().findFirst().orElse("");
    return text.replaceAll("[^\\s<>]+@[^\\s<>]+", "…");
  }

  /** With our own number, the same however often it is sent. */
  private static final class Numbered extends MimeMessage {
    private final String id;

    Numbered(JavaMailSenderImpl server, String id) {
      super(server.getSession());
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
