package vn.motcua.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A package on an analyst's desk: a copy of one of ours under another name and code, and what is done with it. */
final class PackageUnderWay {

  static final String PATH = "/api/analysis/v1/packages";

  private final Map<String, byte[]> files = new TreeMap<>();

  private PackageUnderWay() {}

  /** As it lies in the repository. */
  static PackageUnderWay of(String folder) {
    var one = new PackageUnderWay();
    for (var root : new String[] {"processes/", "forms/"}) {
      try (var files = Files.list(Path.of(root + folder))) {
        for (var file : files.toList()) {
          one.files.put(root + folder + "/" + file.getFileName(), Files.readAllBytes(file));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return one;
  }

  /** Birth registration as a procedure of its own. */
  static PackageUnderWay copy(String folder, String code) {
    var one = new PackageUnderWay();
    of("birth-registration")
        .files
        .forEach((name, content) -> one.files.put(
            name.replace("birth-registration", folder),
            new String(content, StandardCharsets.UTF_8)
                .replace("birth-registration", folder)
                .replace("1.001193", code)
                .getBytes(StandardCharsets.UTF_8)));
    return one;
  }

  Map<String, byte[]> files() {
    return files;
  }

  PackageUnderWay with(String ending, String from, String to) {
    var name =
        files.keySet().stream().filter(one -> one.endsWith(ending)).findFirst().orElseThrow();
    var text = new String(files.get(name), StandardCharsets.UTF_8);
    if (!text.contains(from)) {
      throw new AssertionError(name + " does not contain " + from);
    }
    files.put(name, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    return this;
  }

  PackageUnderWay put(String name, String content) {
    files.put(name, content.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  PackageUnderWay without(String ending) {
    files.keySet().removeIf(name -> name.endsWith(ending));
    return this;
  }

  byte[] zip() {
    return zip(files);
  }

  static byte[] zip(Map<String, byte[]> files) {
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

  static Answer uploads(Door door, String who, byte[] zip) {
    return door.send(who, "POST", PATH, zip, "Content-Type", "application/zip");
  }

  JsonNode uploadedBy(Door door, String who) {
    return uploads(door, who, zip()).expect(201).json();
  }

  static Stream<JsonNode> all(JsonNode array) {
    return java.util.stream.StreamSupport.stream(array.spliterator(), false);
  }
}
