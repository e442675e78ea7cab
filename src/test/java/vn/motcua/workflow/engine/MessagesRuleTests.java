package vn.motcua.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.procedure.MessageTemplates;
import vn.motcua.procedure.Occasion;
import vn.motcua.procedure.PackageFiles;
import vn.motcua.procedure.ReadPackages;
import vn.motcua.shared.Refusal.Fault;

class MessagesRuleTests {

  private static final PackageFiles SHARED = ReadPackages.shipped().shared();

  @Test
  void findsNothingInTheTextsOfAll() {
    assertThat(faults(SHARED.text("messages.yaml"))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Occasion.class)
  void everyOccasionHasItsTextsInBothLanguages(Occasion occasion) {
    var template = ReadPackages.of("birth-registration").messages().of(occasion).orElseThrow();

    assertThat(template).hasNoNullFieldsOrProperties();
    assertThat(template.subject()).hasNoNullFieldsOrProperties();
    assertThat(template.body()).hasNoNullFieldsOrProperties();
  }

  @Test
  void aPackageChangesOneTextAndKeepsTheOthers() {
    var files = new HashMap<>(birth().files());
    files.put("messages.yaml", bytes("occasions:\n  ready:\n    sms: giấy khai sinh đã xong.\n"));

    var own = ReadPackages.of(new PackageFiles("birth-registration", files)).messages();

    var general = ReadPackages.of("birth-registration").messages();
    assertThat(own.of(Occasion.READY).orElseThrow().sms()).isEqualTo("giấy khai sinh đã xong.");
    assertThat(own.of(Occasion.READY).map(MessageTemplates.Template::body))
        .isEqualTo(general.of(Occasion.READY).map(MessageTemplates.Template::body));
    assertThat(own.of(Occasion.REFUSED)).isEqualTo(general.of(Occasion.REFUSED));
    assertThat(own.media()).isEqualTo(general.media());
  }

  static Stream<Arguments> bad() {
    return Stream.of(
        Arguments.of(
            "a name nobody knows",
            "occasions:\n  ready:\n    sms: kết quả của {childFullName}\n",
            "messages.yaml:3#occasions.ready.sms",
            "workflow.message-placeholder-unknown"),
        Arguments.of(
            "a name of another occasion",
            "occasions:\n  ready:\n    body: { vi: \"hẹn {until}\" }\n",
            "messages.yaml:3#occasions.ready.body.vi",
            "workflow.message-placeholder-unknown"),
        Arguments.of(
            "a lone brace",
            "occasions:\n  ready:\n    sms: xong {code\n",
            "messages.yaml:3#occasions.ready.sms",
            "workflow.message-brace-alone"),
        Arguments.of(
            "markup",
            "# lời riêng\noccasions:\n  ready:\n    body:\n      vi: \"<img src=x>\"\n",
            "messages.yaml:5#occasions.ready.body.vi",
            "workflow.message-markup"),
        Arguments.of(
            "a link that runs",
            "occasions:\n  ready:\n    body: { vi: \"mở javascript:alert(1)\" }\n",
            "messages.yaml:3#occasions.ready.body.vi",
            "workflow.message-markup"),
        Arguments.of(
            "a sentence too long for one SMS",
            "occasions:\n  ready:\n    sms: " + "dài ".repeat(20) + "\n",
            "messages.yaml:3#occasions.ready.sms",
            "workflow.message-sms-too-long"),
        Arguments.of(
            "diacritics, and so seventy characters",
            "sms: { diacritics: true, before: \"\", after: \"\" }\noccasions:\n  ready:\n    sms: "
                + "ngắn thôi ".repeat(8)
                + "\n",
            "messages.yaml:4#occasions.ready.sms",
            "workflow.message-sms-too-long"),
        Arguments.of(
            "a subject of two lines, as who smuggles a header in",
            "occasions:\n  ready:\n    subject: { vi: \"Xong\\r\\nBcc: x@example.vn\" }\n",
            "messages.yaml:3#occasions.ready.subject.vi",
            "workflow.package-value-invalid"),
        Arguments.of(
            "an occasion there is not",
            "occasions:\n  birthday:\n    sms: chúc mừng\n",
            "messages.yaml:2#occasions.birthday",
            "workflow.package-key-unknown"),
        Arguments.of(
            "a way there is not",
            "media: [PIGEON]\n",
            "messages.yaml:1#media.0",
            "workflow.package-value-invalid"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bad")
  void namesFileLineAndPlace(String title, String yaml, String pointer, String code) {
    assertThat(faults(yaml))
        .extracting(Fault::pointer, Fault::code)
        .contains(org.assertj.core.groups.Tuple.tuple(pointer, code));
  }

  @Test
  void countsWhatIsFilledIn() {
    var fault = faults("occasions:\n  ready:\n    sms: \"{procedure} xong\"\n").get(0);

    assertThat(fault.code()).isEqualTo("workflow.message-sms-too-long");
    assertThat(fault.arguments()).contains(160);
  }

  private static List<Fault> faults(String yaml) {
    var findings = new Findings();
    MessagesRule.check(
        new PackageFiles("sample", java.util.Map.of("messages.yaml", bytes(yaml))),
        SHARED,
        findings);
    return findings.faults();
  }

  private static PackageFiles birth() {
    return ReadPackages.shipped().all().stream()
        .filter(files -> files.folder().equals("birth-registration"))
        .findFirst()
        .orElseThrow();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
