package vn.motcua.notification;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.procedure.Occasion;

/** Reminds the citizen once of a supplement request whose time is nearly over. */
@Component
class Reminders {

  private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);

  private final NoticeTable notices;
  private final Mailroom mailroom;
  private final Dossiers dossiers;
  private final NotificationSettings settings;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Reminders(
      NoticeTable notices,
      Mailroom mailroom,
      Dossiers dossiers,
      NotificationSettings settings,
      TransactionTemplate transaction,
      Clock clock) {
    this.notices = notices;
    this.mailroom = mailroom;
    this.dossiers = dossiers;
    this.settings = settings;
    this.transaction = transaction;
    this.clock = clock;
  }

  int remind() {
    var now = clock.instant();
    var until = now.plus(settings.remindBefore());
    int told = 0;
    var some = notices.toRemind(now, until, 0);
    while (!some.isEmpty()) {
      told += some.stream().mapToInt(asked -> tryToRemind(asked.notice())).sum();
      some = notices.toRemind(now, until, some.get(some.size() - 1).id());
    }
    return told;
  }

  /** One that fails is left to the next round and keeps nobody else waiting. */
  private int tryToRemind(Notice asked) {
    try {
      return Boolean.TRUE.equals(transaction.execute(status -> remind(asked))) ? 1 : 0;
    } catch (RuntimeException e) {
      LOG.warn("dossier {} is not reminded of its supplement yet", asked.dossier(), e);
      return 0;
    }
  }

  /** Under the lock of the dossier: who answers this moment is not reminded. */
  private boolean remind(Notice asked) {
    dossiers.lock(asked.dossier());
    if (dossiers.require(asked.dossier()).status() != DossierStatus.SUPPLEMENT_REQUESTED
        || dossiers.supplementRequests(asked.dossier()).stream()
            .noneMatch(request -> request.answeredAt() == null
                && asked.reference().equals(String.valueOf(request.id())))) {
      return false;
    }
    mailroom.tell(asked.dossier(), Occasion.SUPPLEMENT_REMINDER, asked.reference(), asked.facts());
    return true;
  }
}
