package de.javakaffee.web.msm.examples.cluster.sessions;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Stands between a session manager and its memcached, and keeps what the manager says. Thread-safe.
 */
final class Tap implements AutoCloseable {
  private static final Pattern COMMAND = Pattern.compile("^[a-z]+ \\S");

  private final ServerSocket listening;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final AtomicInteger connections = new AtomicInteger();
  private volatile int memcachedPort;

  private Tap(ServerSocket listening) {
    this.listening = listening;
  }

  static Tap open() {
    try {
      Tap tap = new Tap(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()));
      start(tap::accept);
      return tap;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return listening.getLocalPort();
  }

  /** Who came before was turned away. */
  void leadTo(int port) {
    memcachedPort = port;
  }

  /** How often somebody connected until now. */
  int connections() {
    return connections.get();
  }

  /** How much was said until now, in bytes. */
  int length() {
    return said.size();
  }

  /** What was said since then, without the round trips that look which memcached is there. */
  String saidSince(int length) {
    return said.toString(StandardCharsets.ISO_8859_1)
        .substring(length)
        .lines()
        .filter(line -> !line.equals("mn") && !line.equals("version"))
        .collect(Collectors.joining("\n"));
  }

  /** The keys of all commands since then. */
  List<String> keysSince(int length) {
    return saidSince(length)
        .lines()
        .filter(line -> COMMAND.matcher(line).find())
        .map(line -> line.split(" ", 3)[1])
        .toList();
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        connect(listening.accept());
      } catch (IOException e) {
        // Closed
      }
    }
  }

  private void connect(Socket client) throws IOException {
    connections.incrementAndGet();
    try {
      Socket memcached = new Socket(InetAddress.getLoopbackAddress(), memcachedPort);
      sockets.add(client);
      sockets.add(memcached);
      start(() -> copy(client, memcached, true));
      start(() -> copy(memcached, client, false));
    } catch (IOException e) {
      client.close(); // the memcached is not there yet
    }
  }

  private void copy(Socket from, Socket to, boolean kept) {
    byte[] buffer = new byte[8192];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        if (kept) {
          said.write(buffer, 0, length);
        }
        out.write(buffer, 0, length);
      }
    } catch (IOException e) {
      // One side is gone: so is the other now
    }
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "tap");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try {
      listening.close();
      for (Socket socket : sockets) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
