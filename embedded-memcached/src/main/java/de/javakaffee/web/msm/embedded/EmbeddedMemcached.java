package de.javakaffee.web.msm.embedded;

import java.io.IOException;
import java.net.InetAddress;
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
  final long startSecond;
  final Faults faults = new Faults();
  final Set<Connection> connections = ConcurrentHashMap.newKeySet();
  private final int port;
  private volatile OpenPort open;
  private volatile boolean closed;

  private EmbeddedMemcached(EmbeddedOptions options) throws IOException {
    this.options = options;
    this.items = new ItemStore(options);
    this.startSecond = items.nowSecond();
    this.open = new OpenPort(options, options.port(), this::serve);
    this.port = open.number();
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
  public void refuseConnections() {
    open.close();
  }

  /** Opens the same port again after {@link #refuseConnections}. */
  public void acceptConnections() throws IOException {
    if (open.isClosed() && !closed) {
      open = new OpenPort(options, port, this::serve);
    }
  }

  /** Cuts all connections that are open now. */
  public void dropConnections() {
    connections.forEach(Connection::close);
  }

  @Override
  public void close() {
    closed = true;
    open.close();
    dropConnections();
    faults.thaw();
  }

  private void serve(Socket client) {
    Connection connection = new Connection(this, client);
    boolean tooMany = faults.tooManyConnections || connections.size() >= options.maxConnections();
    connections.add(connection);
    Thread thread = new Thread(tooMany ? connection::refuse : connection, "client of " + this);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public String toString() {
    return "embedded memcached on " + host() + ':' + port;
  }
}
