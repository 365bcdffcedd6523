package de.javakaffee.web.msm.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;

/**
 * A memcached for one test: the installed one as a process on a free port of 127.0.0.1, or the
 * embedded one where none is on the PATH. Used by one thread at a time.
 *
 * <p>One line per JVM says which of the two the tests run against. Where the environment variable
 * {@code MSM_TESTS_REQUIRE} (names separated by commas) holds {@code memcached}, the embedded one
 * is not good enough and {@link #start} fails. Passwords and TLS are for the installed one only.
 */
public final class MemcachedServer implements AutoCloseable {
  private static final int START_ATTEMPTS = 5;

  private final MemcachedServerOptions options;
  private final Optional<Path> executable;
  private final Optional<Path> passwords;
  private final int port;
  private MemcachedRun run;

  private MemcachedServer(
      MemcachedServerOptions options,
      Optional<Path> executable,
      Optional<Path> passwords,
      int port,
      MemcachedRun run) {
    this.options = options;
    this.executable = executable;
    this.passwords = passwords;
    this.port = port;
    this.run = run;
  }

  /** Starts a server as memcached is delivered; it answers when this method returns. */
  public static MemcachedServer start() {
    return start(MemcachedServerOptions.STANDARD);
  }

  /**
   * Starts a server; it accepts connections when this method returns.
   *
   * @throws IllegalStateException if it does not start, or must not be the embedded one
   */
  public static MemcachedServer start(MemcachedServerOptions options) {
    Optional<Path> executable = Choice.executable();
    try {
      Optional<Path> passwords = passwordFile(options);
      for (int attempt = 1; ; attempt++) {
        int port = FreePort.find();
        MemcachedRun run = launch(executable, port, options, passwords);
        if (isReady(run, port)) {
          return new MemcachedServer(options, executable, passwords, port, run);
        }
        if (attempt == START_ATTEMPTS) {
          throw new IllegalStateException("memcached ended at once: " + executable + ' ' + options);
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("memcached does not start: " + options, e);
    }
  }

  /**
   * True if {@link #start} starts the installed memcached. Only that knows passwords and TLS, so
   * tests of these assume it.
   *
   * @throws IllegalStateException if it is required and there is none
   */
  public static boolean isInstalled() {
    return Choice.executable().isPresent();
  }

  public String host() {
    return InetAddress.getLoopbackAddress().getHostAddress();
  }

  public int port() {
    return port;
  }

  /** {@code host:port}, as it stands in memcachedNodes. */
  public String address() {
    return host() + ':' + port;
  }

  /** True if this is the installed memcached, false if it is the embedded one. */
  public boolean isReal() {
    return executable.isPresent();
  }

  /** Kills it at once (SIGKILL): connections are cut, new ones refused, all items lost. */
  public void stop() {
    run.kill();
  }

  /** Starts it anew, empty, on the same port; kills it first if it is running. */
  public void restart() {
    stop();
    try {
      run = launch(executable, port, options, passwords);
      if (!isReady(run, port)) {
        throw new IllegalStateException("memcached does not start again on port " + port);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memcached does not start again on port " + port, e);
    }
  }

  /** Stops it in its tracks (SIGSTOP): connections are still accepted, nothing is answered. */
  public void freeze() {
    try {
      run.freeze();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets it go on (SIGCONT): what was sent meanwhile takes effect. */
  public void thaw() {
    try {
      run.thaw();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    stop();
    try {
      if (passwords.isPresent()) {
        Files.deleteIfExists(passwords.get());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MemcachedRun launch(
      Optional<Path> executable, int port, MemcachedServerOptions options, Optional<Path> passwords)
      throws IOException {
    return executable.isPresent()
        ? InstalledMemcached.start(executable.get(), port, options, passwords)
        : EmbeddedRun.start(port, options);
  }

  /** Waits until the port accepts connections; false if the process ended instead. */
  private static boolean isReady(MemcachedRun run, int port) {
    Eventually.holds(
        "memcached accepts connections on port " + port,
        () -> !run.isRunning() || isAccepting(port));
    return run.isRunning();
  }

  private static boolean isAccepting(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static Optional<Path> passwordFile(MemcachedServerOptions options) throws IOException {
    if (options.credentials().isEmpty()) {
      return Optional.empty();
    }
    Path file = Files.createTempFile("memcached", ".passwords");
    Files.writeString(file, options.credentials().get() + "\n");
    // memcached reads it after it has become nobody
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    return Optional.of(file);
  }

  @Override
  public String toString() {
    return (isReal() ? "installed" : "embedded") + " memcached on " + address();
  }

  /** Made once per JVM, when the first server is started, so that one line is printed. */
  private static final class Choice {
    private static final Optional<Path> EXECUTABLE = choose();

    private static Optional<Path> choose() {
      Optional<Path> found = InstalledMemcached.onPath();
      System.out.println(
          "memcached for tests: "
              + found
                  .map(Path::toString)
                  .orElse(
                      "none on the PATH, the embedded one serves; passwords and TLS are not tried"));
      return found;
    }

    static Optional<Path> executable() {
      String required = Optional.ofNullable(System.getenv("MSM_TESTS_REQUIRE")).orElse("");
      if (EXECUTABLE.isEmpty()
          && Arrays.asList(required.split("\\s*,\\s*")).contains("memcached")) {
        throw new IllegalStateException(
            "MSM_TESTS_REQUIRE=\""
                + required
                + "\": these tests need the installed memcached, and none is on the PATH");
      }
      return EXECUTABLE;
    }
  }
}
