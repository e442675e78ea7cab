package vn.motcua.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;
import vn.motcua.exchange.Peers;
import vn.motcua.procedure.Medium;
import vn.motcua.procedure.MessageTemplates;
import vn.motcua.procedure.MessageTemplates.Send;
import vn.motcua.procedure.Occasion;

/** Whom an occasion is told, and how: by what the applicant gave, what the procedure wants and what the office uses. */
@Component
class Addressees {

  /** @param valid false for an address nothing can be sent to */
  record Addressee(Medium medium, String address, boolean valid) {}

  /** Prefixes of Vietnamese mobile numbers; a landline hears no SMS. */
  private static final Pattern MOBILE = Pattern.compile("(?:0|\\+?84)([35789]\\d{8})");

  private static final int LONGEST_ADDRESS = 254;

  private final NotificationSettings settings;
  private final Peers peers;

  Addressees(NotificationSettings settings, Peers peers) {
    this.settings = settings;
    this.peers = peers;
  }

  List<Addressee> of(Dossier dossier, MessageTemplates templates, Occasion occasion) {
    var all = new ArrayList<>(applicant(dossier, templates, occasion));
    settings.webHooks().stream()
        .filter(name -> wants(name, dossier, occasion))
        .forEach(name -> all.add(new Addressee(Medium.WEB_HOOK, name, true)));
    return all;
  }

  private List<Addressee> applicant(
      Dossier dossier, MessageTemplates templates, Occasion occasion) {
    var template = templates.of(occasion).orElse(null);
    if (template == null || template.send() == null || template.send() == Send.NONE) {
      return List.of();
    }
    var preferred = templates.media() == null ? List.<Medium>of() : templates.media();
    var media = settings.mediaOf(dossier.receivingOffice()).orElse(preferred);
    var given = addresses(dossier);
    var reachable = media.stream().filter(given::containsKey).map(given::get).toList();
    if (template.send() == Send.ALL || reachable.size() < 2) {
      return reachable;
    }
    // A mistyped address of the preferred medium must not keep the news from the applicant.
    return List.of(
        reachable.stream().filter(Addressee::valid).findFirst().orElse(reachable.get(0)));
  }

  private Map<Medium, Addressee> addresses(Dossier dossier) {
    var applicant = dossier.applicant();
    var given = new EnumMap<Medium, Addressee>(Medium.class);
    if (applicant == null) {
      return given; // personal data that is no longer kept
    }
    if (isThere(applicant.email()) && isSet("mail")) {
      var address = applicant.email().strip();
      given.put(Medium.MAIL, new Addressee(Medium.MAIL, address, isMailAddress(address)));
    }
    if (isThere(applicant.phone()) && isSet("sms")) {
      given.put(Medium.SMS, mobile(applicant.phone().replaceAll("[\\s.-]", "")));
    }
    return given;
  }

  /** 84901234567, as the gateway wants it. */
  private static Addressee mobile(String phone) {
    var number = MOBILE.matcher(phone);
    return number.matches()
        ? new Addressee(Medium.SMS, "84" + number.group(1), true)
        : new Addressee(Medium.SMS, phone, false);
  }

  /** One plain address; anything with a line break, a name or a list is none. */
  static boolean isMailAddress(String address) {
    try {
      var parsed = new InternetAddress(address, true);
      parsed.validate();
      return address.length() <= LONGEST_ADDRESS
          && address.chars().noneMatch(Character::isISOControl)
          && parsed.getAddress().equals(address)
          && address.contains("@");
    } catch (AddressException e) {
      return false;
    }
  }

  private boolean wants(String name, Dossier dossier, Occasion occasion) {
    var peer = peers.of(name);
    return isAmong(peer, "occasions", occasion.key())
        && isAmong(peer, "procedures", dossier.procedureCode())
        && isAmong(peer, "offices", dossier.receivingOffice().value());
  }

  /** An option that is not set lets everything through. */
  private static boolean isAmong(Peers.Peer peer, String option, String value) {
    return peer.optional(option)
        .map(list -> List.of(list.split("\\s*,\\s*")).contains(value))
        .orElse(true);
  }

  /** Without an address in the settings a medium is not there. */
  private boolean isSet(String peer) {
    return peers.peers() != null && peers.peers().containsKey(peer);
  }

  private static boolean isThere(String text) {
    return text != null && !text.isBlank();
  }
}
