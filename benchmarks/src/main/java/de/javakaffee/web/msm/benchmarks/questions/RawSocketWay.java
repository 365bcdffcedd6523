package de.javakaffee.web.msm.benchmarks.questions;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Map;

/**
 * A plain socket and nothing else: what the round trip itself costs, with as many bytes as the
 * record has that transcoder {@code java} makes. Nothing is encoded or decoded. Used by one thread.
 */
final class RawSocketWay implements Way {
  private final Socket socket;
  private final OutputStream out;
  private final InputStream in;
  private final byte[] set;
  private final byte[] get;
  private final byte[] check;
  private final Map<String, Object> attributes;
  private byte[] loaded;

  RawSocketWay(String host, int port, String key, byte[] value, Map<String, Object> attributes)
      throws IOException {
    this.attributes = attributes;
    socket = new Socket(host, port);
    socket.setTcpNoDelay(true);
    out = socket.getOutputStream();
    in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
    ByteArrayOutputStream command = new ByteArrayOutputStream();
    command.writeBytes("set %s 0 0 %d\r\n".formatted(key, value.length).getBytes(US_ASCII));
    command.writeBytes(value);
    command.writeBytes("\r\n".getBytes(US_ASCII));
    set = command.toByteArray();
    get = "get %s\r\n".formatted(key).getBytes(US_ASCII);
    check = "mg %s c\r\n".formatted(key).getBytes(US_ASCII);
    loaded = new byte[value.length];
    store();
  }

  @Override
  public String store() throws IOException {
    out.write(set);
    return expect("STORED");
  }

  @Override
  public Map<String, Object> load() throws IOException {
    out.write(get);
    expect("VALUE ");
    byte[] value = new byte[loaded.length];
    if (in.readNBytes(value, 0, value.length) < value.length) {
      throw new EOFException("the value is cut off");
    }
    loaded = value;
    expect("");
    expect("END");
    return attributes;
  }

  @Override
  public String check() throws IOException {
    out.write(check);
    return expect("HD c");
  }

  private String expect(String begin) throws IOException {
    StringBuilder line = new StringBuilder(64);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the connection was closed");
      }
      line.append((char) c);
    }
    String answer = line.toString();
    if (!answer.startsWith(begin)) {
      throw new IOException("answer \"" + answer.strip() + "\" instead of " + begin);
    }
    return answer;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
