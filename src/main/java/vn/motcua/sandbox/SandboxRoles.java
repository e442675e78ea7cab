package vn.motcua.sandbox;

import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The roles production has too; a data folder of an earlier version, in which one role owned everything, is converted. */
@Component
@Profile("sandbox")
class SandboxRoles {

  static final String OWNER = "motcua_owner";
  static final String APPLICATION = "motcua_app";

  /** The server trusts whoever reaches it from this machine. */
  static final String PASSWORD = "motcua";

  private final String url;

  SandboxRoles(SandboxDatabase database) {
    database.administer("motcua", new ClassPathResource("db/roles.sql"));
    url = database.url("motcua");
  }

  String url() {
    return url;
  }
}
