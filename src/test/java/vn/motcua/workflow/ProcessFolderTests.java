package vn.motcua.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.procedure.ReadPackages;
import vn.motcua.shared.Refusal.Fault;
import vn.motcua.workflow.engine.PackageCheck;
import vn.motcua.workflow.engine.PackageFixture;

/** The packages as they lie in the repository, by the same check every package has to pass. */
class ProcessFolderTests {

  private static final PackageCheck CHECK =
      new PackageCheck(new KnownWords(), ReadPackages.shipped().shared(), ReadPackages::of);

  static Stream<String> procedures() {
    return PackageFixture.procedures().stream();
  }

  @Test
  void areAllShipped() {
    assertThat(ReadPackages.shipped().all())
        .extracting(files -> files.folder())
        .containsExactlyElementsOf(PackageFixture.procedures());
  }

  @ParameterizedTest
  @MethodSource("procedures")
  void passTheCheckOfPackages(String folder) {
    var files = ReadPackages.shipped().all().stream()
        .filter(one -> one.folder().equals(folder))
        .findFirst()
        .orElseThrow();

    assertThat(CHECK.faults(files)).extracting(Fault::pointer, Fault::code).isEmpty();
  }

  @Test
  void haveACodeOfTheirOwnEach() throws IOException {
    var folders = new TreeMap<String, Set<String>>();
    for (var folder : PackageFixture.procedures()) {
      var code = new ObjectMapper(new YAMLFactory())
          .readTree(Files.readString(Path.of("processes", folder, "procedure.yaml")))
          .path("code")
          .asText();
      folders.computeIfAbsent(code, one -> new TreeSet<>()).add(folder);
    }

    assertThat(folders.values()).allMatch(names -> names.size() == 1);
  }

  @Test
  void openDossiersOfProceduresThatAreThere() {
    var codes = new HashSet<String>();
    ReadPackages.shipped()
        .all()
        .forEach(files -> codes.add(PackageDraft.of(files).code()));

    assertThat(ReadPackages.shipped().all()).allSatisfy(files -> assertThat(codes)
        .as(files.folder())
        .containsAll(PackageDraft.of(files).links()));
  }
}
