package de.javakaffee.web.msm.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.Consumer;
import javax.net.ServerSocketFactory;

/** A port of 127.0.0.1 and the thread that accepts connections on it. Safe for many threads. */
final class OpenPort {
  private final ServerSocket listener;
  private final Thread acceptor;

  /** Connections are accepted, and given to the consumer, when this returns. */
  OpenPort(EmbeddedOptions options, int port, Consumer<Socket> clients) throws IOException {
    ServerSocketFactory sockets =
        options.tls().isPresent()
            ? options.tls().get().getServerSocketFactory()
            : ServerSocketFactory.getDefault();
    listener = sockets.createServerSocket();
    listener.setReuseAddress(true);
    try {
      listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1024);
    } catch (IOException e) {
      listener.close();
      throw new IOException("port " + port + " of 127.0.0.1: " + e.getMessage(), e);
    }
    acceptor = new Thread(() -> accept(clients), "embedded memcached on port " + number());
    acceptor.setDaemon(true);
    acceptor.start();
  }

  int number() {
    return listener.getLocalPort();
  }

  boolean isClosed() {
    return listener.isClosed();
  }

  private void accept(Consumer<Socket> clients) {
    while (!listener.isClosed()) {
      try {
        clients.accept(listener.accept());
      } catch (IOException e) {
        // Either the port was closed, which ends the loop, or one client gave up.
      }
    }
  }

  /** Connections are refused when this returns: the kernel frees a port after its last use. */
  void close() {
    try {
      listener.close();
      acceptor.join();
    } catch (IOException e) {
      throw new UncheckedIOException("port " + number() + " cannot be closed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
