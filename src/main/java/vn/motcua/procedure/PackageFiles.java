package vn.motcua.procedure;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import vn.motcua.shared.Sha256;

/**
 * Gói thủ tục — the files of one version of a procedure, as the analyst wrote them.
 *
 * @param folder the folder of the package, and the id of its model
 * @param files by short name: {@code procedure.yaml}, {@code fees.dmn}, {@code forms/application.form}
 */
public record PackageFiles(String folder, Map<String, byte[]> files) {

  /** The folder of what all packages share. */
  public static final String SHARED = "_shared";

  private static final Pattern CALL = Pattern.compile("calledElement=\"([a-z][a-z0-9-]*)\"");

  public PackageFiles {
    files = Collections.unmodifiableMap(new TreeMap<>(files));
  }

  /** The text of a file, or null. */
  public String text(String name) {
    var bytes = files.get(name);
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }

  /** What the engine reads: models, tables and forms, each by the last part of its name. */
  public Map<String, byte[]> resources() {
    var resources = new TreeMap<String, byte[]>();
    files.forEach((name, bytes) -> {
      if (name.matches(".*\\.(bpmn|dmn|form)")) {
        resources.put(name.substring(name.lastIndexOf('/') + 1), bytes);
      }
    });
    return resources;
  }

  /** Of what all packages share, the models this one calls, and those they call in turn. */
  public Map<String, byte[]> called(PackageFiles shared) {
    var called = new TreeMap<String, byte[]>();
    var open = new ArrayDeque<>(files.values());
    while (!open.isEmpty()) {
      var calls = CALL.matcher(new String(open.poll(), StandardCharsets.UTF_8));
      while (calls.find()) {
        var name = calls.group(1) + ".bpmn";
        var model = shared.files().get(name);
        if (model != null && !files.containsKey(name) && called.put(name, model) == null) {
          open.add(model);
        }
      }
    }
    return called;
  }

  /** The same files give the same digest, whoever packed them when. */
  public String digest() {
    var sha256 = Sha256.digest();
    files.forEach((name, bytes) -> {
      sha256.update((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
      sha256.update(bytes);
    });
    return Sha256.hex(sha256.digest());
  }

  /** As it is kept. */
  public byte[] packed() {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** What was kept; never what somebody brought. */
  public static PackageFiles unpacked(String folder, byte[] packed) {
    var files = new TreeMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(packed), StandardCharsets.UTF_8)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PackageFiles(folder, files);
  }
}
