package vn.motcua.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.shared.Refusal.Fault;

class ModelValidatorTests {

  private static final String FOLDER = "birth-registration";
  private static final String MODEL = FOLDER + ".bpmn";
  private static final String FORM = "receive.form";

  private static Mutant model(String title, String from, String to, String code, String element) {
    return Mutant.model(title, from, to, code, element);
  }

  private static Mutant form(String title, String from, String to, String code, String element) {
    return new Mutant(title, FORM, from, to, "workflow.model-" + code, element);
  }

  static Stream<String> folders() {
    return PackageFixture.procedures().stream();
  }

  @ParameterizedTest
  @MethodSource("folders")
  void findsNothingWrongWithOurOwn(String folder) {
    assertThat(PackageFixture.faults(folder)).isEmpty();
  }

  @Test
  void findsNothingWrongWithTheSampleBeforeItIsMadeWorse() {
    assertThat(PackageFixture.faults(PackageFixture.sample())).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> refusesWhatRunsCode() {
    return tests(HostileModels.runningCode());
  }

  @TestFactory
  Stream<DynamicTest> refusesXmlThatReachesOut() {
    return tests(HostileModels.reachingOut());
  }

  @TestFactory
  Stream<DynamicTest> refusesASloppyModel() {
    return tests(
        model(
            "a delegate nobody wrote",
            "${acceptDossier}",
            "${acceptDosier}",
            "delegate-unknown",
            "Task_AcceptDossier"),
        model(
            "a service task that does nothing",
            " camunda:delegateExpression=\"${acceptDossier}\"",
            "",
            "work-missing",
            "Task_AcceptDossier"),
        model(
            "an operation no peer knows",
            "camunda:topic=\"population.confirm-citizens\"",
            "camunda:topic=\"population.confirm\"",
            "topic-unknown",
            "Task_ConfirmParents"),
        model(
            "a task of a peer in one transaction with the next",
            "camunda:topic=\"population.confirm-citizens\" camunda:asyncAfter=\"true\"",
            "camunda:topic=\"population.confirm-citizens\"",
            "async-after-missing",
            "Task_ConfirmParents"),
        model(
            "a missing label",
            "id=\"Task_Examine\" name=\"Thẩm định hồ sơ\"",
            "id=\"Task_Examine\"",
            "label-missing",
            "Task_Examine"),
        model(
            "an event without label",
            "id=\"EndEvent_DossierStopped\" name=\"Dừng xử lý\"",
            "id=\"EndEvent_DossierStopped\" name=\" \"",
            "label-missing",
            "EndEvent_DossierStopped"),
        model(
            "a gateway that asks nothing",
            "Hồ sơ đạt yêu cầu?",
            "Kiểm tra hồ sơ",
            "question-mark-missing",
            "Gateway_ReceptionDecision"),
        model(
            "a generated id",
            "Task_Examine\"",
            "Activity_0a1b2c3\"",
            "id-not-chosen",
            "Activity_0a1b2c3"),
        model(
            "a generated id with the right prefix",
            "Gateway_ApprovalDecision\"",
            "Gateway_0x9k2ab\"",
            "id-not-chosen",
            "Gateway_0x9k2ab"),
        model(
            "a generated id of a choice",
            "SequenceFlow_ApprovalDecision_CollectFee",
            "Flow_1abc2de",
            "id-not-chosen",
            "Flow_1abc2de"),
        model(
            "an id used twice",
            "id=\"Task_IssueRefusal\"",
            "id=\"Task_AcceptDossier\"",
            "id-twice",
            "Task_AcceptDossier"),
        model(
            "a process of another name",
            "<bpmn:process id=\"birth-registration\"",
            "<bpmn:process id=\"birth\"",
            "process-id",
            "birth"),
        model(
            "no time to live",
            " camunda:historyTimeToLive=\"P365D\"",
            "",
            "time-to-live-missing",
            FOLDER),
        model(
            "a process that is only drawn",
            "isExecutable=\"true\"",
            "isExecutable=\"false\"",
            "not-executable",
            FOLDER),
        model(
            "a gateway without default",
            " default=\"SequenceFlow_ApprovalDecision_Examine\"",
            "",
            "condition-missing",
            "SequenceFlow_ApprovalDecision_Examine"),
        model(
            "a default of another gateway",
            " default=\"SequenceFlow_ApprovalDecision_Examine\"",
            " default=\"SequenceFlow_ReceiveDossier_ReceptionDecision\"",
            "reference-unknown",
            "Gateway_ApprovalDecision"),
        model(
            "a flow without condition",
            "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${decision == 'approve'}</bpmn:conditionExpression>",
            "",
            "condition-missing",
            "SequenceFlow_ApprovalDecision_CollectFee"),
        model(
            "a choice the form does not offer",
            "${decision == 'approve'}",
            "${decision == 'aprove'}",
            "choice-never-made",
            "SequenceFlow_ApprovalDecision_CollectFee"),
        model(
            "two flows out of a task",
            "sourceRef=\"StartEvent_DossierSubmitted\" targetRef=\"Task_ReceiveDossier\" />",
            "sourceRef=\"StartEvent_DossierSubmitted\" targetRef=\"Task_ReceiveDossier\" /><bpmn:sequenceFlow id=\"Flow_1\" sourceRef=\"Task_ReceiveDossier\" targetRef=\"Task_Examine\" />",
            "fork-without-gateway",
            "Task_ReceiveDossier"),
        model(
            "a flow to nowhere",
            "targetRef=\"EndEvent_DossierStopped\"",
            "targetRef=\"EndEvent_Gone\"",
            "reference-unknown",
            "SequenceFlow_IssueDecline_DossierStopped"),
        model(
            "a dead end",
            "<bpmn:sequenceFlow id=\"SequenceFlow_IssueDecline_DossierStopped\" sourceRef=\"Task_IssueDecline\" targetRef=\"EndEvent_DossierStopped\" />",
            "",
            "dead-end",
            "Task_IssueDecline"),
        model(
            "an end nobody reaches",
            "<bpmn:sequenceFlow id=\"SequenceFlow_IssueDecline_DossierStopped\" sourceRef=\"Task_IssueDecline\" targetRef=\"EndEvent_DossierStopped\" />",
            "",
            "unreachable",
            "EndEvent_DossierStopped"),
        model(
            "a circle without end",
            "sourceRef=\"Task_IssueRefusal\" targetRef=\"EndEvent_DossierRefused\"",
            "sourceRef=\"Task_IssueRefusal\" targetRef=\"Task_IssueRefusal\"",
            "endless",
            "Task_IssueRefusal"),
        model(
            "an end without status",
            "<camunda:property name=\"dossierStatus\" value=\"10\" />",
            "",
            "status-missing",
            "EndEvent_ResultReturned"),
        model(
            "an end with a status that goes on",
            "<camunda:property name=\"dossierStatus\" value=\"10\" />",
            "<camunda:property name=\"dossierStatus\" value=\"4\" />",
            "status-missing",
            "EndEvent_ResultReturned"),
        model(
            "a status the nation does not have",
            "<camunda:property name=\"dossierStatus\" value=\"9\" />",
            "<camunda:property name=\"dossierStatus\" value=\"11\" />",
            "property-invalid",
            "Call_ReturnResult"),
        model(
            "no way to withdraw",
            "triggeredByEvent=\"true\"",
            "triggeredByEvent=\"false\"",
            "withdrawal-missing",
            FOLDER),
        model(
            "a message nobody sends",
            "name=\"WithdrawalRequested\"",
            "name=\"Withdrawn\"",
            "message-unknown",
            "Message_WithdrawalRequested"),
        model(
            "a reference to no message",
            "messageRef=\"Message_WithdrawalRequested\"",
            "messageRef=\"Message_Gone\"",
            "reference-unknown",
            "StartEvent_WithdrawalRequested_Definition"),
        model(
            "an error without words",
            "errorCode=\"payment.fee-not-paid\"",
            "errorCode=\"payment.oops\"",
            "error-unknown",
            "Error_FeeNotPaid"),
        model(
            "a process nobody deployed",
            "calledElement=\"collect-fee\"",
            "calledElement=\"collect-tax\"",
            "called-process-unknown",
            "Call_CollectFee"),
        model(
            "a process that calls itself",
            "calledElement=\"collect-fee\"",
            "calledElement=\"birth-registration\"",
            "called-process-unknown",
            "Call_CollectFee"),
        model(
            "a call without the dossier",
            "<camunda:in businessKey=\"#{execution.processBusinessKey}\" />\n      </bpmn:extensionElements>\n      <bpmn:incoming>SequenceFlow_ApprovalDecision_CollectFee",
            "\n      </bpmn:extensionElements>\n      <bpmn:incoming>SequenceFlow_ApprovalDecision_CollectFee",
            "business-key-missing",
            "Call_CollectFee"),
        model(
            "a form nobody deployed",
            "camunda:formRef=\"birth-registration-examine\"",
            "camunda:formRef=\"examine\"",
            "form-unknown",
            "Task_Examine"),
        model(
            "a task without form",
            " camunda:formRef=\"birth-registration-examine\"",
            "",
            "form-missing",
            "Task_Examine"),
        model(
            "a task for nobody",
            "<camunda:property name=\"role\" value=\"EXAMINATION\" />",
            "",
            "property-missing",
            "Task_Examine"),
        model(
            "a role that has no desk",
            "value=\"EXAMINATION\"",
            "value=\"ANALYST\"",
            "property-invalid",
            "Task_Examine"),
        model(
            "an office there is not",
            "value=\"HANDLING\"",
            "value=\"SOMEWHERE\"",
            "property-invalid",
            "Task_Examine"),
        model(
            "a limit nobody can read",
            "value=\"PT4H\"",
            "value=\"4 hours\"",
            "property-invalid",
            "Task_Examine"),
        model(
            "a property we do not know",
            "name=\"limit\"",
            "name=\"dueDate\"",
            "property-unknown",
            "Task_ReceiveDossier"),
        model(
            "a role of an end event",
            "<camunda:property name=\"dossierStatus\" value=\"10\" />",
            "<camunda:property name=\"dossierStatus\" value=\"10\" /><camunda:property name=\"role\" value=\"RETURN\" />",
            "property-misplaced",
            "EndEvent_ResultReturned"),
        model(
            "a time that is none",
            "PT30M",
            "30 minutes",
            "timer-not-allowed",
            "BoundaryEvent_PopulationSilent_Definition"),
        model(
            "a cycle without rest",
            "<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">PT30M</bpmn:timeDuration>",
            "<bpmn:timeCycle xsi:type=\"bpmn:tFormalExpression\">R/PT1S</bpmn:timeCycle>",
            "timer-not-allowed",
            "BoundaryEvent_PopulationSilent_Definition"),
        model(
            "an event that waits for nothing",
            "<bpmn:errorEventDefinition id=\"BoundaryEvent_FeeNotPaid_Definition\" errorRef=\"Error_FeeNotPaid\" />",
            "",
            "event-unknown",
            "BoundaryEvent_FeeNotPaid"),
        model(
            "an event that hangs on nothing",
            "attachedToRef=\"Call_CollectFee\"",
            "attachedToRef=\"Call_Gone\"",
            "reference-unknown",
            "BoundaryEvent_FeeNotPaid"));
  }

  @TestFactory
  Stream<DynamicTest> refusesABadDecisionTable() {
    return tests(HostileModels.badTables());
  }

  @TestFactory
  Stream<DynamicTest> refusesABadForm() {
    var first = "\"components\": [\n    {";
    return tests(
        form(
            "HTML",
            first,
            "\"components\": [\n    { \"type\": \"html\", \"content\": \"<b>x</b>\", \"id\": \"Field_Bad\" },\n    {",
            "field-not-allowed",
            "Field_Bad"),
        form(
            "a frame",
            first,
            "\"components\": [\n    { \"type\": \"iframe\", \"url\": \"https://x\", \"id\": \"Field_Bad\" },\n    {",
            "field-not-allowed",
            "Field_Bad"),
        form(
            "a file picker",
            first,
            "\"components\": [\n    { \"type\": \"filepicker\", \"key\": \"file\", \"label\": \"Tệp\", \"id\": \"Field_Bad\" },\n    {",
            "field-not-allowed",
            "file"),
        form(
            "a script in a text",
            first,
            "\"components\": [\n    { \"type\": \"text\", \"text\": \"<script>x</script>\", \"id\": \"Field_Bad\" },\n    {",
            "field-markup",
            "Field_Bad"),
        form(
            "a link that runs",
            first,
            "\"components\": [\n    { \"type\": \"text\", \"text\": \"[x](javascript:x)\", \"id\": \"Field_Bad\" },\n    {",
            "field-markup",
            "Field_Bad"),
        form(
            "a newer form",
            "\"schemaVersion\": 16",
            "\"schemaVersion\": 17",
            "form-version",
            "birth-registration-receive"),
        form(
            "a form without version",
            "\"schemaVersion\": 16,",
            "",
            "form-version",
            "birth-registration-receive"),
        form(
            "a decision in free text",
            "\"type\": \"radio\"",
            "\"type\": \"textfield\"",
            "form-without-decision",
            "birth-registration-receive"),
        form(
            "choices from elsewhere",
            "\"type\": \"radio\"",
            "\"type\": \"radio\", \"valuesKey\": \"x\"",
            "field-choices",
            "decision"),
        form("a field without label", "\"label\": \"Quyết định\",", "", "field-label", "decision"),
        form(
            "a key used twice",
            "\"key\": \"note\"",
            "\"key\": \"decision\"",
            "field-key",
            "decision"),
        form(
            "a value that breaks out",
            "\"value\": \"accept\"",
            "\"value\": \"accept\\\"}\"",
            "field-choices",
            "decision"),
        form(
            "two values of one key",
            "\"type\": \"default\"",
            "\"type\": \"default\", \"type\": \"x\"",
            "unreadable",
            ""));
  }

  @Test
  void refusesAnyOtherKindOfFile() {
    var files = PackageFixture.sample();
    files.put("x.groovy", "1".getBytes(StandardCharsets.UTF_8));

    var faults = PackageFixture.faults(files);

    assertThat(faults).extracting(Fault::pointer).containsExactly("x.groovy");
  }

  @Test
  void refusesTwoFormsOfOneId() {
    var files = PackageFixture.sample();
    files.put("copy.form", files.get(FORM));

    var faults = PackageFixture.faults(files);

    assertThat(faults).extracting(Fault::code).containsExactly("workflow.model-form-twice");
  }

  @Test
  void namesEverythingThatIsWrongAtOnce() {
    var files = PackageFixture.sample();
    edit(files, MODEL, "${acceptDossier}", "${dataSource}");
    edit(files, MODEL, "name=\"Thẩm định hồ sơ\"", "");
    edit(files, FORM, "\"schemaVersion\": 16", "\"schemaVersion\": 99");

    var faults = PackageFixture.faults(files);

    assertThat(faults)
        .extracting(Fault::pointer)
        .containsExactlyInAnyOrder(
            MODEL + "#Task_AcceptDossier",
            MODEL + "#Task_Examine",
            FORM + "#birth-registration-receive");
  }

  @Test
  void allowsAModelOthersCallToEndWithoutStatus() {
    var alone = new HashMap<>(PackageFixture.files(FOLDER));
    alone.remove(MODEL);
    alone.remove(FOLDER + "-application.form");

    var faults = PackageFixture.faults(alone);

    assertThat(PackageFixture.faults(FOLDER)).isEmpty();
    assertThat(faults)
        .extracting(Fault::code)
        .contains("workflow.model-status-missing", "workflow.model-withdrawal-missing");
  }

  private static Stream<DynamicTest> tests(Mutant... mutants) {
    return tests(List.of(mutants));
  }

  private static Stream<DynamicTest> tests(List<Mutant> mutants) {
    return mutants.stream().map(mutant -> dynamicTest(mutant.title(), () -> isRefused(mutant)));
  }

  private static void isRefused(Mutant mutant) {
    var faults = PackageFixture.faults(mutant.files());

    var pointer = mutant.file() + (mutant.element().isEmpty() ? "" : "#" + mutant.element());
    assertThat(faults)
        .extracting(fault -> fault.code() + " at " + fault.pointer())
        .contains(mutant.code() + " at " + pointer);
  }

  private static void edit(Map<String, byte[]> files, String file, String from, String to) {
    var good = new String(files.get(file), StandardCharsets.UTF_8);
    assertThat(good).as("the good file").contains(from);
    files.put(file, good.replace(from, to).getBytes(StandardCharsets.UTF_8));
  }
}
