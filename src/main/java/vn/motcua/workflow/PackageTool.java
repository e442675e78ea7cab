package vn.motcua.workflow;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.motcua.procedure.PackageFiles;
import vn.motcua.procedure.PackageReading;
import vn.motcua.workflow.cases.CaseFile;
import vn.motcua.workflow.cases.Cases;
import vn.motcua.workflow.engine.PackageCheck;
import vn.motcua.workflow.engine.PackageGuard;

/** Công cụ thử gói — what {@code bin/procedure} runs: the check and the cases, without the application. */
public final class PackageTool {

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
  private static final Duration LONGEST = Duration.ofMinutes(3);
  private static final KnownWords WORDS = new KnownWords();

  private final PackageReading reading = new PackageReading();
  private final ReloadableResourceBundleMessageSource texts = texts();
  private final PrintStream out;

  PackageTool(PrintStream out) {
    this.out = out;
  }

  public static void main(String[] arguments) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(new PackageTool(out).run(List.of(arguments)));
  }

  int run(List<String> arguments) {
    if (arguments.size() != 2 || !List.of("check", "test").contains(arguments.get(0))) {
      out.println("Cách dùng: bin/procedure check <thư mục>   hoặc   bin/procedure test <thư mục>");
      return 2;
    }
    var folder = arguments.get(1).replaceFirst("/+$", "").replaceFirst("^.*/", "");
    if (!Files.isDirectory(Path.of("processes", folder))) {
      out.println("Không có thư mục processes/" + folder);
      return 2;
    }
    var files = files(folder);
    boolean good = check(files);
    return good && (arguments.get(0).equals("check") || test(files)) ? 0 : 1;
  }

  private boolean check(PackageFiles files) {
    var faults = new PackageCheck(WORDS, reading.shared(), reading::of).faults(files);
    if (faults.isEmpty()) {
      out.println("✓ " + files.folder() + ": kiểm tra đạt");
    }
    faults.forEach(fault -> out.println("✗ " + words(fault.code(), fault.arguments())));
    return faults.isEmpty();
  }

  private boolean test(PackageFiles files) {
    var procedure = reading.of(files);
    var content = PackageContent.of(files, reading.shared(), procedure);
    try (var cases = new Cases(
        files.folder(),
        content.resources(),
        files.resources().keySet(),
        Workshop.decision(procedure),
        WORDS,
        PackageGuard.of(WORDS, texts),
        LONGEST)) {
      var played = cases.play(CaseFile.read(files.files().get("cases.yaml")));
      played.forEach(this::show);
      var gaps = cases.gaps();
      gaps.forEach(gap -> out.println("✗ chưa ca nào đi qua: " + gap));
      long failed = played.stream().filter(one -> one.code() != null).count();
      out.printf(
          VIETNAMESE,
          "%d ca đạt, %d ca không đạt, %d chỗ chưa đi qua%n",
          played.size() - failed,
          failed,
          gaps.size());
      return failed == 0 && gaps.isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void show(Cases.Played played) {
    if (played.code() == null) {
      out.println("✓ " + played.title());
    } else {
      out.println("✗ " + played.title());
      out.println("    " + words(played.code(), played.arguments()));
    }
  }

  private String words(String code, Object... arguments) {
    return texts.getMessage(code, arguments, code, VIETNAMESE);
  }

  private static PackageFiles files(String folder) {
    var files = new TreeMap<String, byte[]>();
    read(Path.of("processes", folder), "", files);
    read(Path.of("forms", folder), "forms/", files);
    return new PackageFiles(folder, files);
  }

  private static void read(Path folder, String prefix, TreeMap<String, byte[]> files) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (var all = Files.list(folder)) {
      for (var file : all.filter(Files::isRegularFile).toList()) {
        files.put(prefix + file.getFileName(), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ReloadableResourceBundleMessageSource texts() {
    var texts = new ReloadableResourceBundleMessageSource();
    texts.setDefaultEncoding("UTF-8");
    texts.setFallbackToSystemLocale(false);
    try {
      for (var file : new PathMatchingResourcePatternResolver()
          .getResources("classpath*:messages/*_vi.properties")) {
        texts.addBasenames(
            "classpath:messages/" + file.getFilename().replace("_vi.properties", ""));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
