package vn.motcua.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SigningConfigurationTests {

  @TempDir
  Path folder;

  private final ApplicationContextRunner application = new ApplicationContextRunner()
      .withUserConfiguration(SigningConfiguration.class)
      .withBean(Clock.class, Clock::systemUTC);

  @Test
  void makesUpKeysOnlyWhenTold() {
    application
        .withPropertyValues(
            "motcua.document.signing.generate=true",
            "motcua.document.signing.password=sandbox",
            "motcua.document.signing.folder=" + folder)
        .run(context -> assertThat(context).hasSingleBean(SandboxKeys.class));
    application
        .withPropertyValues(
            "motcua.document.signing.tsa-url=http://tsa.example.vn",
            "motcua.document.signing.folder=" + folder)
        .run(context ->
            assertThat(context).hasSingleBean(KeyFolder.class).doesNotHaveBean(SandboxKeys.class));
  }

  @Test
  void saysInOneLineThatTheTimeStampAuthorityIsMissing() {
    application.run(context -> assertThat(context)
        .getFailure()
        .rootCause()
        .hasMessageContaining("motcua.document.signing.tsa-url is missing"));
  }
}
