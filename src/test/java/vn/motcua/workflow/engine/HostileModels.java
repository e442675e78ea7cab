package vn.motcua.workflow.engine;

import static vn.motcua.workflow.engine.Mutant.model;
import static vn.motcua.workflow.engine.Mutant.table;

import java.util.List;
import java.util.stream.Stream;

/** Packages that would run code, reach out of themselves or stop the machine. */
public final class HostileModels {

  private static final String FOLDER = "birth-registration";

  private HostileModels() {}

  public static Stream<Mutant> all() {
    return Stream.of(runningCode(), reachingOut(), badTables()).flatMap(List::stream);
  }

  static List<Mutant> runningCode() {
    var accept = "camunda:delegateExpression=\"${acceptDossier}\"";
    var examine = "<bpmn:userTask id=\"Task_Examine\" ";
    var acceptId = "Task_AcceptDossier";
    var properties =
        "<camunda:properties>\n          <camunda:property name=\"role\" value=\"RECEPTION\" />\n          <camunda:property name=\"office\" value=\"RECEIVING\" />\n          <camunda:property name=\"limit\" value=\"PT8H\" />";
    return List.of(
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
            "many instances by a bean",
            "<bpmn:incoming>SequenceFlow_ReceptionDecision_IssueRefusal</bpmn:incoming>",
            "<bpmn:incoming>SequenceFlow_ReceptionDecision_IssueRefusal</bpmn:incoming><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>${acceptDossier.size()}</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>",
            "loop-not-allowed",
            "Task_IssueRefusal"),
        model(
            "many instances without end",
            "<bpmn:incoming>SequenceFlow_ReceptionDecision_IssueRefusal</bpmn:incoming>",
            "<bpmn:incoming>SequenceFlow_ReceptionDecision_IssueRefusal</bpmn:incoming><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>1000000000</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>",
            "loop-not-allowed",
            "Task_IssueRefusal"),
        model(
            "many instances of a person's work",
            "<bpmn:incoming>SequenceFlow_AcceptDossier_IssueAcceptanceSlip</bpmn:incoming>",
            "<bpmn:incoming>SequenceFlow_AcceptDossier_IssueAcceptanceSlip</bpmn:incoming><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>${count}</bpmn:loopCardinality><bpmn:completionCondition>${count}</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics>",
            "element-not-allowed",
            "Task_IssueAcceptanceSlip"),
        model(
            "many instances",
            "<bpmn:incoming>SequenceFlow_ReceptionDecision_IssueRefusal</bpmn:incoming>",
            "<bpmn:incoming>SequenceFlow_ReceptionDecision_IssueRefusal</bpmn:incoming><bpmn:multiInstanceLoopCharacteristics camunda:collection=\"${x}\" />",
            "attribute-not-allowed",
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

  static List<Mutant> reachingOut() {
    var head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    return List.of(
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

  static List<Mutant> badTables() {
    return List.of(
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
}
