package de.javakaffee.web.msm.memcached;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The bytes of one TCP connection; connecting, reading and writing all end at the deadline set.
 * Used by one thread at a time; {@link #close} may come from any.
 *
 * <p>Plain sockets have a time-out for reading but none for writing: a write to a frozen server
 * blocks for ever once the buffers of both kernels are full. Here a write that finds them full
 * pauses and tries again.
 */
final class DeadlineChannel implements Closeable {
  /** The JDK copies through buffers outside the heap, which threads keep at the largest size. */
  private static final int LARGEST_PIECE = 64 * 1024;

  private static final long FIRST_PAUSE_NANOS = TimeUnit.MICROSECONDS.toNanos(20);
  private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  private final SocketChannel channel;
  private final Socket socket;
  private final InputStream in;
  private final Traffic traffic;
  private Deadline deadline;

  private DeadlineChannel(SocketChannel channel, Deadline deadline, Traffic traffic)
      throws IOException {
    this.channel = channel;
    this.socket = channel.socket();
    this.in = socket.getInputStream();
    this.deadline = deadline;
    this.traffic = traffic;
  }

  static DeadlineChannel connect(String host, int port, Deadline deadline, Traffic traffic)
      throws IOException {
    InetSocketAddress address = new InetSocketAddress(host, port);
    if (address.isUnresolved()) {
      throw new UnknownHostException(host);
    }
    SocketChannel channel = SocketChannel.open();
    try {
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.socket().connect(address, deadline.remainingMillis());
      return new DeadlineChannel(channel, deadline, traffic);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** Sets when the operations that follow must be over. */
  void setDeadline(Deadline newDeadline) {
    deadline = newDeadline;
  }

  /** Waits for at least one byte; -1 at the end of the stream. */
  private int read(byte[] into, int offset, int length) throws IOException {
    try {
      // What has arrived is good after the deadline, too: the time may have gone by while the same
      // thread waited for another server, and this one has answered at once
      if (!deadline.isOver() || in.available() == 0) {
        socket.setSoTimeout(deadline.remainingMillis());
      }
      int count = in.read(into, offset, Math.min(length, LARGEST_PIECE));
      traffic.countReceived(Math.max(0, count));
      return count;
    } catch (SocketException e) {
      throw channel.isOpen() ? e : new ClosedChannelException();
    }
  }

  /** Writes all bytes; if it fails, not all were sent. */
  private void write(byte[] from, int offset, int length) throws IOException {
    channel.configureBlocking(false);
    try {
      ByteBuffer bytes = ByteBuffer.wrap(from, offset, length);
      int end = bytes.limit();
      while (bytes.position() < end) {
        bytes.limit(Math.min(end, bytes.position() + LARGEST_PIECE));
        writePiece(bytes);
      }
    } finally {
      if (channel.isOpen()) {
        channel.configureBlocking(true);
      }
    }
  }

  private void writePiece(ByteBuffer piece) throws IOException {
    long pause = FIRST_PAUSE_NANOS;
    while (piece.hasRemaining()) {
      int count = channel.write(piece);
      traffic.countSent(count);
      if (count > 0) {
        pause = FIRST_PAUSE_NANOS;
      } else {
        deadline.remainingMillis();
        LockSupport.parkNanos(pause);
        pause = Math.min(LONGEST_PAUSE_NANOS, pause * 2);
      }
    }
  }

  /**
   * True if the server has neither closed the connection nor sent anything unasked. Costs no round
   * trip and does not wait. After false the connection cannot be used any more.
   */
  boolean isQuiet() {
    try {
      channel.configureBlocking(false);
      boolean quiet = channel.read(ByteBuffer.allocate(1)) == 0;
      channel.configureBlocking(true);
      return quiet;
    } catch (IOException e) {
      return false;
    }
  }

  /** Reads as {@link #read} does. */
  InputStream input() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return DeadlineChannel.this.read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        return length == 0 ? 0 : DeadlineChannel.this.read(into, offset, length);
      }
    };
  }

  /** Writes as {@link #write} does; nothing is held back. */
  OutputStream output() {
    return new OutputStream() {
      @Override
      public void write(int one) throws IOException {
        DeadlineChannel.this.write(new byte[] {(byte) one}, 0, 1);
      }

      @Override
      public void write(byte[] from, int offset, int length) throws IOException {
        DeadlineChannel.this.write(from, offset, length);
      }
    };
  }

  /** The socket below, to ask for addresses. */
  Socket socket() {
    return socket;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
