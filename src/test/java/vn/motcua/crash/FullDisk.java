package vn.motcua.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small disk of its own (tmpfs; needs the right to mount) that can be filled to the last byte and emptied again. */
final class FullDisk implements AutoCloseable {

  private static final int BLOCK = 64 * 1024;

  private final Path place;

  FullDisk(Path place, int megabytes) {
    this.place = place;
    try {
      Files.createDirectories(place);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    run(
        "mount",
        "-t",
        "tmpfs",
        "-o",
        "size=" + megabytes + "m,mode=777",
        "tmpfs",
        place.toString());
  }

  Path place() {
    return place;
  }

  void fill() {
    try (var ballast = Files.newOutputStream(place.resolve("ballast"))) {
      while (true) {
        ballast.write(new byte[BLOCK]);
      }
    } catch (IOException full) {
      // that was wanted
    }
  }

  void empty() {
    try {
      Files.delete(place.resolve("ballast"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    run("umount", "-l", place.toString());
  }

  private static void run(String... command) {
    try {
      var process = new ProcessBuilder(command).inheritIO().start();
      if (process.waitFor() != 0) {
        throw new IllegalStateException("not allowed here: " + String.join(" ", command));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
