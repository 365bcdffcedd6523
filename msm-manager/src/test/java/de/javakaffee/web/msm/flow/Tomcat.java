package de.javakaffee.web.msm.flow;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.frame.ChangeDetection;
import de.javakaffee.web.msm.frame.FrameCodec;
import de.javakaffee.web.msm.frame.FrameCompression;
import de.javakaffee.web.msm.frame.SessionAttributes;
import de.javakaffee.web.msm.frame.ValueKinds;
import de.javakaffee.web.msm.id.SessionId;
import de.javakaffee.web.msm.id.SessionKeys;
import de.javakaffee.web.msm.record.Login;
import de.javakaffee.web.msm.record.SessionHeader;
import de.javakaffee.web.msm.storage.ManualBackground;
import de.javakaffee.web.msm.storage.ReplicatedStorage;
import de.javakaffee.web.msm.storage.Replication;
import de.javakaffee.web.msm.storage.StorageException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** One Tomcat of a {@link Cluster}: a flow, its sessions, and requests by hand. */
final class Tomcat {
  final FakeSessions sessions = new FakeSessions(this);
  final ManualBackground probes = new ManualBackground();
  final ManualExecutor executor;

  /** {@code destroyed <id>}: what the application was told. */
  final List<String> events = new CopyOnWriteArrayList<>();

  final ClassLoader applicationLoader = new ClassLoader("application", null) {};
  final CountingTranscoder transcoder = new CountingTranscoder(applicationLoader);
  final SessionFlow flow;
  private final FrameCodec codec =
      new FrameCodec(
          "java", transcoder, id -> Optional.empty(), ValueKinds.none(), FrameCompression.none());
  private final Set<String> unheardEnds = ConcurrentHashMap.newKeySet();
  private final Clock clock;

  Tomcat(Cluster cluster, FlowSettings settings) {
    this.clock = cluster.clock;
    this.executor = new ManualExecutor(clock);
    ReplicatedStorage storage =
        new ReplicatedStorage(
            cluster.hookedNodes(),
            new Replication(2, Set.of()),
            Duration.ofSeconds(1),
            probes,
            clock);
    this.flow =
        new SessionFlow(
            settings, sessions, storage, new SessionKeys(""), executor, applicationLoader, clock);
  }

  /** What an application does with the session of a request. */
  @FunctionalInterface
  interface Work {
    void with(FakeSession session) throws Exception;
  }

  /** A request that creates the session, with its end and what follows in the background. */
  FakeSession create(SessionId id, Consumer<FakeSession> work) {
    FakeSession session = begin(id);
    inApplication(work::accept, session);
    end(session);
    executor.runDue();
    return session;
  }

  /** A request that creates the session: to be ended. */
  FakeSession begin(SessionId id) {
    SessionHeader header =
        new SessionHeader(
            id.withoutRoute(),
            1,
            clock.instant(),
            clock.instant(),
            clock.instant(),
            Cluster.MAX_INACTIVE,
            true,
            Login.none());
    FakeSession session = newSession(id, header);
    sessions.add(session);
    session.access();
    return session;
  }

  /** A whole request to an existing session, with what follows in the background. */
  FakeSession request(SessionId id, Work work) throws StorageException {
    FakeSession session = join(id).orElseThrow();
    inApplication(work, session);
    end(session);
    executor.runDue();
    return session;
  }

  /** What a request finds: as {@link #request}, but does nothing with it. */
  boolean finds(SessionId id) throws StorageException {
    Optional<FakeSession> session = join(id);
    session.ifPresent(this::end);
    executor.runDue();
    return session.isPresent();
  }

  /** The beginning of a request: to be ended, if there is a session. */
  Optional<FakeSession> join(SessionId id) throws StorageException {
    Optional<FakeSession> session =
        flow.find(id).map(FakeSession.class::cast).filter(FakeSession::isValid);
    session.ifPresent(FakeSession::access);
    return session;
  }

  /** The end of a request: its response, then its clean-up. Nothing runs in the background. */
  void end(FakeSession session) {
    if (session.isLive()) {
      flow.beforeResponse(session, false);
    }
    session.endAccess();
  }

  /** A request that logs out. */
  void logOut(SessionId id) throws StorageException {
    FakeSession session = join(id).orElseThrow();
    Future<?> end = session.invalidate();
    flow.beforeResponse(end);
    executor.runDue();
  }

  /** What Tomcat's background thread does every ten seconds. */
  void lookAfter() {
    flow.lookAfterIdleSessions();
    executor.runDue();
  }

  /** From now on a listener of the application throws when it is told of the session's end. */
  void failsToTell(SessionId id) {
    unheardEnds.add(id.toString());
  }

  /** The application is told of the session's end. */
  void tellEnd(SessionId id) {
    if (unheardEnds.contains(id.toString())) {
      throw new IllegalStateException("the application's listener fails");
    }
    events.add("destroyed " + id);
  }

  /** The session as it is held here. */
  FakeSession held(SessionId id) {
    return sessions.get(id).orElseThrow();
  }

  boolean holds(SessionId id) {
    return sessions.get(id).isPresent();
  }

  /** Runs as the application does, with its class loader. */
  void inApplication(Work work, FakeSession session) {
    Thread thread = Thread.currentThread();
    ClassLoader own = thread.getContextClassLoader();
    thread.setContextClassLoader(applicationLoader);
    try {
      work.with(session);
    } catch (Exception e) {
      throw new AssertionError(e);
    } finally {
      thread.setContextClassLoader(own);
    }
  }

  FakeSession newSession(SessionId id, SessionHeader header) {
    SessionAttributes attributes =
        new SessionAttributes(
            codec,
            ChangeDetection.AUDIT,
            name -> !name.startsWith("local."),
            () -> false,
            (name, why) -> events.add("damaged " + name));
    return new FakeSession(this, clock, id, header, attributes);
  }

  void assertApplicationLoaderWasUsed() {
    assertThat(transcoder.withoutLoader()).isEmpty();
  }
}
