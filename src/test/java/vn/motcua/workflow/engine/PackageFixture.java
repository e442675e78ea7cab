package vn.motcua.workflow.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.springframework.context.support.StaticMessageSource;
import vn.motcua.procedure.ReadPackages;
import vn.motcua.shared.Refusal.Fault;
import vn.motcua.workflow.KnownWords;

/** The packages as they lie in the repository. */
public final class PackageFixture {

  private static final Path SAMPLE =
      Path.of("src/test/resources/vn/motcua/workflow/engine/birth-registration");
  private static final ModelWords WORDS = new KnownWords();

  private PackageFixture() {}

  /** The folders of procedures and of what they share. */
  public static List<String> folders() {
    return list(Path.of("processes"))
        .filter(Files::isDirectory)
        .map(folder -> folder.getFileName().toString())
        .filter(folder -> !folder.startsWith("."))
        .sorted()
        .toList();
  }

  public static List<String> procedures() {
    return folders().stream().filter(folder -> !folder.startsWith("_")).toList();
  }

  /** A good package that stays as it is, whatever analysts do to theirs: the tests make it worse. */
  static Map<String, byte[]> sample() {
    var files = new TreeMap<String, byte[]>();
    list(SAMPLE).forEach(file -> files.put(file.getFileName().toString(), read(file)));
    return files;
  }

  /** What one deployment of the folder holds: its own, what it calls, and every form with its choices. */
  public static Map<String, byte[]> files(String folder) {
    var files = new TreeMap<String, byte[]>();
    Stream.of("processes/" + folder, "processes/_shared")
        .map(Path::of)
        .flatMap(PackageFixture::list)
        .filter(file -> file.toString().matches(".*\\.(bpmn|dmn)"))
        .forEach(file -> files.put(file.getFileName().toString(), read(file)));
    ReadPackages.of(folder)
        .forms()
        .forEach((id, form) ->
            files.put(id + ".form", form.json().toString().getBytes(StandardCharsets.UTF_8)));
    return files;
  }

  /** The models procedures call. */
  public static List<String> shared() {
    return list(Path.of("processes/_shared"))
        .map(file -> file.getFileName().toString().replace(".bpmn", ""))
        .sorted()
        .toList();
  }

  public static List<Fault> faults(String folder) {
    return faults(files(folder));
  }

  /** The check as the engine meets it. */
  public static Deployer validator() {
    return new ModelValidator(WORDS, new StaticMessageSource());
  }

  static List<Fault> faults(Map<String, byte[]> files) {
    return new ModelPackage(files, WORDS, shared()::contains).faults();
  }

  private static Stream<Path> list(Path folder) {
    try (var files = Files.list(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
