package vn.motcua.workflow.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.springframework.context.support.StaticMessageSource;
import vn.motcua.procedure.PackageFiles;
import vn.motcua.procedure.ReadPackages;
import vn.motcua.shared.Refusal.Fault;
import vn.motcua.workflow.KnownWords;

/** The packages as they lie in the repository. */
public final class PackageFixture {

  private static final Path SAMPLE =
      Path.of("src/test/resources/vn/motcua/workflow/engine/birth-registration");
  private static final ModelWords WORDS = new KnownWords();

  private PackageFixture() {}

  /** The folders of procedures and of what they share. */
  public static List<String> folders() {
    return list(Path.of("processes"))
        .filter(Files::isDirectory)
        .map(folder -> folder.getFileName().toString())
        .filter(folder -> !folder.startsWith("."))
        .sorted()
        .toList();
  }

  public static List<String> procedures() {
    return folders().stream().filter(folder -> !folder.startsWith("_")).toList();
  }

  /** A good package that stays as it is, whatever analysts do to theirs: the tests make it worse. */
  public static Map<String, byte[]> sample() {
    var files = new TreeMap<String, byte[]>();
    list(SAMPLE).forEach(file -> files.put(file.getFileName().toString(), read(file)));
    return files;
  }

  /** What one deployment of the folder holds: its own, what it calls, and every form with its choices. */
  public static Map<String, byte[]> files(String folder) {
    var files = new TreeMap<String, byte[]>();
    list(Path.of("processes", folder))
        .filter(file -> file.toString().matches(".*\\.(bpmn|dmn)"))
        .forEach(file -> files.put(file.getFileName().toString(), read(file)));
    files.putAll(new PackageFiles(folder, files).called(ReadPackages.shipped().shared()));
    ReadPackages.of(folder)
        .forms()
        .forEach((id, form) ->
            files.put(id + ".form", form.json().toString().getBytes(StandardCharsets.UTF_8)));
    return files;
  }

  /** A model that never comes to a task: from a gateway back to it, by way of an automatic task. */
  public static Map<String, byte[]> circle() {
    return Map.of(
        "circle.bpmn",
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="Definitions_circle" targetNamespace="http://motcua.vn/processes">
          <bpmn:process id="circle" name="Vòng" isExecutable="true" camunda:historyTimeToLive="P1D" camunda:isStartableInTasklist="false">
            <bpmn:startEvent id="StartEvent_Submitted" name="Nộp"><bpmn:outgoing>Flow_1</bpmn:outgoing></bpmn:startEvent>
            <bpmn:serviceTask id="Task_EnterInBook" name="Ghi sổ" camunda:delegateExpression="${enterInBook}"><bpmn:incoming>Flow_1</bpmn:incoming><bpmn:incoming>SequenceFlow_Again</bpmn:incoming><bpmn:outgoing>Flow_2</bpmn:outgoing></bpmn:serviceTask>
            <bpmn:exclusiveGateway id="Gateway_Enough" name="Đủ chưa?" default="SequenceFlow_Again"><bpmn:incoming>Flow_2</bpmn:incoming><bpmn:outgoing>SequenceFlow_Again</bpmn:outgoing><bpmn:outgoing>SequenceFlow_Done</bpmn:outgoing></bpmn:exclusiveGateway>
            <bpmn:endEvent id="EndEvent_Done" name="Xong"><bpmn:extensionElements><camunda:properties><camunda:property name="dossierStatus" value="10" /></camunda:properties></bpmn:extensionElements><bpmn:incoming>SequenceFlow_Done</bpmn:incoming></bpmn:endEvent>
            <bpmn:sequenceFlow id="Flow_1" sourceRef="StartEvent_Submitted" targetRef="Task_EnterInBook" />
            <bpmn:sequenceFlow id="Flow_2" sourceRef="Task_EnterInBook" targetRef="Gateway_Enough" />
            <bpmn:sequenceFlow id="SequenceFlow_Again" sourceRef="Gateway_Enough" targetRef="Task_EnterInBook" />
            <bpmn:sequenceFlow id="SequenceFlow_Done" sourceRef="Gateway_Enough" targetRef="EndEvent_Done"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${enough == 'yes'}</bpmn:conditionExpression></bpmn:sequenceFlow>
            <bpmn:subProcess id="SubProcess_Withdrawal" name="Rút" triggeredByEvent="true">
              <bpmn:startEvent id="StartEvent_WithdrawalRequested" name="Rút"><bpmn:outgoing>Flow_3</bpmn:outgoing><bpmn:messageEventDefinition id="Definition_1" messageRef="Message_Withdrawal" /></bpmn:startEvent>
              <bpmn:endEvent id="EndEvent_Withdrawn" name="Đã rút"><bpmn:extensionElements><camunda:properties><camunda:property name="dossierStatus" value="8" /></camunda:properties></bpmn:extensionElements><bpmn:incoming>Flow_3</bpmn:incoming></bpmn:endEvent>
              <bpmn:sequenceFlow id="Flow_3" sourceRef="StartEvent_WithdrawalRequested" targetRef="EndEvent_Withdrawn" />
            </bpmn:subProcess>
          </bpmn:process>
          <bpmn:message id="Message_Withdrawal" name="WithdrawalRequested" />
        </bpmn:definitions>
        """
            .getBytes(StandardCharsets.UTF_8));
  }

  /** The models procedures call. */
  public static List<String> shared() {
    return list(Path.of("processes/_shared"))
        .map(file -> file.getFileName().toString())
        .filter(name -> name.endsWith(".bpmn"))
        .map(name -> name.replace(".bpmn", ""))
        .sorted()
        .toList();
  }

  public static List<Fault> faults(String folder) {
    return faults(files(folder));
  }

  /** The check as the engine meets it. */
  public static Deployer validator() {
    return new ModelValidator(WORDS, new StaticMessageSource());
  }

  static List<Fault> faults(Map<String, byte[]> files) {
    return new ModelPackage(files, WORDS, shared()::contains).faults();
  }

  private static Stream<Path> list(Path folder) {
    try (var files = Files.list(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
