package vn.motcua.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Starts the sandbox's database, writes one row, says so and waits to be killed. */
final class KilledApplication {

  private KilledApplication() {}

  public static void main(String[] arguments) throws InterruptedException {
    var database = new SandboxDatabase(new SandboxSettings(
        0, Path.of(arguments[0]), true, Duration.ofSeconds(1), 1, null, true, null));
    var jdbc = JdbcClient.create(database.open("peers", 2));
    jdbc.sql("create table kept (word text)").update();
    jdbc.sql("insert into kept values ('still here')").update();
    System.out.println("written");
    Thread.sleep(Duration.ofMinutes(5).toMillis());
  }
}
