package de.javakaffee.web.msm.testkit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The memcached of this machine, as a process of its own. Used by one thread at a time. */
final class InstalledMemcached implements MemcachedRun {
  private static final Path PROC = Path.of("/proc");

  private final Process process;
  private final Thread killer;

  private InstalledMemcached(Process process) {
    this.process = process;
    this.killer = new Thread(process::destroyForcibly, "kills memcached " + process.pid());
    // A test run that is ended from outside leaves no process behind.
    Runtime.getRuntime().addShutdownHook(killer);
  }

  /** The executable named memcached in a folder of the environment's PATH. */
  static Optional<Path> onPath() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Arrays.stream(path.split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, "memcached"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Launches the process.
   *
   * @param passwords the file that option -Y shall name, if any
   */
  static InstalledMemcached start(
      Path executable, int port, MemcachedServerOptions options, Optional<Path> passwords)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(executable.toString());
    command.addAll(List.of("-l", "127.0.0.1", "-p", Integer.toString(port), "-U", "0"));
    command.addAll(List.of("-m", Integer.toString(options.memoryMegabytes())));
    command.addAll(List.of("-I", Integer.toString(options.maxItemBytes())));
    command.addAll(List.of("-c", Integer.toString(options.maxConnections())));
    if ("root".equals(System.getProperty("user.name"))) {
      command.addAll(List.of("-u", "nobody"));
    }
    passwords.ifPresent(file -> command.addAll(List.of("-Y", file.toString())));
    options
        .certificate()
        .ifPresent(
            certificate ->
                command.addAll(
                    List.of(
                        "-Z",
                        "-o",
                        "ssl_chain_cert=%s,ssl_key=%s"
                            .formatted(certificate.certificateFile(), certificate.keyFile()))));
    return new InstalledMemcached(
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  @Override
  public boolean isRunning() {
    return process.isAlive();
  }

  @Override
  public void freeze() throws IOException {
    signal("STOP");
    Eventually.holds("all threads of memcached are stopped", this::isStopped);
  }

  @Override
  public void thaw() throws IOException {
    signal("CONT");
  }

  @Override
  public void kill() {
    process.destroyForcibly();
    Eventually.holds("memcached " + process.pid() + " has ended", () -> !process.isAlive());
    Runtime.getRuntime().removeShutdownHook(killer);
  }

  private void signal(String name) throws IOException {
    Process kill =
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).inheritIO().start();
    Eventually.holds("kill -" + name + " has ended", () -> !kill.isAlive());
    if (kill.exitValue() != 0) {
      throw new IOException("kill -" + name + " " + process.pid() + ": " + kill.exitValue());
    }
  }

  /** The signal is delivered to one thread, the others stop a moment later. */
  private boolean isStopped() {
    Path threads = PROC.resolve(Long.toString(process.pid())).resolve("task");
    if (!Files.isDirectory(PROC.resolve("self"))) {
      return true; // not Linux: nothing to look at
    }
    try (Stream<Path> each = Files.list(threads)) {
      return each.allMatch(InstalledMemcached::isThreadStopped);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isThreadStopped(Path thread) {
    try {
      String stat = Files.readString(thread.resolve("stat"));
      return stat.startsWith(") T", stat.lastIndexOf(')'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
