package de.javakaffee.web.msm.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ServerSocketFactory;

/**
 * A running memcached on 127.0.0.1, with one daemon thread per connection. Safe for use by many
 * threads; closing it drops all items and connections.
 */
public final class EmbeddedMemcached implements AutoCloseable {
  private static final byte[] TOO_MANY =
      "ERROR Too many open connections\r\n".getBytes(StandardCharsets.US_ASCII);

  final EmbeddedOptions options;
  final ItemStore items;
  final long startSecond;
  final Faults faults = new Faults();
  final Set<Connection> connections = ConcurrentHashMap.newKeySet();
  private final int port;
  private volatile ServerSocket listener;
  private volatile boolean closed;

  private EmbeddedMemcached(EmbeddedOptions options) throws IOException {
    this.options = options;
    this.items = new ItemStore(options);
    this.startSecond = items.nowSecond();
    this.listener = listen(options.port());
    this.port = listener.getLocalPort();
  }

  /** Starts a server with {@link EmbeddedOptions#STANDARD} on a free port. */
  public static EmbeddedMemcached start() throws IOException {
    return start(EmbeddedOptions.STANDARD);
  }

  /**
   * Starts a server; it accepts connections when this method returns.
   *
   * @throws IOException if the port is taken
   */
  public static EmbeddedMemcached start(EmbeddedOptions options) throws IOException {
    EmbeddedMemcached server = new EmbeddedMemcached(options);
    server.acceptFrom(server.listener);
    return server;
  }

  public String host() {
    return InetAddress.getLoopbackAddress().getHostAddress();
  }

  public int port() {
    return port;
  }

  /** What can be made to go wrong. */
  public Faults faults() {
    return faults;
  }

  /** Connections that are open now. */
  public int openConnections() {
    return connections.size();
  }

  /** Closes the port: new connections are refused. Those that are open stay. */
  public void refuseConnections() throws IOException {
    listener.close();
  }

  /** Opens the same port again after {@link #refuseConnections}. */
  public void acceptConnections() throws IOException {
    if (listener.isClosed() && !closed) {
      listener = listen(port);
      acceptFrom(listener);
    }
  }

  /** Cuts all connections that are open now. */
  public void dropConnections() {
    connections.forEach(Connection::close);
  }

  @Override
  public void close() {
    closed = true;
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException("port " + port + " cannot be closed", e);
    } finally {
      dropConnections();
      faults.thaw();
    }
  }

  private ServerSocket listen(int onPort) throws IOException {
    ServerSocketFactory sockets =
        options.tls().isPresent()
            ? options.tls().get().getServerSocketFactory()
            : ServerSocketFactory.getDefault();
    ServerSocket socket = sockets.createServerSocket();
    socket.setReuseAddress(true);
    try {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), onPort), 1024);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw new IOException("port " + onPort + " of 127.0.0.1: " + e.getMessage(), e);
    }
  }

  private void acceptFrom(ServerSocket socket) {
    start(
        () -> {
          while (!socket.isClosed()) {
            try {
              serve(socket.accept());
            } catch (IOException e) {
              // Either the port was closed, which ends the loop, or one client gave up.
            }
          }
        });
  }

  private void serve(Socket client) throws IOException {
    if (faults.tooManyConnections || connections.size() >= options.maxConnections()) {
      try (client) {
        client.getOutputStream().write(TOO_MANY);
      }
      return;
    }
    Connection connection = new Connection(this, client);
    connections.add(connection);
    if (closed) {
      connection.close();
    }
    start(connection);
  }

  private void start(Runnable action) {
    Thread thread = new Thread(action, toString());
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public String toString() {
    return "embedded memcached on " + host() + ':' + port;
  }
}
