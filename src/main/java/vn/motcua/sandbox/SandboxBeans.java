package vn.motcua.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
@Profile("sandbox")
class SandboxBeans {

  private static final int CONNECTIONS = 10;

  /** Its DataSource is no bean: Spring Boot must see one only, the application's. */
  @Bean
  PeerStore peerStore(SandboxDatabase database, ObjectMapper json, Clock clock) {
    return new PeerStore(database.open("peers", CONNECTIONS), json, clock);
  }

  @Bean
  People people() {
    return People.invented();
  }
}
