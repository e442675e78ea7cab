package vn.motcua.analysis;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.motcua.procedure.PackageFiles;
import vn.motcua.shared.Refusal;

/** Finds the package in the zip: laid out as in the repository, or as one folder's files at the top. */
final class PackageLayout {

  private static final Pattern IN_REPOSITORY =
      Pattern.compile("(processes|forms)/([a-z][a-z0-9-]{1,60})/([^/]+)");
  private static final Pattern OF_A_PACKAGE = Pattern.compile(
      "(procedure|cases|result|messages)\\.yaml|[a-z][a-z0-9-]*\\.(bpmn|dmn)|forms/[a-z][a-z0-9-]*\\.form");

  private PackageLayout() {}

  static PackageFiles of(Map<String, byte[]> zip) {
    if (zip.isEmpty()) {
      throw Refusal.invalid("analysis.zip-empty");
    }
    boolean asInRepository = zip.keySet().stream().anyMatch(name -> name.startsWith("processes/"));
    var files = new TreeMap<String, byte[]>();
    var folders = new TreeSet<String>();
    zip.forEach((name, content) -> {
      var place = IN_REPOSITORY.matcher(name);
      var isPlaced = asInRepository && place.matches();
      if (isPlaced) {
        folders.add(place.group(2));
      }
      var own = !asInRepository
          ? name
          : !isPlaced
              ? ""
              : place.group(1).equals("forms") ? "forms/" + place.group(3) : place.group(3);
      if (!OF_A_PACKAGE.matcher(own).matches()) {
        throw Refusal.invalid("analysis.zip-file-unexpected", name);
      }
      files.put(own, content);
    });
    if (!asInRepository) {
      files.keySet().stream()
          .filter(name -> name.endsWith(".bpmn"))
          .map(name -> name.replace(".bpmn", ""))
          .forEach(folders::add);
    }
    if (folders.size() != 1) {
      throw Refusal.invalid("analysis.zip-folder-unclear", String.join(", ", folders));
    }
    return new PackageFiles(folders.first(), files);
  }
}
