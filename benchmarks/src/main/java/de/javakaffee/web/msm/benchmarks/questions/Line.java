package de.javakaffee.web.msm.benchmarks.questions;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A network of a certain speed between here and a server on this machine: each byte, in each
 * direction, takes its time on the line, and a byte has to wait for those before it. Headers and
 * the length of the cable are left out.
 */
final class Line implements AutoCloseable {
  /** What a byte takes at 1 Gbit a second. */
  static final int NANOS_A_BYTE = 8;

  private static final int CHUNK = 16 * 1024;

  private final ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final int server;

  /**
   * @param server port of the server on the loopback interface
   */
  Line(int server) throws IOException {
    this.server = server;
    started("line", this::accept);
  }

  /** Where to connect to in the place of the server. */
  int port() {
    return entrance.getLocalPort();
  }

  @FunctionalInterface
  private interface Work {
    void run() throws IOException;
  }

  private static void started(String name, Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException e) {
                // One end is closed, and so the line is
              }
            },
            name);
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() throws IOException {
    while (true) {
      Socket client = entrance.accept();
      Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
      for (Socket end : List.of(client, behind)) {
        end.setTcpNoDelay(true);
        open.add(end);
      }
      started("line to server", () -> carry(client, behind));
      started("line from server", () -> carry(behind, client));
    }
  }

  private static void carry(Socket from, Socket to) throws IOException {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] chunk = new byte[CHUNK];
      long free = System.nanoTime();
      for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
        free = Math.max(free, System.nanoTime()) + (long) length * NANOS_A_BYTE;
        while (System.nanoTime() < free) {
          Thread.onSpinWait();
        }
        out.write(chunk, 0, length);
      }
    }
  }

  @Override
  public void close() {
    try {
      entrance.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
