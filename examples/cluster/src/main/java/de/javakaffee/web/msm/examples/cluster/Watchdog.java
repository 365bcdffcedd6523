package de.javakaffee.web.msm.examples.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Sees to it that no server outlives the JVM that started it, even if that one is killed: a small
 * process of its own is told of each server, and kills them all when its standard input ends.
 * Thread-safe.
 */
final class Watchdog implements AutoCloseable {
  private static final long UNKNOWN = -1;

  private final Queue<ProcessHandle> servers = new ConcurrentLinkedQueue<>();
  // Ctrl-C ends the watchdog as well; then it is this thread that does its work.
  private final Thread atExit =
      new Thread(() -> servers.forEach(ProcessHandle::destroyForcibly), "kill-cluster");
  private final PrintStream process;

  Watchdog() {
    ProcessBuilder command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx16m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            BuildFiles.codeOfThisModule().toString(),
            Watchdog.class.getName());
    command.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    command.redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      process = new PrintStream(command.start().getOutputStream(), true, StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new ClusterException("the watchdog process did not start", e);
    }
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  void guard(ProcessHandle server) {
    servers.add(server);
    process.println(server.pid() + " " + startMillis(server));
  }

  /** Kills what still runs. */
  @Override
  public void close() {
    servers.forEach(ProcessHandle::destroyForcibly);
    process.close();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException exiting) {
      // Then the hook runs, and finds nothing left to kill.
    }
  }

  private static long startMillis(ProcessHandle server) {
    return server.info().startInstant().map(Instant::toEpochMilli).orElse(UNKNOWN);
  }

  /** The watchdog process: reads lines of process id and start time until its input ends. */
  public static void main(String[] args) throws IOException {
    List<String> lines;
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII))) {
      lines = in.lines().toList();
    }
    for (String line : lines) {
      String[] server = line.split(" ", 2);
      // A process id may be somebody else's by now: the start time tells.
      ProcessHandle.of(Long.parseLong(server[0]))
          .filter(found -> startMillis(found) == Long.parseLong(server[1]))
          .ifPresent(ProcessHandle::destroyForcibly);
    }
  }
}
