package vn.motcua;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import vn.motcua.document.FeeStatement;
import vn.motcua.dossier.DossierCode;
import vn.motcua.payment.FeeLine;
import vn.motcua.payment.FeeTable;
import vn.motcua.procedure.Expressions;
import vn.motcua.shared.Dong;

/** A test of the modules around the peers, against the sandbox's peers over HTTP, on one PostgreSQL; without the engine. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = PeersTest.Modules.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "camunda.bpm.enabled=false",
      "db-scheduler.enabled=false",
      "motcua.sandbox.durable=false",
      "management.endpoint.health.validate-group-membership=false", // who looks after jobs is not
      // here
      "motcua.sandbox.callback-pause=500ms"
    })
@ActiveProfiles("sandbox")
@ContextConfiguration(initializers = PeersTest.OwnPlace.class)
public @interface PeersTest {

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @ComponentScan(
      excludeFilters = @ComponentScan.Filter(TestConfiguration.class),
      value = {
        "vn.motcua.shared",
        "vn.motcua.office",
        "vn.motcua.procedure",
        "vn.motcua.dossier",
        "vn.motcua.sla",
        "vn.motcua.exchange",
        "vn.motcua.registry",
        "vn.motcua.payment",
        "vn.motcua.delivery",
        "vn.motcua.document",
        "vn.motcua.nationalportal",
        "vn.motcua.notification",
        "vn.motcua.sandbox"
      })
  @ConfigurationPropertiesScan("vn.motcua")
  class Modules {

    @Bean
    ToldEvents toldEvents() {
      return new ToldEvents();
    }

    @Bean
    PeersDesk peersDesk(Environment settings) {
      return new PeersDesk(settings);
    }

    @Bean
    Expressions expressions() {
      return (expression, facts) -> false;
    }

    @Bean
    FeeStatement nothingOnPaper() {
      return new FeeStatement() {
        @Override
        public Optional<Paid> paid(DossierCode code) {
          return Optional.empty();
        }

        @Override
        public Dong refunded(DossierCode code) {
          return Dong.ZERO;
        }
      };
    }

    /** Eight thousand đồng a copy, as the procedure's decision table says. */
    @Bean
    FeeTable feeTable() {
      return (dossier, version, facts, receivedOn) -> {
        int copies = ((Number) facts.getOrDefault("copies", 0)).intValue();
        return copies == 0
            ? List.of()
            : List.of(
                new FeeLine("LP01", "Trích lục khai sinh", new Dong(8000).times(copies), null));
      };
    }
  }

  /** A free port for the peers and a folder for the server, so that runs do not disturb one another. */
  class OwnPlace implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      try (var socket = new ServerSocket(0);
          var mail = new ServerSocket(0)) {
        TestPropertyValues.of(
                "motcua.sandbox.port=" + socket.getLocalPort(),
                "motcua.sandbox.mail-port=" + mail.getLocalPort(),
                "motcua.sandbox.data=" + Files.createTempDirectory("motcua-peers"))
            .applyTo(context);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
