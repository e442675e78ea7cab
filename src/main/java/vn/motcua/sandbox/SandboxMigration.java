package vn.motcua.sandbox;

import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Migrations run as the owner of the tables, never as the application. */
@Component
@Profile("sandbox")
class SandboxMigration implements FlywayConnectionDetails {

  private final SandboxRoles roles;

  SandboxMigration(SandboxRoles roles) {
    this.roles = roles;
  }

  @Override
  public String getJdbcUrl() {
    return roles.url();
  }

  @Override
  public String getUsername() {
    return SandboxRoles.OWNER;
  }

  @Override
  public String getPassword() {
    return SandboxRoles.PASSWORD;
  }
}
