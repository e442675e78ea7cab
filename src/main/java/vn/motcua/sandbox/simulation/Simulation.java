package vn.motcua.sandbox.simulation;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import vn.motcua.sla.Reckoner;
import vn.motcua.supervision.measure.Measures;

/**
 * Mô phỏng — what {@code bin/simulate} runs: a year of an invented province written straight into the tables of a sandbox that
 * stands still.
 *
 * <p>{@code bin/simulate --dossiers 100000 --data data}; then start the sandbox on the same folder and log in as
 * {@code giamsat}. The dossiers have no process behind them: officers do not find them in their task lists.
 */
public final class Simulation {

  private final PrintStream out;

  Simulation(PrintStream out) {
    this.out = out;
  }

  public static void main(String[] arguments) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(new Simulation(out).run(List.of(arguments)));
  }

  int run(List<String> arguments) {
    Options options;
    try {
      options = Options.read(arguments);
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      out.println(e.getMessage());
      return 2;
    }
    if (isInUse(options.data())) {
      out.println(
          "Một ứng dụng đang dùng thư mục " + options.data() + ". Hãy dừng nó rồi chạy lại.");
      return 1;
    }
    try (var context = start(options)) {
      return fill(options, context);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private int fill(Options options, ApplicationContext context) throws SQLException {
    var database = context.getBean(DataSource.class);
    var bulk = new Bulk(database);
    if (options.keep() == null && bulk.dossiers() > 0) {
      out.printf(
          "Cơ sở dữ liệu đã có %,d hồ sơ. Thêm vào: --append. Xóa hết rồi làm lại: --replace.%n",
          bulk.dossiers());
      return 1;
    }
    if (Boolean.FALSE.equals(options.keep()) && bulk.hasTasks()) {
      out.println(
          "Có hồ sơ đang chạy trên động cơ quy trình, không xóa được. Hãy dùng thư mục khác.");
      return 1;
    }
    fill(options, context, database);
    return 0;
  }

  private void fill(Options options, ApplicationContext context, DataSource database)
      throws SQLException {
    long begun = System.nanoTime();
    long until = (options.until() == null
            ? context.getBean(Clock.class).instant()
            : options.until())
        .getEpochSecond();
    var generator = new Generator(
        options,
        database,
        context.getBean(Catalogues.class),
        context.getBean(Reckoner.class),
        until,
        out);
    generator.run();
    context.getBean(Measures.class).rebuild();
    generator.say("số đo", begun);
    generator.finish();
    generator.say("xong", begun);
  }

  static ConfigurableApplicationContext start(Options options) {
    return new SpringApplicationBuilder(SimulationContext.class)
        .web(WebApplicationType.NONE)
        .profiles("sandbox", "simulation")
        .run(
            "--motcua.sandbox.data=" + options.data(),
            "--motcua.sandbox.durable=false",
            "--spring.main.banner-mode=off",
            "--logging.level.root=error");
  }

  /** A server that runs on the folder belongs to an application that lives, or to one that was killed. */
  private static boolean isInUse(Path data) {
    var mark = data.resolve("postgres").resolve("postmaster.pid");
    try {
      return Files.exists(mark)
          && ProcessHandle.of(Long.parseLong(Files.readAllLines(mark).get(0).strip()))
              .isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
