package vn.motcua.desk.parcel;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.Procedures;

/** Parcels in the words of the page. */
@Component
class ParcelLines {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

  record Line(
      String dossier,
      String number,
      String procedure,
      String recipient,
      String status,
      String title,
      String saidAt) {}

  private final MessageSource messages;
  private final Procedures procedures;
  private final Clock clock;

  ParcelLines(MessageSource messages, Procedures procedures, Clock clock) {
    this.messages = messages;
    this.procedures = procedures;
    this.clock = clock;
  }

  List<Line> of(List<PostedParcels.Line> some) {
    return some.stream().map(this::line).toList();
  }

  private Line line(PostedParcels.Line one) {
    return new Line(
        one.dossier().value(),
        one.number(),
        procedures
            .find(one.procedureCode())
            .map(Procedure::name)
            .map(name -> name.in(LocaleContextHolder.getLocale()))
            .orElse(one.procedureCode()),
        one.recipient(),
        one.status(),
        messages.getMessage(
            "delivery.parcel-status." + one.status(), null, LocaleContextHolder.getLocale()),
        MOMENT.format(one.saidAt().atZone(clock.getZone())));
  }
}
