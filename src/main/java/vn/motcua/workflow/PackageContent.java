package vn.motcua.workflow;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import vn.motcua.procedure.PackageFiles;
import vn.motcua.procedure.Procedure;

/**
 * What one deployment of a package holds: its own models and tables, those it calls, and the forms of its tasks with the
 * choices of the procedure. Nothing of it changes while it is in use.
 */
record PackageContent(Map<String, byte[]> resources, String digest) {

  static PackageContent of(PackageFiles own, PackageFiles shared, Procedure procedure) {
    var resources = new TreeMap<>(own.called(shared));
    resources.putAll(models(own));
    procedure
        .forms()
        .forEach((id, form) ->
            resources.put(id + ".form", form.json().toString().getBytes(StandardCharsets.UTF_8)));
    return new PackageContent(resources, digest(own, shared));
  }

  /** What the package calls is part of it: another text of a shared model is another revision. */
  private static String digest(PackageFiles own, PackageFiles shared) {
    var all = new HashMap<>(own.files());
    shared.files().forEach((name, bytes) -> all.put(shared.folder() + "/" + name, bytes));
    return new PackageFiles(own.folder(), all).digest();
  }

  private static Map<String, byte[]> models(PackageFiles files) {
    var models = files.resources();
    models.keySet().removeIf(name -> name.endsWith(".form"));
    return models;
  }
}
