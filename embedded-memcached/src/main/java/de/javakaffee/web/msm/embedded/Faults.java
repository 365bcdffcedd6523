package de.javakaffee.web.msm.embedded;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * What a test makes a server do wrong, from the next command or connection on, until {@link #heal}.
 * Safe for use by many threads.
 */
public final class Faults {
  /** How commands are answered. */
  public enum Answering {
    PROPERLY,
    /** Commands are read and dropped: nothing takes effect, nothing is answered. */
    NEVER,
    /** Nothing takes effect; the answer is no memcached's. */
    GARBAGE
  }

  private static final String MODERN = "1.6.18-embedded";

  volatile Answering answering = Answering.PROPERLY;
  volatile Consumer<String> beforeAnswer = line -> {};
  volatile String version = MODERN;
  volatile boolean metaCommands = true;
  volatile boolean tooManyConnections;
  private final AtomicLong commandsLeft = new AtomicLong(Long.MAX_VALUE);
  private volatile CountDownLatch ice = new CountDownLatch(0);

  Faults() {}

  /** Everything works again. What was frozen is done now, as after SIGCONT. */
  public void heal() {
    answering = Answering.PROPERLY;
    beforeAnswer = line -> {};
    speakAs(MODERN, true);
    tooManyConnections = false;
    commandsLeft.set(Long.MAX_VALUE);
    thaw();
  }

  /** Sets how commands are answered. */
  public void answer(Answering how) {
    answering = how;
  }

  /**
   * Runs the hook, with the command line, when a command has taken effect and before its answer is
   * sent. A hook that blocks delays the answer on that connection alone.
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

  /** True: new connections are told {@code ERROR Too many open connections}, and closed. */
  public void tooManyConnections(boolean tooMany) {
    tooManyConnections = tooMany;
  }

  /** Answers so many commands more, on all connections together; then each closes its own. */
  public void closeAfter(long commands) {
    commandsLeft.set(commands);
  }

  /** As SIGSTOP: connections are still accepted, commands wait. */
  public void freeze() {
    ice = new CountDownLatch(1);
  }

  /** As SIGCONT: what waited takes effect now, even for clients that have gone. */
  public void thaw() {
    ice.countDown();
  }

  /** True if this command is one too many. */
  boolean closesNow() {
    return commandsLeft.getAndUpdate(left -> Math.max(0, left - 1)) == 0;
  }

  void awaitThaw() throws InterruptedException {
    ice.await();
  }
}
