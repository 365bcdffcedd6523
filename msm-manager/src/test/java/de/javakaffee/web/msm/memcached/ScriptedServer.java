package de.javakaffee.web.msm.memcached;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import de.javakaffee.web.msm.embedded.EmbeddedMemcached;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A memcached that misbehaves as told: commands go to an embedded one behind it, unless a script is
 * set, which then answers instead. One thread per connection and direction.
 */
final class ScriptedServer implements AutoCloseable {
  /** Answers one command. When it returns, the connection is read on, unless it was closed. */
  @FunctionalInterface
  interface Script {
    void play(Command command) throws IOException;
  }

  /** One command and the connection that it came on. */
  record Command(String line, Socket client) {
    /** Sends text, in which {@code <O>} stands for what the command had behind its flag O. */
    void answer(String text) throws IOException {
      String opaque = line.replaceFirst(".* (O[0-9]+).*", "$1");
      client.getOutputStream().write(text.replace("<O>", opaque).getBytes(ISO_8859_1));
    }

    void close() throws IOException {
      client.close();
    }

    /** Closes so that the client gets a reset rather than an end. */
    void reset() throws IOException {
      client.setSoLinger(true, 0);
      client.close();
    }
  }

  private final EmbeddedMemcached healthy = EmbeddedMemcached.start();
  private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
  private volatile @Nullable Script greeting;
  private volatile @Nullable Script script;

  ScriptedServer() throws IOException {
    start(this::accept);
  }

  MemcachedOptions options(Duration timeout) {
    return MemcachedOptions.of(
        listener.getInetAddress().getHostAddress(), listener.getLocalPort(), timeout);
  }

  /** From now on, commands are answered by the script; the greeting of connections is not. */
  void misbehave(Script newScript) {
    script = newScript;
  }

  /** From now on, the first command of connections is answered by the script. */
  void misbehaveFromTheStart(Script newScript) {
    greeting = newScript;
  }

  /** From now on, everything is answered properly. */
  void heal() {
    script = null;
    greeting = null;
  }

  int openConnections() {
    return clients.size();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        clients.add(client);
        start(() -> serve(client));
      } catch (IOException e) {
        // closed, which ends the loop
      }
    }
  }

  private void serve(Socket client) {
    try (client;
        Socket backend = new Socket(healthy.host(), healthy.port())) {
      start(() -> pump(backend, client));
      DataInputStream in = new DataInputStream(client.getInputStream());
      for (String line = line(in); line != null; line = line(in)) {
        byte[] value = new byte[valueLength(line)];
        in.readFully(value);
        boolean greets = line.equals("version") || line.equals("mn");
        Script current = greets ? greeting : script;
        if (current != null) {
          current.play(new Command(line, client));
        } else {
          OutputStream out = backend.getOutputStream();
          out.write((line + "\r\n").getBytes(ISO_8859_1));
          out.write(value);
        }
      }
    } catch (IOException e) {
      // The client has gone, or the script has closed the connection.
    } finally {
      clients.remove(client);
    }
  }

  private static void pump(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // One of them has gone.
    }
  }

  private static @Nullable String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next >= 0; next = in.read()) {
      if (next == '\n') {
        return line.toString().stripTrailing();
      }
      line.append((char) next);
    }
    return null;
  }

  /** Value and line end that follow this line. */
  private static int valueLength(String line) {
    return line.startsWith("ms ") ? Integer.parseInt(line.split(" ", -1)[2]) + 2 : 0;
  }

  private static void start(Runnable action) {
    Thread thread = new Thread(action, "scripted server");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket client : clients) {
      client.close();
    }
    healthy.close();
  }
}
