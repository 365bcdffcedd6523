package de.javakaffee.web.msm.benchmarks.questions;

import de.javakaffee.web.msm.memcached.MemcachedNode;
import de.javakaffee.web.msm.memcached.MemcachedOptions;
import de.javakaffee.web.msm.record.MalformedRecordException;
import de.javakaffee.web.msm.storage.StorageException;
import de.javakaffee.web.msm.testkit.MemcachedServer;
import de.javakaffee.web.msm.testkit.MemcachedServerOptions;
import de.javakaffee.web.msm.testkit.samples.SampleSession;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A memcached on the loopback interface, the installed one or else the embedded one, and one client
 * for all threads. Each thread has a session of its own in it.
 */
@State(Scope.Benchmark)
public class MemcachedState {
  /** In the place of a transcoder: no codec and no client, but a plain socket. */
  public static final String RAW_SOCKET = "raw-socket";

  private static final MemcachedServerOptions OPTIONS =
      MemcachedServerOptions.STANDARD.withMemoryMegabytes(512).withMaxItemBytes(16 << 20);

  @Param("?")
  public String transcoder = "";

  @Param("?")
  public String session = "";

  @Param("?")
  public String origin = "";

  private final AtomicInteger keys = new AtomicInteger();
  private @Nullable MemcachedServer server;
  private @Nullable MemcachedNode node;

  @Setup
  public void start() throws IOException {
    MemcachedServer started = MemcachedServer.start(OPTIONS);
    server = started;
    node =
        new MemcachedNode(
            "n1",
            MemcachedOptions.of(started.host(), entrance(started.port()), Duration.ofSeconds(10)));
  }

  /** The port that leads to the server with that one. */
  int entrance(int port) throws IOException {
    return port;
  }

  /** The way of attributes into the record. */
  Records records() {
    return new Records(transcoder);
  }

  @TearDown
  public void stop() {
    if (node != null) {
      node.close();
    }
    if (server != null) {
      server.close();
    }
  }

  /** Stores a session, and sees to it that it is loaded as it was. */
  Way open() throws IOException, StorageException, TranscodingException, MalformedRecordException {
    if (server == null || node == null) {
      throw new IllegalStateException("not started");
    }
    SampleSession sample = SampleSession.valueOf(session);
    Map<String, Object> attributes = Origin.valueOf(origin).attributes(sample);
    String key = "session-" + keys.incrementAndGet();
    if (transcoder.equals(RAW_SOCKET)) {
      byte[] value = new Records("java").stored(attributes).bytes();
      return new RawSocketWay(server.host(), server.port(), key, value, attributes);
    }
    Way way = new ClientWay(node, key, records(), attributes);
    way.store();
    way.check();
    sample.verify(way.load());
    return way;
  }
}
