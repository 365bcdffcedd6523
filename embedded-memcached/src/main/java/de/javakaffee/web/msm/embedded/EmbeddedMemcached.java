package de.javakaffee.web.msm.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A running memcached on 127.0.0.1, with one daemon thread per connection. Safe for use by many
 * threads; closing it drops all items and connections.
 */
public final class EmbeddedMemcached implements AutoCloseable {
  final EmbeddedOptions options;
  final ItemStore items;
  final Faults faults = new Faults();
  final Set<Connection> connections = ConcurrentHashMap.newKeySet();
  private volatile ServerSocket listener;
  private Thread acceptor;

  private EmbeddedMemcached(EmbeddedOptions options) throws IOException {
    this.options = options;
    this.items = new ItemStore(options);
    listen(options.port());
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
    return new EmbeddedMemcached(options);
  }

  public String host() {
    return InetAddress.getLoopbackAddress().getHostAddress();
  }

  public int port() {
    return listener.getLocalPort();
  }

  /** What can be made to go wrong. */
  public Faults faults() {
    return faults;
  }

  /** Connections that are open now. */
  public int openConnections() {
    return connections.size();
  }

  /**
   * Closes the port: new connections are refused when this returns. Those that are open stay. The
   * kernel frees a port after its last use, so the acceptor has to end, too.
   */
  public synchronized void refuseConnections() {
    try {
      listener.close();
      acceptor.join();
    } catch (IOException e) {
      throw new UncheckedIOException(this + " cannot be closed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Opens the same port again after {@link #refuseConnections}. */
  public synchronized void acceptConnections() throws IOException {
    if (listener.isClosed()) {
      listen(port());
    }
  }

  /** Cuts all connections that are open now. */
  public void dropConnections() {
    connections.forEach(Connection::close);
  }

  @Override
  public synchronized void close() {
    refuseConnections();
    dropConnections();
    faults.thaw();
  }

  private void listen(int port) throws IOException {
    try {
      ServerSocket opened = new ServerSocket(port, 1024, InetAddress.getLoopbackAddress());
      listener = opened;
      acceptor = startDaemon(() -> accept(opened));
    } catch (IOException e) {
      throw new IOException("port " + port + " of 127.0.0.1: " + e.getMessage(), e);
    }
  }

  private void accept(ServerSocket from) {
    while (!from.isClosed()) {
      try {
        Socket client = from.accept();
        boolean tooMany = connections.size() >= options.maxConnections();
        Connection connection = new Connection(this, client, tooMany);
        connections.add(connection);
        startDaemon(connection);
      } catch (IOException e) {
        // Either the port was closed, which ends the loop, or one client gave up.
      }
    }
  }

  private Thread startDaemon(Runnable action) {
    Thread thread = new Thread(action, toString());
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  @Override
  public String toString() {
    return "embedded memcached on " + host() + ':' + port();
  }
}
