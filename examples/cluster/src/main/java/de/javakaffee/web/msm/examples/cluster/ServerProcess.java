package de.javakaffee.web.msm.examples.cluster;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A server in a process of its own, which can die in several ways and be started again with the
 * same settings, port and log file. Thread-safe: changes of its state happen one after the other.
 */
public abstract sealed class ServerProcess implements AutoCloseable
    permits TomcatProcess, MemcachedProcess, Nginx {
  private static final Duration START_PATIENCE = Duration.ofSeconds(60);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);
  private static final Duration PAUSE_BETWEEN_PROBES = Duration.ofMillis(20);
  private static final int LAST_LINES = 40;

  private final String name;
  private final int port;
  private final Path log;
  private final Watchdog watchdog;
  private volatile @Nullable Process process;
  private int endOfEarlierLog;

  ServerProcess(String name, int port, Path log, Watchdog watchdog) {
    this.name = name;
    this.port = port;
    this.log = log;
    this.watchdog = watchdog;
  }

  abstract ProcessBuilder command();

  /** One attempt to reach the server, which gives up after about a second. */
  abstract boolean answers();

  /**
   * What this run has logged is looked through once it answers.
   *
   * @throws ClusterException if the server answers but is not usable
   */
  void inspect(String logOfThisRun) {}

  /** How the cluster calls it, such as {@code A} or {@code n1}. */
  public final String name() {
    return name;
  }

  /** On 127.0.0.1; stays the same over restarts. */
  public final int port() {
    return port;
  }

  /** Whether there is a process; it may still be starting. Never blocks. */
  public final boolean running() {
    Process current = process;
    return current != null && current.isAlive();
  }

  /** What the process has used of the processors so far, all threads together. */
  public final synchronized Duration cpuTime() {
    return requireNonNull(process).toHandle().info().totalCpuDuration().orElseThrow();
  }

  /** Starts it and returns when it answers. */
  public final synchronized void start() {
    launch();
    awaitReady();
  }

  final synchronized void launch() {
    if (running()) {
      throw new ClusterException(this + " is already running");
    }
    endOfEarlierLog = log().length();
    try {
      process =
          command()
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      watchdog.guard(process.toHandle());
    } catch (IOException e) {
      throw new ClusterException(this + " did not start", e);
    }
  }

  final synchronized void awaitReady() {
    long giveUpAt = System.nanoTime() + START_PATIENCE.toNanos();
    while (!answers()) {
      if (endsWithin(PAUSE_BETWEEN_PROBES)) {
        throw new ClusterException(this + " ended before it answered." + lastLines());
      }
      if (System.nanoTime() > giveUpAt) {
        kill();
        throw new ClusterException(
            this + " did not answer within " + START_PATIENCE.toSeconds() + " s." + lastLines());
      }
    }
    if (!running()) {
      throw new ClusterException(
          "somebody else answers at port " + port + ", " + this + " ended." + lastLines());
    }
    inspect(logOfThisRun());
  }

  /** Like {@code kill -9}; does nothing if it is not running. Returns when it is gone. */
  public final synchronized void kill() {
    if (process != null) {
      process.destroyForcibly();
      if (!endsWithin(STOP_PATIENCE)) {
        throw new ClusterException(this + " survived being killed");
      }
    }
  }

  /** Asks it to end (SIGTERM) and returns when it has. */
  public final synchronized void stop() {
    if (process != null) {
      process.destroy();
      if (!endsWithin(STOP_PATIENCE)) {
        throw new ClusterException(
            this + " did not stop within " + STOP_PATIENCE.toSeconds() + " s." + lastLines());
      }
    }
  }

  /** Stops it if it is running, and starts it. */
  public final synchronized void restart() {
    stop();
    start();
  }

  /**
   * Stops it in mid-air (SIGSTOP): connections are still accepted by the system, no answer comes.
   */
  public final synchronized void freeze() {
    signal("STOP");
    long giveUpAt = System.nanoTime() + STOP_PATIENCE.toNanos();
    while (!stopped()) {
      if (endsWithin(PAUSE_BETWEEN_PROBES) || System.nanoTime() > giveUpAt) {
        throw new ClusterException(this + " did not freeze");
      }
    }
  }

  /** Lets a frozen one go on where it was. */
  public final void thaw() {
    signal("CONT");
  }

  /** All that it has written to its output, over all its runs. */
  public final String log() {
    try {
      return Files.exists(log) ? Files.readString(log) : "";
    } catch (IOException e) {
      throw new ClusterException("the log of " + this + " is not readable", e);
    }
  }

  private synchronized String logOfThisRun() {
    return log().substring(endOfEarlierLog);
  }

  /** The end of this run's log without the frames of stack traces. */
  final String lastLines() {
    List<String> lines =
        logOfThisRun().lines().filter(line -> !line.strip().startsWith("at ")).toList();
    return lines.stream()
        .skip(Math.max(0, lines.size() - LAST_LINES))
        .reduce(" Its last lines in " + log + ":", (all, line) -> all + "\n  " + line);
  }

  private synchronized void signal(String signal) {
    Process current = process;
    if (current == null || !current.isAlive()) {
      throw new ClusterException(this + " is not running and gets no signal " + signal);
    }
    try {
      int exitCode =
          new ProcessBuilder("/bin/sh", "-c", "kill -" + signal + " " + current.pid())
              .inheritIO()
              .start()
              .waitFor();
      if (exitCode != 0) {
        throw new ClusterException("no signal " + signal + " for " + this + ": " + exitCode);
      }
    } catch (IOException e) {
      throw new ClusterException("no signal " + signal + " for " + this, e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** Whether no thread of it runs any more; where the system does not tell, the signal must do. */
  private boolean stopped() {
    Path threads = Path.of("/proc/" + requireNonNull(process).pid() + "/task");
    if (!Files.isDirectory(threads)) {
      return true;
    }
    try (Stream<Path> each = Files.list(threads)) {
      for (Path thread : (Iterable<Path>) each::iterator) {
        String stat = Files.readString(thread.resolve("stat"));
        if (!stat.substring(stat.lastIndexOf(')')).startsWith(") T")) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      throw new ClusterException("the threads of " + this + " are not known", e);
    }
  }

  private boolean endsWithin(Duration patience) {
    try {
      return process == null || process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private ClusterException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new ClusterException("interrupted while " + this + " changed its state", e);
  }

  /** Kills it. */
  @Override
  public final void close() {
    kill();
  }

  @Override
  public String toString() {
    return name + " (127.0.0.1:" + port + ")";
  }
}
