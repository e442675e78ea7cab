package vn.motcua.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.ServerSocket;
import java.nio.file.Files;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.autoconfigure.filter.TypeExcludeFilters;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import vn.motcua.MotCua;

/** A story on the whole application: started once for all stories, with a database, files and ports of its own. */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = MotCua.class,
    webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
    properties = {
      "motcua.sandbox.durable=false",
      "motcua.sandbox.callback-pause=500ms",
      "motcua.notification.gather=3s",
      "db-scheduler.polling-interval=1s"
    })
@AutoConfigureObservability(tracing = false) // else tests have no metrics
@ActiveProfiles("sandbox")
@ContextConfiguration(initializers = StoryTest.OwnPlace.class)
@TypeExcludeFilters(StoryTest.ProductOnly.class)
@interface StoryTest {

  /** The configurations of other tests lie in the same packages; they are no part of the product. */
  class ProductOnly extends TypeExcludeFilter {
    @Override
    public boolean match(MetadataReader type, MetadataReaderFactory types) throws IOException {
      return type.getResource().getURL().getPath().contains("/test-classes/");
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof ProductOnly;
    }

    @Override
    public int hashCode() {
      return ProductOnly.class.hashCode();
    }
  }

  /** The peers call back, so the ports are chosen before the start. */
  class OwnPlace implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      try (var application = new ServerSocket(0);
          var peers = new ServerSocket(0);
          var mail = new ServerSocket(0);
          var token = new ServerSocket(0)) {
        TestPropertyValues.of(
                "server.port=" + application.getLocalPort(),
                "motcua.sandbox.port=" + peers.getLocalPort(),
                "motcua.sandbox.mail-port=" + mail.getLocalPort(),
                "motcua.sandbox.token-port=" + token.getLocalPort(),
                "motcua.sandbox.data=" + Files.createTempDirectory("motcua-story"))
            .applyTo(context);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
