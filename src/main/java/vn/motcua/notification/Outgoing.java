package vn.motcua.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.exchange.Exchanges;
import vn.motcua.notification.Message.State;
import vn.motcua.office.Offices;
import vn.motcua.procedure.Medium;
import vn.motcua.procedure.Occasion;
import vn.motcua.procedure.Procedures;

/** Writes the messages whose time has come and hands them to the exchange, each in a transaction of its own. */
@Component
class Outgoing {

  private static final Logger LOG = LoggerFactory.getLogger(Outgoing.class);
  private static final int AT_ONCE = 500;

  /**
   * What the exchange sends.
   *
   * @param expiresAt after this it tells nothing any more and is not sent
   */
  record Letter(
      long message, String to, String subject, String text, String link, Instant expiresAt) {}

  private final NoticeTable notices;
  private final MessageTable table;
  private final Dossiers dossiers;
  private final Procedures procedures;
  private final Offices offices;
  private final Exchanges exchanges;
  private final WebHookText webHooks;
  private final NotificationSettings settings;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Outgoing(
      NoticeTable notices,
      MessageTable table,
      Dossiers dossiers,
      Procedures procedures,
      Offices offices,
      Exchanges exchanges,
      WebHookText webHooks,
      NotificationSettings settings,
      TransactionTemplate transaction,
      Clock clock) {
    this.notices = notices;
    this.table = table;
    this.dossiers = dossiers;
    this.procedures = procedures;
    this.offices = offices;
    this.exchanges = exchanges;
    this.webHooks = webHooks;
    this.settings = settings;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** @return how many were handed over */
  int sendDue() {
    int sent = 0;
    for (long id : table.due(clock.instant(), AT_ONCE)) {
      try {
        sent += Boolean.TRUE.equals(transaction.execute(status -> send(id))) ? 1 : 0;
      } catch (DataAccessException | TransactionException e) {
        LOG.warn("message {} is left to the next round", id, e); // the database is away, or busy
      } catch (RuntimeException e) {
        LOG.error("message {} cannot be written", id, e);
        transaction.executeWithoutResult(status -> table
            .take(id, clock.instant())
            .ifPresent(
                row -> table.move(id, State.FAILED, "notification.not-written", clock.instant())));
      }
    }
    return sent;
  }

  private boolean send(long id) {
    var now = clock.instant();
    var row = table.take(id, now).orElse(null);
    if (row == null) {
      return false;
    }
    var opening = settings.quiet(row.message().medium()).endAfter(now.atZone(clock.getZone()));
    if (opening.isPresent()) {
      table.hold(id, opening.get().toInstant());
      return false;
    }
    var message = row.message();
    var dossier = dossiers.require(message.dossier());
    var words = write(row, dossier);
    var letter = new Letter(
        id,
        message.recipient(),
        words.subject(),
        words.body(),
        settings.link(dossier.code(), message.occasions()),
        now.plus(settings.giveUpAfter()));
    // Nothing waits behind a message that hangs: what is later says it anew.
    long exchange = exchanges.request(operation(message), dossier.code().value(), null, letter);
    table.sending(id, words.subject(), words.body(), exchange);
    return true;
  }

  private MessageText.Written write(MessageTable.Row row, Dossier dossier) {
    var told = notices.of(row.notices());
    if (row.message().medium() == Medium.WEB_HOOK) {
      return new MessageText.Written(null, webHooks.of(row.message().id(), dossier, told));
    }
    var procedure = procedures.version(dossier.procedureCode(), dossier.procedureVersion());
    var text = new MessageText(
        procedure.messages(),
        common(dossier, procedure.name().vi(), row.message().occasions()),
        clock.getZone());
    return row.message().medium() == Medium.MAIL ? text.mail(told) : text.sms(told);
  }

  private Map<String, String> common(Dossier dossier, String procedure, List<Occasion> told) {
    var office = offices.require(Dossiers.officeInCharge(dossier));
    var common = new HashMap<String, String>();
    common.put("code", dossier.code().value());
    common.put("procedure", procedure);
    common.put("office", office.name());
    common.put("officePhone", office.phone() == null ? "" : office.phone());
    common.put("link", settings.link(dossier.code(), told));
    return common;
  }

  private static String operation(Message message) {
    return switch (message.medium()) {
      case MAIL -> SendMail.NAME;
      case SMS -> SendSms.NAME;
      case WEB_HOOK -> CallWebHook.nameOf(message.recipient());
    };
  }
}
