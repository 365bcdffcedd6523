package de.javakaffee.web.msm.embedded;

import java.util.Objects;
import java.util.concurrent.CountDownLatch;
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

  private static final long UNLIMITED = Long.MAX_VALUE;

  private volatile Answering answering = Answering.PROPERLY;
  private volatile Consumer<String> beforeAnswer = line -> {};
  private volatile boolean metaCommands = true;
  private volatile boolean tooManyConnections;
  private volatile CountDownLatch ice = new CountDownLatch(0);
  private long commandsLeft = UNLIMITED;

  Faults() {}

  /** Everything works again. What was frozen is done now, as after SIGCONT. */
  public void heal() {
    answer(Answering.PROPERLY);
    beforeAnswer(line -> {});
    metaCommands(true);
    tooManyConnections(false);
    closeAfter(UNLIMITED);
    thaw();
  }

  /** Sets how commands are answered. */
  public void answer(Answering how) {
    answering = Objects.requireNonNull(how, "how");
  }

  /**
   * Runs the hook, with the command line, when a command has taken effect and before its answer is
   * sent. A hook that blocks delays the answer on that connection alone.
   */
  public void beforeAnswer(Consumer<String> hook) {
    beforeAnswer = Objects.requireNonNull(hook, "hook");
  }

  /** False: meta commands are answered by {@code ERROR}, as by servers before 1.6. */
  public void metaCommands(boolean known) {
    metaCommands = known;
  }

  /** True: new connections are told {@code ERROR Too many open connections}, and closed. */
  public void tooManyConnections(boolean tooMany) {
    tooManyConnections = tooMany;
  }

  /** Answers so many commands more, on all connections together; then each closes its own. */
  public synchronized void closeAfter(long commands) {
    commandsLeft = commands;
  }

  /** As SIGSTOP: connections are still accepted, commands wait. */
  public synchronized void freeze() {
    if (ice.getCount() == 0) {
      ice = new CountDownLatch(1);
    }
  }

  /** As SIGCONT: what waited takes effect now, even for clients that have gone. */
  public void thaw() {
    ice.countDown();
  }

  Answering answering() {
    return answering;
  }

  void runBeforeAnswer(String line) {
    beforeAnswer.accept(line);
  }

  boolean metaCommandsKnown() {
    return metaCommands;
  }

  boolean connectionsRefusedPolitely() {
    return tooManyConnections;
  }

  /** True if this command is one too many. */
  synchronized boolean closesNow() {
    if (commandsLeft == UNLIMITED) {
      return false;
    }
    return commandsLeft == 0 || commandsLeft-- == 0;
  }

  /** Waits while the server is frozen. */
  void awaitThaw() throws InterruptedException {
    ice.await();
  }
}
