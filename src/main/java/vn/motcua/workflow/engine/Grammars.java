package vn.motcua.workflow.engine;

/** What a model and a decision table may consist of. */
final class Grammars {

  static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";

  private static final String TASK =
      " id name camunda:modelerTemplate camunda:modelerTemplateVersion camunda:asyncBefore camunda:asyncAfter";

  static final Grammar MODEL = new Grammar(
      Model.BPMN,
      Model.CAMUNDA,
      """
      definitions: id name targetNamespace exporter exporterVersion modeler:executionPlatform modeler:executionPlatformVersion
      process: id name isExecutable camunda:historyTimeToLive camunda:isStartableInTasklist camunda:versionTag
      documentation: id
      extensionElements:
      camunda:properties:
      camunda:property: name value
      camunda:in: businessKey source target
      camunda:out: source target
      startEvent: id name isInterrupting camunda:asyncBefore camunda:asyncAfter
      endEvent: id name camunda:asyncBefore
      intermediateCatchEvent: id name camunda:asyncBefore camunda:asyncAfter
      boundaryEvent: id name attachedToRef cancelActivity camunda:asyncAfter
      userTask:%1$s camunda:formRef camunda:formRefBinding
      serviceTask:%1$s camunda:delegateExpression camunda:type camunda:topic
      receiveTask:%1$s messageRef
      callActivity:%1$s calledElement camunda:calledElementBinding
      subProcess: id name triggeredByEvent camunda:asyncBefore camunda:asyncAfter
      exclusiveGateway: id name default
      parallelGateway: id name
      eventBasedGateway: id name
      sequenceFlow: id name sourceRef targetRef
      multiInstanceLoopCharacteristics: id isSequential camunda:asyncBefore camunda:asyncAfter
      loopCardinality: id xsi:type
      incoming:
      outgoing:
      conditionExpression: id xsi:type
      messageEventDefinition: id messageRef
      timerEventDefinition: id
      timeDuration: id xsi:type
      timeDate: id xsi:type
      timeCycle: id xsi:type
      errorEventDefinition: id errorRef
      terminateEventDefinition: id
      message: id name
      error: id name errorCode
      textAnnotation: id
      text:
      association: id sourceRef targetRef associationDirection
      bpmndi:BPMNDiagram: id name
      bpmndi:BPMNPlane: id bpmnElement
      bpmndi:BPMNShape: id bpmnElement isExpanded isHorizontal isMarkerVisible bioc:stroke bioc:fill color:background-color color:border-color
      bpmndi:BPMNEdge: id bpmnElement bioc:stroke bioc:fill color:background-color color:border-color
      bpmndi:BPMNLabel: id color:color
      dc:Bounds: x y width height
      di:waypoint: x y
      """
          .formatted(TASK)
          .lines()
          .toList());

  static final Grammar DECISION = new Grammar(
      DMN,
      "http://camunda.org/schema/1.0/dmn",
      """
      definitions: id name namespace exporter exporterVersion modeler:executionPlatform modeler:executionPlatformVersion
      decision: id name camunda:historyTimeToLive camunda:versionTag
      decisionTable: id hitPolicy aggregation biodi:annotationsWidth
      input: id label camunda:inputVariable biodi:width
      inputExpression: id typeRef expressionLanguage
      inputValues: id expressionLanguage
      inputEntry: id expressionLanguage
      output: id label name typeRef biodi:width
      outputValues: id expressionLanguage
      outputEntry: id expressionLanguage
      rule: id
      description:
      text:
      extensionElements:
      dmndi:DMNDI:
      dmndi:DMNDiagram: id
      dmndi:DMNShape: id dmnElementRef
      dc:Bounds: x y width height
      """
          .lines()
          .toList());

  private Grammars() {}
}
