package de.javakaffee.web.msm.testkit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;

/** Sets and gets bytes in a memcached, with its oldest commands. Used by one thread. */
final class StoredBytes implements AutoCloseable {
  private final Socket socket;
  private final DataInputStream in;

  StoredBytes(String host, int port) throws IOException {
    socket = new Socket(host, port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout((int) Eventually.PATIENCE.toMillis());
    in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
  }

  void set(String key, byte[] bytes) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(("set " + key + " 0 0 " + bytes.length + "\r\n").getBytes(US_ASCII));
    out.write(bytes);
    out.write("\r\n".getBytes(US_ASCII));
    expect("STORED", line());
  }

  byte[] get(String key) throws IOException {
    socket.getOutputStream().write(("get " + key + "\r\n").getBytes(US_ASCII));
    String header = line();
    String announced = "VALUE " + key + " 0 ";
    if (!header.startsWith(announced)) {
      throw new IOException("get " + key + ": " + header);
    }
    byte[] bytes = new byte[Integer.parseInt(header.substring(announced.length()))];
    in.readFully(bytes);
    expect("", line());
    expect("END", line());
    return bytes;
  }

  private static void expect(String expected, String answer) throws IOException {
    if (!answer.equals(expected)) {
      throw new IOException("memcached says \"" + answer + "\" instead of \"" + expected + '"');
    }
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.readUnsignedByte(); next != '\n'; next = in.readUnsignedByte()) {
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
