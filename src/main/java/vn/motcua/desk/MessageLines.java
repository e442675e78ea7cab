package vn.motcua.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.desk.SheetView.Badge;
import vn.motcua.desk.SheetView.MessageLine;
import vn.motcua.dossier.DossierCode;
import vn.motcua.notification.Message;
import vn.motcua.notification.Messages;
import vn.motcua.procedure.Medium;

/** What the applicant was told, in which way, and what became of it; the last one first. */
@Component
class MessageLines {

  private final Messages messages;
  private final DeskWords words;

  MessageLines(Messages messages, DeskWords words) {
    this.messages = messages;
    this.words = words;
  }

  List<MessageLine> of(DossierCode code) {
    var lines = new ArrayList<>(messages.of(code).stream().map(this::line).toList());
    Collections.reverse(lines);
    return lines;
  }

  private MessageLine line(Message one) {
    return new MessageLine(
        one.occasions().stream()
            .map(occasion -> words.word("procedure.occasion", occasion))
            .collect(Collectors.joining(", ")),
        words.word("procedure.medium", one.medium()),
        masked(one.recipient()),
        new Badge(one.state().name(), words.word("notification.message-state", one.state())),
        when(one),
        one.reason() == null ? null : words.text(one.reason()),
        one.subject(),
        one.medium() == Medium.WEB_HOOK ? null : one.body());
  }

  private String when(Message one) {
    var waits = Set.of(Message.State.WAITING, Message.State.HELD).contains(one.state());
    if (one.settledAt() != null) {
      return words.moment(one.settledAt());
    }
    return words.text(
        waits ? "desk.message-due" : "desk.message-made",
        words.moment(waits ? one.dueAt() : one.createdAt()));
  }

  /** m…@example.vn, 849…67: so much that an officer recognises it; the name of a subscriber is no secret. */
  static String masked(String recipient) {
    return recipient
        .replaceAll("^(.)[^@]*(@.+)$", "$1…$2")
        .replaceAll("^(\\+?\\d{3})\\d+(\\d{2})$", "$1…$2");
  }
}
