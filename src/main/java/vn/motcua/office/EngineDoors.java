package vn.motcua.office;

/** What Camunda's webapps need of the engine's interface, and nothing else of it. */
final class EngineDoors {

  private static final String ENGINE = "/camunda/api/engine/engine/default";

  static final String[] READS = {
    "/camunda/api/engine/engine/",
    "/camunda/api/engine/engine",
    ENGINE + "/user/*/profile",
    ENGINE + "/user",
    ENGINE + "/group",
    ENGINE + "/group/*",
    ENGINE + "/filter",
    ENGINE + "/filter/count",
    ENGINE + "/task",
    ENGINE + "/task/*",
    ENGINE + "/task/*/form",
    ENGINE + "/task/*/deployed-form",
    ENGINE + "/task/*/form-variables",
    ENGINE + "/task/*/identity-links",
    "/camunda/api/tasklist/plugin/**",
    "/camunda/api/admin/auth/user/default"
  };

  static final String[] OPTIONS = {ENGINE + "/filter"};

  static final String[] WRITES = {
    ENGINE + "/filter/*/list",
    ENGINE + "/filter/*/count",
    ENGINE + "/task",
    ENGINE + "/task/count",
    ENGINE + "/task/*/claim",
    ENGINE + "/task/*/unclaim",
    ENGINE + "/task/*/submit-form",
    ENGINE + "/task/*/complete"
  };

  /** Closed to everybody: there is one log-in, and administrators come from the directory (CVE-2026-77226). */
  static final String[] NEVER = {
    "/camunda/api/admin/setup/**",
    "/camunda/app/admin/*/setup/**",
    "/camunda/api/admin/auth/user/*/login/**"
  };

  static final String[] PAGES = {
    "/camunda",
    "/camunda/",
    "/camunda/app",
    "/camunda/app/",
    "/camunda/favicon.ico",
    "/camunda/app/tasklist/**",
    "/camunda/app/welcome/**",
    "/camunda/lib/**",
    "/camunda/assets/**"
  };

  static final String[] ADMINISTRATION = {
    "/camunda/app/cockpit/**", "/camunda/app/admin/**", "/camunda/api/**"
  };

  private EngineDoors() {}
}
