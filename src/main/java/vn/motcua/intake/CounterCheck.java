package vn.motcua.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.motcua.document.FileStore;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.CounterEntry;
import vn.motcua.office.Officer;
import vn.motcua.office.Officers;
import vn.motcua.procedure.Procedure;
import vn.motcua.shared.Refusal.Fault;

/** What only a counter says: whose turn it was, who files on the applicant's behalf, and which files are the office's to give. */
@Component
class CounterCheck {

  static final String QUEUE_NUMBER = "queueNumber";
  static final String ON_BEHALF = "onBehalf";

  private static final Pattern TICKET = Pattern.compile("[\\p{L}\\d][\\p{L}\\d ./-]{0,9}");

  private final HeldPapers held;
  private final FileStore files;
  private final Officers officers;

  CounterCheck(HeldPapers held, FileStore files, Officers officers) {
    this.held = held;
    this.files = files;
    this.officers = officers;
  }

  /** Null where nothing was noted. */
  CounterEntry entry(JsonNode body, List<Fault> faults) {
    var ticket = body.path(QUEUE_NUMBER);
    if (!ticket.isMissingNode() && !TICKET.matcher(ticket.asText()).matches()) {
      faults.add(new Fault("/" + QUEUE_NUMBER, "intake.queue-number-malformed"));
    }
    var bearer = bearer(body.path(ON_BEHALF), faults);
    return ticket.isMissingNode() && bearer == null
        ? null
        : new CounterEntry(ticket.asText(null), bearer);
  }

  private static CounterEntry.Bearer bearer(JsonNode node, List<Fault> faults) {
    if (node.isMissingNode()) {
      return null;
    }
    var phone = text(node, "phone", 20, faults);
    if (!phone.isEmpty() && !PersonCheck.PHONE.matcher(phone).matches()) {
      faults.add(new Fault("/" + ON_BEHALF + "/phone", "intake.phone-malformed"));
    }
    return new CounterEntry.Bearer(
        text(node, "fullName", 120, faults), text(node, "team", 200, faults), phone);
  }

  private static String text(JsonNode node, String field, int longest, List<Fault> faults) {
    var value = node.path(field);
    var pointer = "/" + ON_BEHALF + "/" + field;
    if (value.isMissingNode()) {
      faults.add(new Fault(pointer, "intake.field-missing", field));
    } else if (!value.isTextual() || value.textValue().length() > longest) {
      faults.add(new Fault(pointer, "intake.field-malformed", field));
    }
    return value.asText("");
  }

  /** The same papers; those the office held already say since which dossier. */
  List<vn.motcua.dossier.Component> papers(
      List<vn.motcua.dossier.Component> brought,
      Applicant applicant,
      Procedure procedure,
      Officer counter,
      List<Fault> faults) {
    var settled = new ArrayList<vn.motcua.dossier.Component>();
    List<HeldPapers.Fitting> fitting = null;
    for (int n = 0; n < brought.size(); n++) {
      var component = brought.get(n);
      if (component.fileId() != null && held.isHeld(component.fileId())) {
        fitting = fitting == null
            ? held.of(counter.office(), applicant.personalId(), procedure)
            : fitting;
        settled.add(reused(component, fitting, n, faults));
      } else {
        if (component.fileId() != null && !isOurs(component, counter)) {
          faults.add(new Fault("/components/" + n + "/fileId", "intake.file-unknown"));
        }
        settled.add(component);
      }
    }
    return settled;
  }

  private static vn.motcua.dossier.Component reused(
      vn.motcua.dossier.Component component,
      List<HeldPapers.Fitting> fitting,
      int n,
      List<Fault> faults) {
    var from = fitting.stream()
        .filter(paper -> paper.fileId().equals(component.fileId())
            && paper.componentCode().equals(component.componentCode()))
        .findFirst();
    if (from.isEmpty()) {
      faults.add(new Fault("/components/" + n + "/fileId", "intake.file-not-reusable"));
      return component;
    }
    return new vn.motcua.dossier.Component(
        component.componentCode(),
        component.fileId(),
        component.originals(),
        component.copies(),
        from.get().dossier());
  }

  /** Uploaded here, by whoever of the office. */
  private boolean isOurs(vn.motcua.dossier.Component component, Officer counter) {
    return officers
        .find(files.file(component.fileId()).uploadedBy())
        .filter(uploader -> uploader.office().equals(counter.office()))
        .isPresent();
  }
}
