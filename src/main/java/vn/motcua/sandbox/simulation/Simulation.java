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
    if (!arguments.isEmpty() && arguments.get(0).equals("--engine")) {
      return engine(arguments);
    }
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

  /** {@code --engine 30 [http://localhost:8080]}: through a sandbox that runs. */
  private int engine(List<String> arguments) {
    if (arguments.size() < 2 || !arguments.get(1).matches("[1-9]\\d{0,3}")) {
      out.println("Cách dùng: bin/simulate --engine <số hồ sơ> [địa chỉ ứng dụng]");
      return 2;
    }
    var address = arguments.size() > 2 ? arguments.get(2) : "http://localhost:8080";
    try {
      new EngineRun(address, out).run(Integer.parseInt(arguments.get(1)));
      return 0;
    } catch (IOException | UncheckedIOException e) {
      out.println(e.getMessage());
      return 1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
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
