package vn.motcua.sandbox;

import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Tells Spring Boot where the application's own database is; its pool is closed before the server ends. */
@Component
@Profile("sandbox")
class SandboxConnection implements JdbcConnectionDetails {

  private final String url;

  SandboxConnection(SandboxDatabase database) {
    url = database.url("motcua");
  }

  @Override
  public String getJdbcUrl() {
    return url;
  }

  @Override
  public String getUsername() {
    return "postgres";
  }

  @Override
  public String getPassword() {
    return "postgres"; // the server trusts whoever reaches it from this machine
  }
}
