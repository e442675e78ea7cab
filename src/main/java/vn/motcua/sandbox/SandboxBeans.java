package vn.motcua.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

@Configuration(proxyBeanMethods = false)
@Profile("sandbox")
class SandboxBeans {

  private static final int CONNECTIONS = 10;
  private static final String MAIL_PORT = "motcua.sandbox.mail-port";

  /** Its DataSource is no bean: Spring Boot must see one only, the application's. */
  @Bean
  PeerStore peerStore(SandboxDatabase database, ObjectMapper json, Clock clock) {
    return new PeerStore(database.open("peers", CONNECTIONS), json, clock);
  }

  /** Unless it is named, the mail server's port follows from the peers', which tests choose late. */
  @Bean
  static BeanFactoryPostProcessor mailPort(ConfigurableEnvironment settings) {
    return beans -> {
      if (!settings.containsProperty(MAIL_PORT)) {
        int peers = settings.getProperty("motcua.sandbox.port", Integer.class, 8090);
        settings
            .getPropertySources()
            .addLast(new MapPropertySource("sandbox-mail", Map.of(MAIL_PORT, peers + 1)));
      }
    };
  }

  @Bean
  People people() {
    return People.invented();
  }
}
