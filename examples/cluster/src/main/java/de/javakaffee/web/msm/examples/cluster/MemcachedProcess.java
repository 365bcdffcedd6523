package de.javakaffee.web.msm.examples.cluster;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One memcached: the installed program, or the embedded one in a JVM of its own. Thread-safe. */
public final class MemcachedProcess extends ServerProcess {
  private static final int PROBE_MILLIS = 1_000;

  private final List<String> command;
  private final String description;

  private MemcachedProcess(
      String name,
      int port,
      Path log,
      List<String> command,
      String description,
      Watchdog watchdog) {
    super(name, port, log, watchdog);
    this.command = List.copyOf(command);
    this.description = description;
  }

  /**
   * The installed program.
   *
   * @param options further command line options, such as {@code -I 8m}
   */
  static MemcachedProcess installed(
      Path program, String name, int port, Path log, List<String> options, Watchdog watchdog) {
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    command.addAll(List.of("-l", "127.0.0.1", "-p", "" + port, "-U", "0", "-t", "2"));
    if (System.getProperty("user.name").equals("root")) {
      command.addAll(List.of("-u", "root"));
    }
    command.addAll(options);
    return new MemcachedProcess(name, port, log, command, program.toString(), watchdog);
  }

  static MemcachedProcess embedded(Path jar, String name, int port, Path log, Watchdog watchdog) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-jar", jar.toString(), "--port", "" + port));
    return new MemcachedProcess(name, port, log, command, "embedded memcached", watchdog);
  }

  /** Which program serves. */
  public String description() {
    return description;
  }

  /** As it stands in {@code memcachedNodes}: {@code id:host:port}. */
  public String node() {
    return name() + ":127.0.0.1:" + port();
  }

  @Override
  ProcessBuilder command() {
    return new ProcessBuilder(command);
  }

  @Override
  boolean answers() {
    try {
      return ask("version").startsWith("VERSION ");
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Whether something is stored under this key. */
  public boolean holds(String key) {
    return firstLineFor("get " + key).startsWith("VALUE ");
  }

  /**
   * The first line of what it answers.
   *
   * @param command such as {@code mg <key> t}, with its data in further lines if it takes any
   * @throws ClusterException if the server does not answer
   */
  public String firstLineFor(String command) {
    try {
      return ask(command);
    } catch (IOException e) {
      throw new ClusterException(this + " does not answer " + command, e);
    }
  }

  private String ask(String command) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port()), PROBE_MILLIS);
      socket.setSoTimeout(PROBE_MILLIS);
      socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
      String line =
          new BufferedReader(
                  new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
              .readLine();
      if (line == null) {
        throw new EOFException("no answer");
      }
      return line;
    }
  }

  @Override
  public String toString() {
    return "memcached " + super.toString();
  }
}
