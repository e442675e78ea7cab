package vn.motcua;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    GeneratedDocument.isUpToDate(
        "modules.puml", Files.readString(Path.of(TARGET, "components.puml")), getClass());
  }
}
