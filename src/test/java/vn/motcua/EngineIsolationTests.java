package vn.motcua;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.shared.DomainTransaction;

class EngineIsolationTests {

  private static final JavaClasses CLASSES = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
      .importPackages("vn.motcua");

  private static final String WORKFLOW = "vn.motcua.workflow..";
  private static final int LONGEST_METHOD = 15;

  private static final List<String> BANNED_ENDINGS = List.of(
      "Impl",
      "Service",
      "Manager",
      "Helper",
      "Util",
      "Utils",
      "Dto",
      "Entity",
      "Processor",
      "Handler",
      "Base",
      "Abstract");

  /** Who may look at the machine's own clock, and why. */
  private static final Map<String, String> MAY_READ_THE_MACHINE_CLOCK = Map.of(
      "vn.motcua.workflow.EngineClock",
      "the engine's clock is set as a difference from the machine's");

  private static final DescribedPredicate<JavaClass> DELEGATES = describe(
      "delegates",
      type -> !type.getModifiers().contains(JavaModifier.ABSTRACT)
          && type.getPackageName().equals("vn.motcua.workflow")
          && (type.isAssignableTo("vn.motcua.workflow.Delegate")
              || type.isAssignableTo("vn.motcua.workflow.PeerDelegate")));

  @Test
  void onlyTheWorkflowModuleKnowsTheEngine() {
    noClasses()
        .that()
        .resideOutsideOfPackage(WORKFLOW)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.camunda..")
        .because("the way out of the engine stays one module wide (decision 0002)")
        .check(CLASSES);
  }

  @Test
  void delegatesAreNotPublic() {
    classes()
        .that(DELEGATES)
        .should()
        .notBePublic()
        .because("models reach them by bean name, nobody else does")
        .check(CLASSES);
  }

  @Test
  void delegatesUseOneDoor() {
    assertThat(CLASSES.stream().filter(DELEGATES)).isNotEmpty().allSatisfy(delegate -> {
      var doors = delegate.getFields().stream()
          .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
          .map(field -> field.getRawType())
          .filter(type -> !type.getPackageName().startsWith("vn.motcua.workflow"))
          .toList();
      assertThat(doors)
          .as("a second door is a second task in the model: %s", delegate.getName())
          .hasSizeLessThanOrEqualTo(1)
          .allMatch(type -> type.getPackageName().startsWith("vn.motcua."))
          .allMatch(type -> type.getModifiers().contains(JavaModifier.PUBLIC));
    });
  }

  static Stream<String> delegates() {
    return CLASSES.stream().filter(DELEGATES).map(JavaClass::getSimpleName).sorted();
  }

  @ParameterizedTest
  @MethodSource("delegates")
  void delegatesDecideNothingAndAreShort(String delegate) {
    var source = Sources.java().get("vn/motcua/workflow/" + delegate + ".java");

    assertThat(source)
        .as("a choice on business facts is a gateway, a decision table or a door")
        .doesNotContainPattern("\\b(if|switch|catch|for|while)\\s*\\(");
    assertThat(longestMethod(source)).isLessThanOrEqualTo(LONGEST_METHOD);
  }

  @Test
  void repositoriesAndControllersAreNotPublic() {
    classes()
        .that(assignableTo(Repository.class))
        .or()
        .areAnnotatedWith(RestController.class)
        .or()
        .areAnnotatedWith(Controller.class)
        .should()
        .notBePublic()
        .because("other modules come through the door")
        .check(CLASSES);
  }

  @Test
  void namesSayWhatAThingIs() {
    noClasses()
        .should()
        .haveNameMatching(".*[.$][A-Z]\\w*(" + String.join("|", BANNED_ENDINGS) + ")")
        .because("such an ending says nothing about the domain")
        .check(CLASSES);
  }

  @Test
  void timeComesFromTheClock() {
    noClasses()
        .that(describe(
            "may not read the machine's clock",
            type -> !MAY_READ_THE_MACHINE_CLOCK.containsKey(type.getName())))
        .should()
        .callMethodWhere(describe("the time is asked of the machine", EngineIsolationTests::isNow))
        .orShould()
        .callConstructor(java.util.Date.class)
        .because("the sandbox and every test move the time: inject java.time.Clock")
        .check(CLASSES);
  }

  @Test
  void doorsDoNotRollBackWhatARefusalLeft() {
    var because =
        "a refusal inside the engine's transaction must not mark it: use @DomainTransaction";
    noClasses()
        .that()
        .doNotBelongToAnyOf(DomainTransaction.class)
        .should()
        .beAnnotatedWith(Transactional.class)
        .because(because)
        .check(CLASSES);
    noMethods()
        .that(describe("open a transaction of their own", EngineIsolationTests::mayOpen))
        .should()
        .beAnnotatedWith(Transactional.class)
        .because(because)
        .check(CLASSES);
  }

  @Test
  void nothingIsInjectedIntoFields() {
    noFields()
        .should()
        .beAnnotatedWith(Autowired.class)
        .orShould()
        .beAnnotatedWith(Value.class)
        .because("a constructor shows what a class needs")
        .check(CLASSES);
  }

  /** One that only joins the caller's transaction, or forbids one, opens none. */
  private static boolean mayOpen(JavaMethod method) {
    return !method.isAnnotatedWith(Transactional.class)
        || !Set.of(Propagation.MANDATORY, Propagation.NEVER)
            .contains(method.getAnnotationOfType(Transactional.class).propagation());
  }

  private static boolean isNow(JavaCall<?> call) {
    var owner = call.getTargetOwner().getName();
    var withoutClock = call.getTarget().getRawParameterTypes().stream()
        .noneMatch(type -> type.getName().equals("java.time.Clock"));
    return owner.startsWith("java.time.") && call.getName().equals("now") && withoutClock
        || owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis")
        || owner.equals("java.util.Calendar") && call.getName().equals("getInstance");
  }

  /** Lines from the head of a method to its closing brace, as the formatter indents them. */
  private static int longestMethod(String source) {
    int longest = 0;
    int length = 0;
    for (var line : source.lines().toList()) {
      if (line.matches("  [^ }@/*].*[({]") && !line.startsWith("  private final")) {
        length = 1;
      } else if (length > 0) {
        length++;
        if (line.equals("  }")) {
          longest = Math.max(longest, length);
          length = 0;
        }
      }
    }
    return longest;
  }
}
