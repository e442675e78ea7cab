package vn.motcua.story;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Archives that are no package at all, each with the code it is turned away with. */
final class HostileZips {

  private HostileZips() {}

  /** @param code without the name of the module */
  record Bad(String title, byte[] zip, String code) {
    @Override
    public String toString() {
      return title;
    }
  }

  static Stream<Bad> all() {
    var good = PackageUnderWay.of("birth-registration");
    return Stream.of(
        bad("a way out of the folder", "zip-path-outside", "../../etc/cron.d/x"),
        bad("a way out in the middle", "zip-path-outside", "processes/x/../../../x.yaml"),
        bad("a way out with backslashes", "zip-path-outside", "processes\\..\\..\\x.yaml"),
        bad("an absolute path", "zip-path-absolute", "/etc/passwd"),
        bad("a drive", "zip-path-absolute", "C:\\x.yaml"),
        bad("a share", "zip-path-absolute", "\\\\server\\x.yaml"),
        bad("a decomposed name", "zip-name-not-nfc", "processes/x/thu\u0309 tu\u0323c.yaml"),
        bad("a name with a space", "zip-name-odd", "processes/x/procedure .yaml"),
        bad("a name with diacritics", "zip-name-odd", "processes/x/thủ-tục.yaml"),
        bad("a name written backwards", "zip-name-odd", "processes/x/\u202Elmay.x"),
        bad("a name with a line break", "zip-name-odd", "processes/x/a\nb.yaml"),
        bad("a name without end", "zip-name-odd", "processes/x/" + "a".repeat(250) + ".yaml"),
        bad("a zip by name", "zip-in-zip", "processes/x/more.zip"),
        bad("a jar by name", "zip-in-zip", "processes/x/code.jar"),
        new Bad(
            "a zip by content",
            PackageUnderWay.zip(Map.of("processes/x/a.yaml", good.zip())),
            "zip-in-zip"),
        bad("a program", "zip-file-unexpected", "processes/x/run.sh"),
        bad("a class", "zip-file-unexpected", "processes/x/Evil.class"),
        bad("a script beside the package", "zip-file-unexpected", "src/main/java/X.java"),
        bad("a template of the Modeler", "zip-file-unexpected", "processes/.camunda/x.json"),
        bad("a deeper folder", "zip-file-unexpected", "processes/x/y/procedure.yaml"),
        bad("what all packages share", "zip-file-unexpected", "processes/_shared/collect-fee.bpmn"),
        bad(
            "two packages", "zip-folder-unclear",
            "processes/one/procedure.yaml", "processes/two/procedure.yaml"),
        bad("no model", "zip-folder-unclear", "procedure.yaml"),
        bad("two models at the top", "zip-folder-unclear", "a.bpmn", "b.bpmn"),
        bad(
            "two names that differ in case",
            "zip-name-twice",
            "processes/x/a.bpmn",
            "processes/x/A.bpmn"),
        new Bad("nothing", PackageUnderWay.zip(Map.of()), "zip-empty"),
        new Bad("no zip", "procedure".getBytes(StandardCharsets.UTF_8), "zip-unreadable"),
        new Bad("no bytes", new byte[] {0}, "zip-unreadable"),
        new Bad("half a zip", Arrays.copyOf(good.zip(), good.zip().length / 2), "zip-unreadable"),
        new Bad(
            "something before the zip",
            joined("#!/bin/sh\n".getBytes(StandardCharsets.UTF_8), good.zip()),
            "zip-unreadable"),
        new Bad(
            "the same name twice",
            written(zip -> {
              put(zip, "processes/x/procedure.yaml", "a".getBytes(StandardCharsets.UTF_8), 0);
              put(zip, "processes/x/procedure.yaml", "b".getBytes(StandardCharsets.UTF_8), 0);
            }),
            "zip-name-twice"),
        new Bad(
            "a link",
            written(zip -> put(
                zip,
                "processes/x/procedure.yaml",
                "/etc/passwd".getBytes(StandardCharsets.UTF_8),
                0120777)),
            "zip-link"),
        new Bad(
            "a bomb in one file",
            PackageUnderWay.zip(Map.of("processes/x/procedure.yaml", new byte[60_000_000])),
            "zip-file-too-large"),
        new Bad(
            "a dense file",
            PackageUnderWay.zip(Map.of("processes/x/procedure.yaml", new byte[900_000])),
            "zip-too-dense"),
        new Bad("too many files", PackageUnderWay.zip(many(101, 10)), "zip-too-many-files"),
        new Bad("too much of all", PackageUnderWay.zip(many(20, 600_000)), "zip-unpacks-too-large"),
        new Bad("too large a zip", joined(good.zip(), new byte[6_000_000]), "zip-too-large"));
  }

  private static Bad bad(String title, String code, String... names) {
    var files = new LinkedHashMap<String, byte[]>();
    for (var name : names) {
      files.put(name, "x: 1\n".getBytes(StandardCharsets.UTF_8));
    }
    return new Bad(
        title, written(zip -> files.forEach((name, content) -> put(zip, name, content, 0))), code);
  }

  /** Of noise, so that only its size is remarkable. */
  private static Map<String, byte[]> many(int count, int size) {
    var files = new LinkedHashMap<String, byte[]>();
    var noise = new java.util.Random(1);
    for (int n = 0; n < count; n++) {
      var content = new StringBuilder();
      while (content.length() < size) {
        content.append((char) ('a' + noise.nextInt(4)));
      }
      files.put("forms/x/f" + n + ".form", content.toString().getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }

  private interface Writing {
    void to(ZipArchiveOutputStream zip);
  }

  private static byte[] written(Writing writing) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipArchiveOutputStream(bytes)) {
      writing.to(zip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipArchiveOutputStream zip, String name, byte[] content, int mode) {
    try {
      var entry = new ZipArchiveEntry("x");
      rename(entry, name);
      if (mode != 0) {
        entry.setUnixMode(mode);
      }
      zip.putArchiveEntry(entry);
      zip.write(content);
      zip.closeArchiveEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Past the library's own tidying of names. */
  private static void rename(ZipArchiveEntry entry, String name) {
    try {
      var field = ZipArchiveEntry.class.getDeclaredField("name");
      field.setAccessible(true);
      field.set(entry, name);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] joined(byte[] first, byte[] second) {
    var all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }
}
