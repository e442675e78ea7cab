package vn.motcua.notification;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.procedure.Occasion;

/** Reminds the citizen once of a supplement request whose time is nearly over. */
@Component
class Reminders {

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
    int told = 0;
    for (var asked : notices.toRemind(now, now.plus(settings.remindBefore()))) {
      told += Boolean.TRUE.equals(transaction.execute(status -> remind(asked))) ? 1 : 0;
    }
    return told;
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
