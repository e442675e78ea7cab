package vn.motcua.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.intake.Looks;
import vn.motcua.intake.OwnOffice;
import vn.motcua.intake.Papers;
import vn.motcua.notification.Message;
import vn.motcua.notification.Messages;

/** What the applicant was told, for the officers of the dossier's offices. */
@RestController
@RequestMapping("/api/desk/v1/dossiers/{code}/messages")
class MessageController {

  record Told(String occasion, String name) {}

  /** @param recipient so much of it that an officer recognises it */
  record View(
      long id,
      String medium,
      String mediumName,
      String recipient,
      Message.State state,
      String stateName,
      List<Told> occasions,
      OffsetDateTime createdAt,
      OffsetDateTime dueAt,
      OffsetDateTime settledAt,
      String subject,
      String body,
      String reason) {}

  private final Messages messages;
  private final OwnOffice own;
  private final Looks looks;
  private final MessageSource words;
  private final Clock clock;

  MessageController(
      Messages messages, OwnOffice own, Looks looks, MessageSource words, Clock clock) {
    this.messages = messages;
    this.own = own;
    this.looks = looks;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping
  List<View> messages(@PathVariable String code) {
    var dossier = own.require(Papers.code(code));
    looks.at(dossier.code(), List.of("messages"));
    return messages.of(dossier.code()).stream().map(this::view).toList();
  }

  private View view(Message message) {
    return new View(
        message.id(),
        message.medium().name(),
        word("procedure.medium." + message.medium()),
        MessageLines.masked(message.recipient()),
        message.state(),
        word("notification.message-state." + message.state()),
        message.occasions().stream()
            .map(one -> new Told(one.key(), word("procedure.occasion." + one)))
            .toList(),
        at(message.createdAt()),
        at(message.dueAt()),
        at(message.settledAt()),
        message.subject(),
        message.body(),
        message.reason() == null ? null : word(message.reason()));
  }

  private String word(String key) {
    return words.getMessage(key, null, key, LocaleContextHolder.getLocale());
  }

  private OffsetDateTime at(Instant moment) {
    return moment == null ? null : moment.atZone(clock.getZone()).toOffsetDateTime();
  }
}
