package vn.motcua.exchange;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A peer down to the socket, so that it can do what no decent server does. */
final class RawPeer implements AutoCloseable {

  /** @param key of the request, from its head */
  record Heard(String path, String key, String body) {}

  /** What is done with a request; the connection is closed after it unless it is kept. */
  interface Doing {
    void with(Heard heard, Line line) throws Exception;
  }

  /** The way back to who asked. */
  record Line(Socket socket) {

    void answer(int status, String body, String... headers) throws IOException {
      answer(status, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    void answer(int status, byte[] body, String... headers) throws IOException {
      head(status, "Content-Length: " + body.length, headers);
      raw(body);
    }

    void head(int status, String length, String... headers) throws IOException {
      var text =
          new StringBuilder("HTTP/1.1 " + status + " X\r\nConnection: close\r\n" + length + "\r\n");
      for (var header : headers) {
        text.append(header).append("\r\n");
      }
      raw(text.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    void raw(byte[] bytes) throws IOException {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
    }

    /** The connection ends with an RST. */
    void cut() throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
    }
  }

  private final ServerSocket server;
  private final List<Heard> heard = new CopyOnWriteArrayList<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();
  private volatile Doing doing;

  RawPeer(Doing doing) {
    this.doing = doing;
    try {
      server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start(this::accept);
  }

  void does(Doing other) {
    doing = other;
  }

  URI uri() {
    return URI.create("http://localhost:" + server.getLocalPort());
  }

  List<Heard> heard() {
    return heard;
  }

  int mostAtOnce() {
    return mostAtOnce.get();
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (var socket : open) {
      socket.close();
    }
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        var socket = server.accept();
        open.add(socket);
        start(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      var request = read(new BufferedInputStream(socket.getInputStream()));
      heard.add(request);
      mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
      try {
        doing.with(request, new Line(socket));
      } finally {
        atOnce.decrementAndGet();
      }
    } catch (Exception e) {
      // whoever asked has hung up
    } finally {
      open.remove(socket);
    }
  }

  private static Heard read(InputStream in) throws IOException {
    var head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("no request");
      }
      head.write(next);
    }
    var lines = head.toString(StandardCharsets.ISO_8859_1).split("\r\n");
    int length = Integer.parseInt(header(lines, "content-length", "0"));
    var body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
    return new Heard(lines[0].split(" ")[1], header(lines, "idempotency-key", ""), body);
  }

  private static String header(String[] lines, String name, String otherwise) {
    for (var line : lines) {
      if (line.toLowerCase(Locale.ROOT).startsWith(name + ":")) {
        return line.substring(name.length() + 1).strip();
      }
    }
    return otherwise;
  }

  private static void start(Runnable runnable) {
    var thread = new Thread(runnable, "raw-peer");
    thread.setDaemon(true);
    thread.start();
  }
}
