package vn.motcua.desk;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.motcua.document.FileScan;
import vn.motcua.document.IssuedDocument;
import vn.motcua.dossier.Component;
import vn.motcua.dossier.Decision;
import vn.motcua.dossier.DossierContent;
import vn.motcua.dossier.Lookup;
import vn.motcua.dossier.Note;
import vn.motcua.intake.DossierViews;

/**
 * A dossier as an officer sees it, whichever screen shows it.
 *
 * @param files what is known of the uploaded files, by their id
 * @param amendments what officers entered or mended, by the field
 * @param steps the names of the steps passed, by their task
 * @param officers the names people know the accounts by
 */
record DossierSheet(
    @JsonUnwrapped DossierViews.View state,
    String procedureName,
    DossierContent content,
    ProcedureLabels labels,
    List<String> warnings,
    List<Component> components,
    Map<UUID, FileMark> files,
    Map<String, Amendment> amendments,
    List<Lookup> lookups,
    List<Decision> decisions,
    List<IssuedDocument> documents,
    List<Note> notes,
    Map<String, String> steps,
    Map<String, String> officers) {

  record FileMark(String name, String mediaType, long size, FileScan scan) {}

  /** The last one of a field. */
  record Amendment(Object value, String officer, Instant at) {}
}
