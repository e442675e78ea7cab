package vn.motcua.sandbox;

import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** Tỉnh mẫu — offices and officers of an invented province, so that one can log in at once; after the migrations. */
@Component
@Profile("sandbox")
@DependsOnDatabaseInitialization
class SampleProvince implements InitializingBean {

  /** In the documentation, and of no use anywhere else. */
  private static final String PASSWORD = "motcua";

  /** The weakest there is: tests log in thousands of times. */
  private static final int STRENGTH = 4;

  private final DataSource database;

  SampleProvince(DataSource database) {
    this.database = database;
  }

  @Override
  public void afterPropertiesSet() {
    var script =
        new ResourceDatabasePopulator(new ClassPathResource("sandbox/sample-province.sql"));
    script.setSqlScriptEncoding("UTF-8");
    script.execute(database);
    var hash = "{bcrypt}" + new BCryptPasswordEncoder(STRENGTH).encode(PASSWORD);
    JdbcClient.create(database)
        .sql(
            "update officer set password_hash = ? where password_hash is null and office_code like 'H99%'")
        .param(hash)
        .update();
  }
}
