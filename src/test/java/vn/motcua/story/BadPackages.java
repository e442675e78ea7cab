package vn.motcua.story;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Edits of a good package, each with the finding it gets. */
final class BadPackages {

  private BadPackages() {}

  record Edit(String title, String file, String code, UnaryOperator<PackageUnderWay> edit) {
    PackageUnderWay made() {
      return edit.apply(PackageUnderWay.of("birth-registration"));
    }

    @Override
    public String toString() {
      return title;
    }
  }

  static Stream<Edit> all() {
    return Stream.of(
        yaml("a key nobody knows", "key-unknown", "level: FULL", "level: FULL\nlevle: FULL"),
        yaml("a missing key", "key-missing", "level: FULL\n", ""),
        yaml("a level there is not", "value-invalid", "level: FULL", "level: TOTAL"),
        yaml("a code without quotes", "value-invalid", "code: \"1.001193\"", "code: 1.001193"),
        yaml("a code of another form", "value-invalid", "1.001193", "9.1"),
        yaml("a day there is not", "value-invalid", "2025-07-01", "2025-02-30"),
        yaml("a limit below nothing", "value-invalid", "amount: 1,", "amount: -1,"),
        yaml(
            "a component code with a space",
            "value-invalid",
            "code: witness-statement",
            "code: witness statement"),
        yaml("a component twice", "name-twice", "code: authorisation", "code: identity-document"),
        yaml(
            "a condition that cannot be read",
            "feel-invalid",
            "hospitalCertificateNumber = null and",
            "hospitalCertificateNumber = = and"),
        yaml(
            "a condition that counts for ever",
            "feel-endless",
            "hospitalCertificateNumber = null and",
            "count(for i in 1..1000000000 return i) > 0 and"),
        yaml("a fee table there is not", "fee-table-unknown", "birth-registration-fees", "no-fees"),
        yaml(
            "a template there is not",
            "template-unknown",
            "template: birth-certificate",
            "template: no-such-paper"),
        edit(
            "a result nobody describes",
            "result.yaml",
            "file-missing",
            one -> one.with("procedure.yaml", "template: birth-certificate", "template: paper")),
        yaml("an answer nobody asks", "answer-unknown", "answer childSex", "answer childSexx"),
        yaml("a source there is not", "source-invalid", "answer childSex", "secret childSex"),
        yaml(
            "a source that asks for more of the applicant",
            "source-invalid",
            "answer childSex",
            "applicant password"),
        yaml(
            "an exchange of no task",
            "exchange-task-unknown",
            "Task_IssuePersonalId:",
            "Task_IssueNumber:"),
        yaml("a name of the system", "name-reserved", "as: personalIdIssued", "as: execution"),
        yaml(
            "a searchable answer nobody asks",
            "answer-unknown",
            "searchable: [childFullName]",
            "searchable: [childName]"),
        yaml("a decomposed letter", "not-nfc", "Hộ tịch", "Ho\u0323\u0302 tịch"),
        yaml("a hidden character", "unseen-character", "Hộ tịch", "Hộ \u200Btịch"),
        yaml("a letter that turns the text around", "unseen-character", "Hộ tịch", "Hộ \u202Etịch"),
        yaml(
            "a rung of which nobody knows when",
            "rung-unclear",
            "level: FULL",
            "level: FULL\nescalation:\n  - { name: stuck, on: STUCK, to: HEAD }"),
        yaml(
            "a rung told to nobody there is",
            "value-invalid",
            "level: FULL",
            "level: FULL\nescalation:\n  - { name: late, on: LATE, to: MINISTER }"),
        yaml(
            "two rungs of one name",
            "name-twice",
            "level: FULL",
            "level: FULL\nescalation:\n  - { name: late, on: LATE, to: OFFICER }\n  - { name: late, on: LATE, to: HEAD }"),
        yaml("broken YAML", null, "level: FULL", "level: [FULL"),
        yaml("a key twice", null, "level: FULL", "level: FULL\nlevel: FULL"),
        yaml("the code of another procedure", "code-taken", "1.001193", "2.000635"),
        edit(
            "no procedure.yaml",
            "procedure.yaml",
            "file-missing",
            one -> one.without("procedure.yaml")),
        edit("no cases", "cases.yaml", "file-missing", one -> one.without("cases.yaml")),
        edit(
            "no application",
            "forms/application.form",
            "file-missing",
            one -> one.without("application.form")),
        edit("no fee table", "procedure.yaml", "fee-table-unknown", one -> one.without("fees.dmn")),
        edit(
            "an application of another id",
            "forms/application.form",
            "application-id",
            one -> one.with(
                "application.form", "birth-registration-application", "other-application")),
        edit(
            "a fee column that is missing",
            "procedure.yaml",
            "fee-column-missing",
            one -> one.with("fees.dmn", "name=\"waiver\"", "name=\"waived\"")),
        edit(
            "a table that cannot be read",
            "fees.dmn",
            "feel-invalid",
            one ->
                one.with("fees.dmn", "<text>8000 * copies</text>", "<text>8000 * * copies</text>")),
        edit(
            "a table that counts for ever",
            "fees.dmn",
            "feel-endless",
            one -> one.with(
                "fees.dmn",
                "<text>8000 * copies</text>",
                "<text>count(for i in 1..1000000000 return i)</text>")),
        edit(
            "a case of no task",
            "cases.yaml",
            "case-element-unknown",
            one -> one.with("cases.yaml", "withdrawAt: Task_Examine", "withdrawAt: Task_Examined")),
        edit(
            "a decision nobody offers",
            "cases.yaml",
            "case-decision-unknown",
            one -> one.with(
                "cases.yaml", "Task_ReceiveDossier: [refuse]", "Task_ReceiveDossier: [reject]")),
        edit(
            "a case without a name",
            "cases.yaml",
            "key-missing",
            one -> one.with("cases.yaml", "- case: Từ chối tiếp nhận\n  decisions", "- decisions")),
        edit(
            "the name of a model all share",
            "collect-fee.bpmn",
            "file-of-all",
            one -> one.put("processes/birth-registration/collect-fee.bpmn", "<x/>")),
        edit(
            "a result that is not clear",
            "result.yaml",
            "line-unclear",
            one -> one.put(
                "processes/birth-registration/result.yaml",
                "title: GIẤY\nlines:\n  - { label: Họ tên }\n")),
        edit(
            "a result with a source there is not",
            "result.yaml",
            "source-invalid",
            one -> one.put(
                "processes/birth-registration/result.yaml",
                "title: GIẤY\nlines:\n  - { label: Họ tên, value: everything }\n")));
  }

  private static Edit yaml(String title, String code, String from, String to) {
    return edit(title, "procedure.yaml", code, one -> one.with("procedure.yaml", from, to));
  }

  private static Edit edit(
      String title, String file, String code, UnaryOperator<PackageUnderWay> edit) {
    return new Edit(
        title, file, code == null ? "workflow.model-unreadable" : "workflow.package-" + code, edit);
  }
}
