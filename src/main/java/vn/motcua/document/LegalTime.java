package vn.motcua.document;

import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;
import vn.motcua.procedure.ClockRules;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.TimeLimit;
import vn.motcua.sla.Deadline;
import vn.motcua.sla.Deadlines;

/** How long the law gives for a dossier and when it is due, as papers say it. */
@Component
class LegalTime {

  private final Letterhead letterhead;
  private final Procedures procedures;
  private final Deadlines deadlines;

  LegalTime(Letterhead letterhead, Procedures procedures, Deadlines deadlines) {
    this.letterhead = letterhead;
    this.procedures = procedures;
    this.deadlines = deadlines;
  }

  /** How long the law gives for this case. */
  String words(Dossier dossier) {
    return words(limit(dossier));
  }

  private TimeLimit limit(Dossier dossier) {
    return deadlines.of(dossier.code()).map(Deadline::limit).orElseGet(() -> procedure(dossier)
        .timeLimit());
  }

  String due(Dossier dossier) {
    return deadlines
        .of(dossier.code())
        .filter(deadline -> deadline.dueAt() != null)
        .map(deadline -> letterhead.moment(deadline.dueAt()))
        .orElseGet(() -> dueOnceStarted(dossier));
  }

  /** The day is not known yet when paper is still on its way, or when the clock waits for the payment. */
  private String dueOnceStarted(Dossier dossier) {
    var limit = limit(dossier);
    if (limit.unit() == TimeLimit.Unit.NONE) {
      return "Không quy định thời hạn";
    }
    return procedure(dossier).clock().startsOn() == ClockRules.StartsOn.PAYMENT
        ? words(limit) + " kể từ khi nộp đủ phí, lệ phí"
        : words(limit) + " kể từ khi "
            + letterhead.office(dossier.handlingOffice()).name() + " nhận được hồ sơ";
  }

  private static String words(TimeLimit limit) {
    return switch (limit.unit()) {
      case HOUR -> limit.amount() + " giờ làm việc";
      case WORKING_DAY -> limit.amount() + " ngày làm việc";
      case CALENDAR_DAY -> limit.amount() + " ngày";
      case MONTH -> limit.amount() + " tháng";
      case SAME_DAY -> "Trong ngày làm việc; nhận sau 15 giờ thì trả vào ngày làm việc tiếp theo";
      case NONE -> "Không quy định";
    };
  }

  private Procedure procedure(Dossier dossier) {
    return procedures.version(dossier.procedureCode(), dossier.procedureVersion());
  }
}
