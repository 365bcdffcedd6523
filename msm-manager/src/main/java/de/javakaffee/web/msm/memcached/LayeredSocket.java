package de.javakaffee.web.msm.memcached;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;

/**
 * A {@link DeadlineChannel} in the shape that the JDK's TLS wants, so that handshake, reading and
 * writing of TLS end at the deadline too. Used by one thread at a time.
 */
final class LayeredSocket extends Socket {
  private final DeadlineChannel channel;

  LayeredSocket(DeadlineChannel channel) {
    this.channel = channel;
  }

  @Override
  public InputStream getInputStream() {
    return channel.input();
  }

  @Override
  public OutputStream getOutputStream() {
    return channel.output();
  }

  @Override
  public boolean isConnected() {
    return channel.socket().isConnected();
  }

  @Override
  public boolean isBound() {
    return channel.socket().isBound();
  }

  @Override
  public boolean isClosed() {
    return channel.socket().isClosed();
  }

  @Override
  public InetAddress getInetAddress() {
    return channel.socket().getInetAddress();
  }

  @Override
  public int getPort() {
    return channel.socket().getPort();
  }

  @Override
  public SocketAddress getRemoteSocketAddress() {
    return channel.socket().getRemoteSocketAddress();
  }

  @Override
  @SuppressWarnings("UnsynchronizedOverridesSynchronized") // no state of its own to guard
  public void close() throws IOException {
    channel.close();
  }
}
