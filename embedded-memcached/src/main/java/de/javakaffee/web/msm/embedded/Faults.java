package de.javakaffee.web.msm.embedded;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/**
 * What a test makes a server do wrong, from the next command or connection on, until {@link #heal}.
 * Safe for use by many threads.
 */
public final class Faults {
  private static final String MODERN = "1.6.18-embedded";

  volatile Optional<List<String>> fixedAnswer = Optional.empty();
  volatile Consumer<String> beforeAnswer = line -> {};
  volatile String version = MODERN;
  volatile boolean metaCommands = true;
  private volatile CountDownLatch ice = new CountDownLatch(0);

  Faults() {}

  /** Everything works again. What was frozen is done now, as after SIGCONT. */
  public void heal() {
    fixedAnswer = Optional.empty();
    beforeAnswer = line -> {};
    speakAs(MODERN, true);
    thaw();
  }

  /** Answers every line that comes with these, or not at all if there are none; does nothing. */
  public void answerAlways(String... lines) {
    fixedAnswer = Optional.of(List.of(lines));
  }

  /**
   * Runs the hook, with the command line, when a command has taken effect and before its answer is
   * sent. A hook that blocks delays the answer on that connection alone; one that calls {@link
   * EmbeddedMemcached#dropConnections} loses it.
   */
  public void beforeAnswer(Consumer<String> hook) {
    beforeAnswer = hook;
  }

  /**
   * Tells another version.
   *
   * @param knowsMetaCommands false: they are answered by {@code ERROR}, as before 1.6
   */
  public void speakAs(String otherVersion, boolean knowsMetaCommands) {
    version = otherVersion;
    metaCommands = knowsMetaCommands;
  }

  /** As SIGSTOP: connections are still accepted, commands wait. */
  public void freeze() {
    ice = new CountDownLatch(1);
  }

  /** As SIGCONT: what waited takes effect now, even for clients that have gone. */
  public void thaw() {
    ice.countDown();
  }

  void awaitThaw() throws InterruptedException {
    ice.await();
  }
}
