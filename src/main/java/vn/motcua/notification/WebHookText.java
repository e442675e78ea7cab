package vn.motcua.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;

/** What a subscriber of the web hook reads: which dossier, what happened; who wants more asks with an account of its own. */
@Component
class WebHookText {

  record Body(
      long message,
      String dossierCode,
      String procedureCode,
      String officeCode,
      int status,
      List<Happened> occasions) {}

  record Happened(String occasion, String at) {}

  private final ObjectMapper json;

  WebHookText(ObjectMapper json) {
    this.json = json;
  }

  String of(long message, Dossier dossier, List<Notice> notices) {
    var body = new Body(
        message,
        dossier.code().value(),
        dossier.procedureCode(),
        dossier.receivingOffice().value(),
        dossier.status().code(),
        notices.stream()
            .map(one -> new Happened(one.occasion().key(), one.at().toString()))
            .toList());
    try {
      return json.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
