package vn.motcua.supervision.heat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.procedure.ProcedureVersions;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.ShippedPackages;
import vn.motcua.shared.Refusal;

/** The models of a version as they were kept with it; those all procedures share as this release has them. */
@Component
class Models {

  /** @param main the model a dossier starts in */
  record Set(String main, Map<String, Outline> outlines, Map<String, byte[]> files) {

    Outline outline(String model) {
      var outline = outlines.get(model == null || model.isBlank() ? main : model);
      if (outline == null) {
        throw Refusal.notFound("supervision.model-unknown", model);
      }
      return outline;
    }

    String xml(String model) {
      return new String(files.get(outline(model).model()), StandardCharsets.UTF_8);
    }
  }

  private final ProcedureVersions versions;
  private final Procedures procedures;
  private final ShippedPackages shipped;

  Models(ProcedureVersions versions, Procedures procedures, ShippedPackages shipped) {
    this.versions = versions;
    this.procedures = procedures;
    this.shipped = shipped;
  }

  /** The newest first. */
  List<LocalDate> versionsOf(String procedure) {
    return versions.all().stream()
        .filter(one -> one.code().equals(procedure))
        .map(ProcedureVersion::validFrom)
        .sorted(java.util.Comparator.reverseOrder())
        .toList();
  }

  /** The one asked for, or the one in force, or the newest there is. */
  LocalDate version(String procedure, LocalDate asked) {
    var known = versionsOf(procedure);
    var version = asked != null
        ? asked
        : procedures
            .find(procedure)
            .map(one -> one.validFrom())
            .orElseGet(() -> known.isEmpty() ? null : known.get(0));
    if (version == null || !known.contains(version)) {
      throw Refusal.notFound("supervision.version-unknown");
    }
    return version;
  }

  Set of(String procedure, LocalDate version) {
    var own = versions
        .find(procedure, version)
        .orElseThrow(() -> Refusal.notFound("supervision.version-unknown"))
        .files();
    var files = new LinkedHashMap<>(models(own.resources()));
    files.putAll(models(own.called(shipped.shared())));
    var outlines = new LinkedHashMap<String, Outline>();
    files.values().forEach(file -> {
      var outline = Outline.of(file);
      outlines.put(outline.model(), outline);
    });
    return new Set(own.folder(), outlines, byModel(files));
  }

  private static Map<String, byte[]> models(Map<String, byte[]> files) {
    var models = new LinkedHashMap<String, byte[]>();
    files.forEach((name, content) -> {
      if (name.endsWith(".bpmn")) {
        models.put(name, content);
      }
    });
    return models;
  }

  private static Map<String, byte[]> byModel(Map<String, byte[]> files) {
    var byModel = new LinkedHashMap<String, byte[]>();
    files.values().forEach(file -> byModel.put(Outline.of(file).model(), file));
    return byModel;
  }
}
