package vn.motcua.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.GeneratedDocument;
import vn.motcua.Sources;

class PeerSheetsTests {

  private static final String GOOD =
      """
      peer: cadastre
      name: Sổ mẫu
      protocol: own
      headers: { X-Api-Key: "{secret}" }
      codes: { sex: { MALE: "1" } }
      labels: { number: Số }
      operations:
        look-up:
          title: Tra cứu
          give: [personalId, sex]
          post: /x
          body: { id: "{personalId}", sex: "{sex:sex}", at: "{now:dd/MM/yyyy}" }
          done: { at: /code, is: "0" }
          facts: { number: /data/number }
          outcomes: [ { is: found, words: Có } ]
      """;

  @Test
  void areReadWhenNothingIsWrong() {
    assertThatCode(() -> read(GOOD)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      name: Sổ mẫu | nome: Sổ mẫu | nome
      "{personalId}" | "{personalid}" | look-up.body: {personalid} is not given
      "{sex:sex}" | "{sex:gender}" | no date pattern and no list of codes: gender
      {now:dd/MM/yyyy} | {now:bb} | bb
      at: /code | at: code | look-up.done: no JSON pointer: code
      , is: "0" | | is, isNot, contains, past, absent or present
      post: /x | posts: /x | posts
      post: /x | get: /{road} | {road} is not given
      , words: Có | | look-up.outcomes.words is missing
      number: Số | nummer: Số | labels.number is missing
      X-Api-Key: "{secret}" | X-Api-Key: "{sekret}" | headers: {sekret} is not given
      give: [personalId, sex] | give: [personalId, sex, key] | look-up.give
      peer: cadastre | peer: other | the file is named after it
      look-up: | LookUp: | lower case
      """)
  void stopTheStartWhenSomethingIsWrong(String good, String bad, String place) {
    var text = GOOD.replace(good.strip(), bad == null ? "" : bad.strip());
    assertThat(text).isNotEqualTo(GOOD);

    assertThatThrownBy(() -> read(text))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("registry/cadastre.yaml: ")
        .hasMessageContaining(place.strip());
  }

  @Test
  void refuseOnlyWithCodesThatHaveWords() {
    var texts = Sources.read(java.nio.file.Path.of("src/main/resources/messages"), ".properties")
        .get("registry_vi.properties");

    assertThat(PeerSheets.read().all())
        .allSatisfy(sheet -> assertThat(sheet.operations().values().stream()
                .flatMap(operation -> operation.refused().stream())
                .map(PeerSheet.No::code))
            .allMatch(code -> texts.contains(code + "=")));
  }

  @Test
  void areListedForAnalysts() {
    var page = new StringBuilder(
        """
        # What registers can be asked

        Generated from `src/main/resources/registry/*.yaml`. What a task gives and keeps stands in `exchanges` of its `procedure.yaml`; `<role>.` stands for
        any person, such as `mother.`. What stands in brackets may be missing.

        | operation | register | protocol | give | facts | outcome |
        |---|---|---|---|---|---|
        """);
    new TreeMap<>(ReadSheets.operations())
        .forEach((name, operation) -> page.append("| `%s` | %s | %s | %s | %s | %s |%n"
            .formatted(
                name,
                operation.peer(),
                operation.protocol(),
                words(String.join(" ", operation.give())
                    + (operation.may().isEmpty()
                        ? ""
                        : " (" + String.join(" ", operation.may()) + ")")),
                words(String.join(" ", operation.facts())),
                String.join(" ", operation.outcomes()))));

    GeneratedDocument.isUpToDate("registers.md", page.toString(), PeerSheetsTests.class);
  }

  private static String words(String names) {
    return names.replace("*.", "‹role›.").strip();
  }

  private static PeerSheet read(String text) throws IOException {
    return PeerSheets.of(
        "cadastre.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
