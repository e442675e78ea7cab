package vn.motcua.dossier;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.motcua.GeneratedDocument;

class LifecycleDiagramTests {

  @Test
  void showsTheMovesTheCodeAllows() {
    GeneratedDocument.isUpToDate("dossier-lifecycle.md", page(), getClass());
  }

  private static String page() {
    return """
        # Vòng đời hồ sơ (dossier lifecycle)

        Made from `DossierStatus`; do not edit. The numbers are the codes of the national portal.

        ```mermaid
        stateDiagram-v2
        %s
        ```
        """
        .formatted(states() + "\n" + moves());
  }

  private static String states() {
    return Arrays.stream(DossierStatus.values())
        .map(status ->
            "  state \"%d – %s\" as %s".formatted(status.code(), status.title(), status.name()))
        .collect(Collectors.joining("\n"));
  }

  private static String moves() {
    var moves = Arrays.stream(DossierStatus.values())
        .flatMap(from -> from.isFinal()
            ? java.util.stream.Stream.of("  %s --> [*]".formatted(from.name()))
            : from.next().stream().sorted().map(to -> "  %s --> %s"
                .formatted(from.name(), to.name())));
    return "  [*] --> SUBMITTED\n" + moves.collect(Collectors.joining("\n"));
  }
}
