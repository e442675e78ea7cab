package vn.motcua.notification;

import java.net.http.HttpClient;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.motcua.exchange.Exchange;
import vn.motcua.exchange.PeerOperation;
import vn.motcua.exchange.Peers;
import vn.motcua.exchange.Reply;
import vn.motcua.procedure.Medium;

/**
 * A mail by SMTP (RFC 5321), on threads of its own because its protocol waits.
 *
 * <p>A server that falls silent after the text may have taken it. It is sent again with the same Message-ID, by which most
 * mailboxes show it once; no mail at all would be worse.
 */
@Component(SendMail.NAME)
@ConditionalOnProperty("motcua.peers.mail.url")
class SendMail implements PeerOperation, DisposableBean {

  static final String NAME = "mail.send";
  static final String PEER = "mail";

  private final Letters letters;
  private final MailLine line;
  private final ExecutorService threads;

  SendMail(Letters letters, Peers peers) {
    this.letters = letters;
    this.line = new MailLine(peers.of(PEER));
    this.threads = Executors.newFixedThreadPool(peers.of(PEER).concurrency(), work -> {
      var thread = new Thread(work, "mail");
      thread.setDaemon(true);
      return thread;
    });
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String peer() {
    return PEER;
  }

  @Override
  public boolean speaksHttp() {
    return false;
  }

  @Override
  public CompletionStage<Reply> send(Exchange exchange, HttpClient http) {
    return letters.whileGood(
        exchange,
        Medium.MAIL,
        letter -> CompletableFuture.supplyAsync(() -> line.send(exchange.key(), letter), threads));
  }

  @Override
  public void destroy() {
    threads.shutdownNow();
  }
}
