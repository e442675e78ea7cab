package vn.motcua.procedure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Gói có sẵn — the packages that come with the application, and those in the folder beside it. */
@Component
public class ShippedPackages {

  private final List<PackageFiles> packages = new ArrayList<>();
  private final PackageFiles shared;

  ShippedPackages(ProcedureSettings settings) {
    shared = read("classpath*:", PackageFiles.SHARED);
    var roots = new ArrayList<>(List.of("classpath*:"));
    if (settings.directory() != null) {
      roots.add(settings.directory().toUri().toString());
    }
    for (var root : roots) {
      for (var folder : folders(root)) {
        packages.add(read(root, folder));
      }
    }
  }

  /** What the class path holds and, after it, what the folder holds. */
  public List<PackageFiles> all() {
    return packages;
  }

  /** The models and forms every package is deployed with. */
  public PackageFiles shared() {
    return shared;
  }

  private static List<String> folders(String root) {
    return found(root + "processes/*/procedure.yaml").values().stream()
        .map(ShippedPackages::parent)
        .filter(folder -> !folder.startsWith(".")) // the starter and the templates of the Modeler
        .sorted()
        .toList();
  }

  private static PackageFiles read(String root, String folder) {
    var files = new TreeMap<String, byte[]>();
    for (var kind : List.of("yaml", "bpmn", "dmn")) {
      found(root + "processes/" + folder + "/*." + kind)
          .forEach((path, resource) -> files.put(resource.getFilename(), bytes(resource)));
    }
    found(root + "forms/" + folder + "/*.form")
        .forEach((path, resource) -> files.put("forms/" + resource.getFilename(), bytes(resource)));
    return new PackageFiles(folder, files);
  }

  /** By address, so that the order is the same everywhere. */
  private static Map<String, Resource> found(String pattern) {
    var found = new TreeMap<String, Resource>();
    try {
      for (var resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
        found.put(resource.getURL().toString(), resource);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static String parent(Resource resource) {
    try {
      var path = resource.getURL().getPath().split("/");
      return path[path.length - 2];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Resource resource) {
    try (var content = resource.getInputStream()) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
