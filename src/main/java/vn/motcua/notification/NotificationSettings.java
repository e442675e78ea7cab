package vn.motcua.notification;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.motcua.dossier.DossierCode;
import vn.motcua.office.OfficeCode;
import vn.motcua.procedure.Medium;
import vn.motcua.procedure.Occasion;

/**
 * @param trackingUrl what a link in a message leads to, without the code
 * @param supplementUrl where a supplement request is answered, without the code
 * @param gather how long what belongs to one act is waited for: its steps are several transactions
 * @param giveUpAfter how long a message is tried; an older one tells nothing any more
 * @param remindBefore how long before its end the citizen is reminded of a supplement request
 * @param quiet hours in which nothing is sent by a medium
 * @param webHooks names under {@code motcua.peers} of those who want to be told
 * @param offices offices that use other media than the procedures name, or none
 */
@ConfigurationProperties("motcua.notification")
record NotificationSettings(
    @DefaultValue("http://localhost:8080/tra-cuu?ma=") String trackingUrl,
    @DefaultValue("http://localhost:8080/bo-sung?ma=") String supplementUrl,
    @DefaultValue("5s") Duration gather,
    @DefaultValue("24h") Duration giveUpAfter,
    @DefaultValue("3d") Duration remindBefore,
    Map<Medium, QuietHours> quiet,
    List<String> webHooks,
    List<OfficeMedia> offices) {

  /** @param media empty where the office tells nobody anything */
  record OfficeMedia(String code, List<Medium> media) {}

  NotificationSettings {
    quiet = quiet == null ? Map.of() : quiet;
    webHooks = webHooks == null ? List.of() : webHooks;
    offices = offices == null ? List.of() : offices;
  }

  Optional<List<Medium>> mediaOf(OfficeCode office) {
    return offices.stream()
        .filter(one -> one.code().equals(office.value()))
        .map(one -> one.media() == null ? List.<Medium>of() : one.media())
        .findFirst();
  }

  QuietHours quiet(Medium medium) {
    return quiet.getOrDefault(medium, QuietHours.NONE);
  }

  /** Who is asked for something is led to where it is given. */
  String link(DossierCode code, Collection<Occasion> told) {
    boolean asked =
        told.contains(Occasion.SUPPLEMENT_ASKED) || told.contains(Occasion.SUPPLEMENT_REMINDER);
    return (asked ? supplementUrl : trackingUrl) + code;
  }
}
