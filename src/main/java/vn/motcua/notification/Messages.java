package vn.motcua.notification;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierCode;
import vn.motcua.shared.DomainTransaction;

/** Tin gửi theo hồ sơ — the door to every message of a dossier and what became of it. */
@Component
@DomainTransaction
public class Messages {

  private final MessageTable table;

  Messages(MessageTable table) {
    this.table = table;
  }

  /** The oldest first. */
  public List<Message> of(DossierCode code) {
    return table.of(code);
  }
}
