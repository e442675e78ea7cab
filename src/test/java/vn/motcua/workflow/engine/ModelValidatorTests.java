package vn.motcua.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.StandardCharsets;
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

  /** An edit of a good package, and what must be said about it. */
  private record Mutant(
      String title, String file, String from, String to, String code, String element) {}

  private static Mutant model(String title, String from, String to, String code, String element) {
    return new Mutant(title, MODEL, from, to, "workflow.model-" + code, element);
  }

  private static Mutant table(String title, String from, String to, String code, String element) {
    return new Mutant(title, "fees.dmn", from, to, "workflow.model-" + code, element);
  }

  private static Mutant form(String title, String from, String to, String code, String element) {
    return new Mutant(title, FORM, from, to, "workflow.model-" + code, element);
  }

  static Stream<String> folders() {
    return PackageFixture.folders().stream();
  }

  @ParameterizedTest
  @MethodSource("folders")
  void findsNothingWrongWithOurOwn(String folder) {
    assertThat(PackageFixture.faults(folder)).isEmpty();
  }

  @Test
  void findsNothingWrongWithTheSampleBeforeItIsMadeWorse() {
    assertThat(PackageFixture.faults(FOLDER, PackageFixture.sample())).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> refusesWhatRunsCode() {
    var accept = "camunda:delegateExpression=\"${acceptDossier}\"";
    var examine = "<bpmn:userTask id=\"Task_Examine\" ";
    var acceptId = "Task_AcceptDossier";
    var properties =
        "<camunda:properties>\n          <camunda:property name=\"role\" value=\"RECEPTION\" />\n          <camunda:property name=\"office\" value=\"RECEIVING\" />\n          <camunda:property name=\"limit\" value=\"PT8H\" />";
    return tests(
        model(
            "a class",
            accept,
            "camunda:class=\"java.lang.Runtime\"",
            "attribute-not-allowed",
            acceptId),
        model(
            "a class of the old namespace",
            accept,
            accept + " xmlns:activiti=\"http://activiti.org/bpmn\" activiti:class=\"x.Y\"",
            "attribute-not-allowed",
            acceptId),
        model(
            "a class beside the delegate",
            accept,
            accept + " camunda:class=\"x.Y\"",
            "attribute-not-allowed",
            acceptId),
        model(
            "an expression instead of a delegate",
            accept,
            "camunda:expression=\"${acceptDossier.getClass()}\"",
            "attribute-not-allowed",
            acceptId),
        model(
            "a result variable",
            accept,
            accept + " camunda:resultVariable=\"x\"",
            "attribute-not-allowed",
            acceptId),
        model(
            "a call in a delegate expression",
            "${acceptDossier}",
            "${acceptDossier.execute(execution)}",
            "delegate-unknown",
            acceptId),
        model(
            "a delegate expression with two parts",
            "${acceptDossier}",
            "${acceptDossier}${issueResult}",
            "delegate-unknown",
            acceptId),
        model(
            "a bean that is no delegate",
            "${acceptDossier}",
            "${dataSource}",
            "delegate-unknown",
            acceptId),
        model(
            "a deferred delegate expression",
            "${acceptDossier}",
            "#{acceptDossier}",
            "delegate-unknown",
            acceptId),
        model("a shell task", accept, "camunda:type=\"shell\"", "value-not-allowed", acceptId),
        model("a mail task", accept, "camunda:type=\"mail\"", "value-not-allowed", acceptId),
        model(
            "a script task",
            "<bpmn:serviceTask id=\"Task_IssueRefusal\"",
            "<bpmn:scriptTask id=\"Task_Script\" name=\"Chạy\" scriptFormat=\"groovy\"><bpmn:script>1</bpmn:script></bpmn:scriptTask><bpmn:serviceTask id=\"Task_IssueRefusal\"",
            "element-not-allowed",
            "Task_Script"),
        model(
            "a script of another file",
            examine,
            examine + "camunda:resource=\"deployment://x.js\" ",
            "attribute-not-allowed",
            "Task_Examine"),
        model(
            "a business rule task",
            "<bpmn:serviceTask id=\"Task_IssueRefusal\"",
            "<bpmn:businessRuleTask id=\"Task_Rule\" name=\"Luật\" camunda:expression=\"${x}\" /><bpmn:serviceTask id=\"Task_IssueRefusal\"",
            "element-not-allowed",
            "Task_Rule"),
        model(
            "a send task",
            "<bpmn:serviceTask id=\"Task_IssueRefusal\"",
            "<bpmn:sendTask id=\"Task_Send\" name=\"Gửi\" camunda:class=\"x.Y\" /><bpmn:serviceTask id=\"Task_IssueRefusal\"",
            "element-not-allowed",
            "Task_Send"),
        model(
            "an execution listener",
            properties,
            "<camunda:executionListener event=\"start\" class=\"x.Y\" />" + properties,
            "element-not-allowed",
            "Task_ReceiveDossier"),
        model(
            "a task listener",
            properties,
            "<camunda:taskListener event=\"create\" delegateExpression=\"${x}\" />" + properties,
            "element-not-allowed",
            "Task_ReceiveDossier"),
        model(
            "a listener with a script",
            properties,
            "<camunda:executionListener event=\"end\"><camunda:script scriptFormat=\"javascript\">1</camunda:script></camunda:executionListener>"
                + properties,
            "element-not-allowed",
            "Task_ReceiveDossier"),
        model(
            "a connector",
            properties,
            "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>"
                + properties,
            "element-not-allowed",
            "Task_ReceiveDossier"),
        model(
            "an input mapping",
            properties,
            "<camunda:inputOutput><camunda:inputParameter name=\"a\">${x}</camunda:inputParameter></camunda:inputOutput>"
                + properties,
            "element-not-allowed",
            "Task_ReceiveDossier"),
        model(
            "a field injection",
            properties,
            "<camunda:field name=\"a\" expression=\"${x}\" />" + properties,
            "element-not-allowed",
            "Task_ReceiveDossier"),
        model(
            "a form field validator",
            properties,
            "<camunda:formData><camunda:formField id=\"a\"><camunda:validation><camunda:constraint name=\"validator\" config=\"x.Y\" /></camunda:validation></camunda:formField></camunda:formData>"
                + properties,
            "element-not-allowed",
            "Task_ReceiveDossier"),
        model(
            "a retry cycle",
            properties,
            "<camunda:failedJobRetryTimeCycle>${x}</camunda:failedJobRetryTimeCycle>" + properties,
            "element-not-allowed",
            "Task_ReceiveDossier"),
        model(
            "a variable mapping class",
            "calledElement=\"collect-fee\"",
            "calledElement=\"collect-fee\" camunda:variableMappingClass=\"x.Y\"",
            "attribute-not-allowed",
            "Call_CollectFee"),
        model(
            "a mapping by expression",
            "<camunda:in businessKey=\"#{execution.processBusinessKey}\" />\n      </bpmn:extensionElements>\n      <bpmn:incoming>SequenceFlow_ApprovalDecision_CollectFee",
            "<camunda:in businessKey=\"#{execution.processBusinessKey}\" /><camunda:in sourceExpression=\"${x}\" target=\"y\" />\n      </bpmn:extensionElements>\n      <bpmn:incoming>SequenceFlow_ApprovalDecision_CollectFee",
            "attribute-not-allowed",
            "Call_CollectFee"),
        model(
            "another business key",
            "<camunda:in businessKey=\"#{execution.processBusinessKey}\" />\n      </bpmn:extensionElements>\n      <bpmn:incoming>SequenceFlow_ApprovalDecision_CollectFee",
            "<camunda:in businessKey=\"${execution.getClass()}\" />\n      </bpmn:extensionElements>\n      <bpmn:incoming>SequenceFlow_ApprovalDecision_CollectFee",
            "mapping-not-allowed",
            "Call_CollectFee"),
        model(
            "a method in a condition",
            "${decision == 'accept'}",
            "${execution.getVariable('decision') == 'accept'}",
            "condition-not-allowed",
            "SequenceFlow_ReceptionDecision_AcceptDossier"),
        model(
            "a delegate in a condition",
            "${decision == 'accept'}",
            "${acceptDossier}",
            "condition-not-allowed",
            "SequenceFlow_ReceptionDecision_AcceptDossier"),
        model(
            "reflection in a condition",
            "${decision == 'accept'}",
            "${''.getClass().forName('java.lang.Runtime')}",
            "condition-not-allowed",
            "SequenceFlow_ReceptionDecision_AcceptDossier"),
        model(
            "a condition in a language",
            "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${decision == 'accept'}",
            "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" language=\"groovy\">${decision == 'accept'}",
            "attribute-not-allowed",
            "SequenceFlow_ReceptionDecision_AcceptDossier"),
        model(
            "a method in a timer",
            "PT30M",
            "${execution.getProcessEngine()}",
            "timer-not-allowed",
            "BoundaryEvent_PopulationSilent_Definition"),
        model(
            "an expression as name of a task",
            "name=\"Thẩm định hồ sơ\"",
            "name=\"${execution.processEngine}\"",
            "expression-not-allowed",
            "Task_Examine"),
        model(
            "an expression as documentation",
            "Thủ tục 1.001193",
            "${execution.processEngine}",
            "expression-not-allowed",
            FOLDER),
        model(
            "an expression as topic",
            "camunda:topic=\"population.confirm-citizens\"",
            "camunda:topic=\"${x}\"",
            "expression-not-allowed",
            "Task_ConfirmParents"),
        model(
            "an expression as form",
            "camunda:formRef=\"birth-registration-examine\"",
            "camunda:formRef=\"${x}\"",
            "expression-not-allowed",
            "Task_Examine"),
        model(
            "an expression as called process",
            "calledElement=\"collect-fee\"",
            "calledElement=\"${x}\"",
            "expression-not-allowed",
            "Call_CollectFee"),
        model(
            "an expression as message",
            "name=\"WithdrawalRequested\"",
            "name=\"${x}\"",
            "expression-not-allowed",
            "Message_WithdrawalRequested"),
        model(
            "an expression as property",
            "value=\"EXAMINATION\"",
            "value=\"${x}\"",
            "expression-not-allowed",
            "Task_Examine"),
        model(
            "an assignee",
            examine,
            examine + "camunda:assignee=\"${x}\" ",
            "attribute-not-allowed",
            "Task_Examine"),
        model(
            "candidate groups",
            examine,
            examine + "camunda:candidateGroups=\"${x}\" ",
            "attribute-not-allowed",
            "Task_Examine"),
        model(
            "a due date",
            examine,
            examine + "camunda:dueDate=\"${x}\" ",
            "attribute-not-allowed",
            "Task_Examine"),
        model(
            "a form key",
            examine,
            examine + "camunda:formKey=\"embedded:deployment:x.html\" ",
            "attribute-not-allowed",
            "Task_Examine"),
        model(
            "a form handler",
            examine,
            examine + "camunda:formHandlerClass=\"x.Y\" ",
            "attribute-not-allowed",
            "Task_Examine"),
        model(
            "a job priority",
            "camunda:asyncBefore=\"true\"",
            "camunda:asyncBefore=\"true\" camunda:jobPriority=\"${x}\"",
            "attribute-not-allowed",
            "Task_IssueResult"),
        model(
            "many instances",
            "<bpmn:incoming>SequenceFlow_ReceptionDecision_IssueRefusal</bpmn:incoming>",
            "<bpmn:incoming>SequenceFlow_ReceptionDecision_IssueRefusal</bpmn:incoming><bpmn:multiInstanceLoopCharacteristics camunda:collection=\"${x}\" />",
            "element-not-allowed",
            "Task_IssueRefusal"),
        model(
            "a conditional event",
            "<bpmn:timerEventDefinition id=\"BoundaryEvent_PopulationSilent_Definition\">",
            "<bpmn:conditionalEventDefinition id=\"Definition_Bad\"><bpmn:condition>${x.y()}</bpmn:condition></bpmn:conditionalEventDefinition><bpmn:timerEventDefinition id=\"BoundaryEvent_PopulationSilent_Definition\">",
            "element-not-allowed",
            "Definition_Bad"),
        model(
            "a start from the Tasklist",
            "camunda:isStartableInTasklist=\"false\"",
            "camunda:isStartableInTasklist=\"true\"",
            "value-not-allowed",
            FOLDER),
        model(
            "candidate starters",
            "camunda:isStartableInTasklist=\"false\"",
            "camunda:candidateStarterUsers=\"${x}\"",
            "attribute-not-allowed",
            FOLDER),
        model(
            "a table of the engine in another version",
            "camunda:formRefBinding=\"deployment\"",
            "camunda:formRefBinding=\"version\"",
            "value-not-allowed",
            "Task_ReceiveDossier"));
  }

  @TestFactory
  Stream<DynamicTest> refusesXmlThatReachesOut() {
    var head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    return tests(
        model("a document type", head, head + "<!DOCTYPE x>", "unreadable", ""),
        model(
            "a file from outside",
            head,
            head + "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
            "unreadable",
            ""),
        model(
            "a bomb of entities",
            head,
            head + "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>",
            "unreadable",
            ""),
        model("broken XML", "</bpmn:definitions>", "", "unreadable", ""),
        model("another root", "bpmn:definitions", "bpmn:process", "element-not-allowed", "process"),
        model(
            "an import",
            "<bpmn:message id",
            "<bpmn:import namespace=\"x\" location=\"http://x\" importType=\"x\" /><bpmn:message id",
            "element-not-allowed",
            "Definitions_birth-registration"),
        model(
            "depth without end",
            "Thủ tục 1.001193",
            "<a>".repeat(200) + "</a>".repeat(200),
            "unreadable",
            ""),
        model(
            "too much of it",
            "</bpmn:definitions>",
            "<!--" + "x".repeat(1_000_000) + "--></bpmn:definitions>",
            "too-large",
            ""),
        table("a document type in a table", head, head + "<!DOCTYPE x>", "unreadable", ""));
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
    return tests(
        table(
            "another language",
            "<inputExpression id=\"InputExpression_Copies\"",
            "<inputExpression expressionLanguage=\"groovy\" id=\"InputExpression_Copies\"",
            "expression-language",
            "InputExpression_Copies"),
        table(
            "the language of the engine",
            "<outputEntry id=\"Rule_Copies_8\">",
            "<outputEntry expressionLanguage=\"juel\" id=\"Rule_Copies_8\">",
            "expression-language",
            "Rule_Copies_8"),
        table(
            "Java in FEEL",
            "<text>copies</text>",
            "<text>function(x) external {java: {class: \"java.lang.Math\", method signature: \"abs(int)\"}}</text>",
            "expression-not-allowed",
            "InputExpression_Copies"),
        table(
            "an expression of the engine",
            "<text>copies</text>",
            "<text>${copies}</text>",
            "expression-not-allowed",
            "InputExpression_Copies"),
        table(
            "a decision that needs another",
            "<decisionTable ",
            "<informationRequirement id=\"Requirement_1\"><requiredDecision href=\"#x\" /></informationRequirement><decisionTable ",
            "element-not-allowed",
            "Requirement_1"),
        table("a column without label", " label=\"Mã phí\"", "", "label-missing", "Output_FeeCode"),
        table(
            "a generated id of a decision",
            "<decision id=\"birth-registration-fees\"",
            "<decision id=\"Decision_0abc123\"",
            "decision-id",
            "Decision_0abc123"),
        table(
            "no time to live of a decision",
            " camunda:historyTimeToLive=\"P365D\"",
            "",
            "time-to-live-missing",
            "birth-registration-fees"));
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

    var faults = PackageFixture.faults(FOLDER, files);

    assertThat(faults).extracting(Fault::pointer).containsExactly("x.groovy");
  }

  @Test
  void refusesTwoFormsOfOneId() {
    var files = PackageFixture.sample();
    files.put("copy.form", files.get(FORM));

    var faults = PackageFixture.faults(FOLDER, files);

    assertThat(faults).extracting(Fault::code).containsExactly("workflow.model-form-twice");
  }

  @Test
  void namesEverythingThatIsWrongAtOnce() {
    var files = PackageFixture.sample();
    edit(files, MODEL, "${acceptDossier}", "${dataSource}");
    edit(files, MODEL, "name=\"Thẩm định hồ sơ\"", "");
    edit(files, FORM, "\"schemaVersion\": 16", "\"schemaVersion\": 99");

    var faults = PackageFixture.faults(FOLDER, files);

    assertThat(faults)
        .extracting(Fault::pointer)
        .containsExactlyInAnyOrder(
            MODEL + "#Task_AcceptDossier",
            MODEL + "#Task_Examine",
            FORM + "#birth-registration-receive");
  }

  @Test
  void allowsAModelOthersCallToEndWithoutStatus() {
    var faults = PackageFixture.faults("procedure", PackageFixture.files("_shared"));

    assertThat(faults)
        .extracting(Fault::code)
        .contains("workflow.model-status-missing", "workflow.model-withdrawal-missing");
    assertThat(PackageFixture.faults("_shared")).isEmpty();
  }

  private static Stream<DynamicTest> tests(Mutant... mutants) {
    return Stream.of(mutants).map(mutant -> dynamicTest(mutant.title(), () -> isRefused(mutant)));
  }

  private static void isRefused(Mutant mutant) {
    var files = PackageFixture.sample();
    edit(files, mutant.file(), mutant.from(), mutant.to());

    var faults = PackageFixture.faults(FOLDER, files);

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
