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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One memcached: the installed program, or the embedded one in a JVM of its own. Thread-safe. */
public final class MemcachedProcess extends ServerProcess {
  private static final int PROBE_MILLIS = 1_000;

  private static final Pattern STATISTIC = Pattern.compile("STAT (\\w+) (\\d{1,18})");

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
    command.addAll(List.of("-jar", jar.toString(), "" + port));
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
    return stored(key).isPresent();
  }

  /**
   * Flags and length of what is stored under this key, separated by a space. The session manager
   * keeps a checksum in the flags, so equal answers mean equal contents.
   *
   * @throws ClusterException if the server does not answer
   */
  public Optional<String> stored(String key) {
    String prefix = "VALUE " + key + " ";
    try {
      return Optional.of(ask("get " + key))
          .filter(line -> line.startsWith(prefix))
          .map(line -> line.substring(prefix.length()));
    } catch (IOException e) {
      throw new ClusterException(this + " does not tell what it holds as " + key, e);
    }
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

  /**
   * The numbers among the statistics that the server keeps, by name.
   *
   * @throws ClusterException if the server does not answer
   */
  public Map<String, Long> statistics() {
    try (Socket socket = new Socket()) {
      Map<String, Long> statistics = new TreeMap<>();
      BufferedReader answer = send(socket, "stats");
      for (String line = answer.readLine();
          line != null && !line.equals("END");
          line = answer.readLine()) {
        Matcher matcher = STATISTIC.matcher(line);
        if (matcher.matches()) {
          statistics.put(matcher.group(1), Long.valueOf(matcher.group(2)));
        }
      }
      return statistics;
    } catch (IOException e) {
      throw new ClusterException(this + " does not tell its statistics", e);
    }
  }

  /** The first line of the answer. */
  private String ask(String command) throws IOException {
    try (Socket socket = new Socket()) {
      String line = send(socket, command).readLine();
      if (line == null) {
        throw new EOFException("no answer");
      }
      return line;
    }
  }

  private BufferedReader send(Socket socket, String command) throws IOException {
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port()), PROBE_MILLIS);
    socket.setSoTimeout(PROBE_MILLIS);
    socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
  }

  @Override
  public String toString() {
    return "memcached " + super.toString();
  }
}
