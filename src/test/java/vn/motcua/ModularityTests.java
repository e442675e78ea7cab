package vn.motcua;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;
import org.springframework.modulith.docs.Documenter.DiagramOptions.DiagramStyle;

class ModularityTests {

  private static final ApplicationModules MODULES = ApplicationModules.of(MotCua.class);
  private static final String TARGET = "target/generated-docs";

  @Test
  void modulesUseOnlyWhatTheyDeclare() {
    MODULES.verify();
  }

  @Test
  void theDiagramOfTheModulesIsUpToDate() throws IOException {
    new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder(TARGET))
        .writeModulesAsPlantUml(DiagramOptions.defaults().withStyle(DiagramStyle.UML));

    var diagram = Files.readString(Path.of(TARGET, "components.puml"));
    GeneratedDocument.isUpToDate("modules.puml", inOrder(diagram), getClass());
  }

  /** The arrows come in another order each time. */
  private static String inOrder(String diagram) {
    var arrows = diagram.lines().filter(ModularityTests::isArrow).sorted();
    var rest = diagram.lines().filter(line -> !isArrow(line) && !line.equals("@enduml"));
    return Stream.of(rest, arrows, Stream.of("@enduml"))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static boolean isArrow(String line) {
    return line.contains(".> ");
  }
}
