package vn.motcua.sandbox;

import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Tells Spring Boot where the application's own database is; its pool is closed before the server ends. */
@Component
@Profile("sandbox")
class SandboxConnection implements JdbcConnectionDetails {

  private final SandboxRoles roles;

  SandboxConnection(SandboxRoles roles) {
    this.roles = roles;
  }

  @Override
  public String getJdbcUrl() {
    return roles.url();
  }

  @Override
  public String getUsername() {
    return SandboxRoles.APPLICATION;
  }

  @Override
  public String getPassword() {
    return SandboxRoles.PASSWORD;
  }
}
