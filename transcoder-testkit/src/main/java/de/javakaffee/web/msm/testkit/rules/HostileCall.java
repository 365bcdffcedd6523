package de.javakaffee.web.msm.testkit.rules;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.management.ThreadMXBean;
import de.javakaffee.web.msm.transcoder.ContentInspector;
import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.function.Executable;

/** Calls with bytes that nobody should trust. Stateless. */
final class HostileCall {
  private static final long FREE_BYTES = 16 << 20;
  private static final long PER_BYTE = 1_000;
  private static final int SHOWN = 64;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private HostileCall() {}

  /**
   * Requires that a value comes back or the one exception, and that the calling thread did not
   * allocate more than bytes of this number can be worth: 16 MiB, and a thousand for each.
   */
  static void decode(Transcoder transcoder, byte[] bytes) {
    bounded(() -> transcoder.decode(bytes), bytes);
  }

  /** Requires the same of an inspector, which either shows all or throws the one exception. */
  static void inspect(ContentInspector inspector, byte[] bytes) {
    bounded(() -> inspector.inspect(bytes, Limits.standard(), new ShownContent()), bytes);
  }

  private static void bounded(Executable call, byte[] bytes) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    try {
      call.execute();
    } catch (TranscodingException e) {
      // one of the two allowed outcomes
    } catch (Throwable e) {
      throw new AssertionError("%s from %s".formatted(e, shown(bytes)), e);
    }
    long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
    if (allocated > FREE_BYTES + PER_BYTE * bytes.length) {
      throw new AssertionError("%,d bytes allocated for %s".formatted(allocated, shown(bytes)));
    }
  }

  /** Requires an end within that time, which is far more than is needed. */
  static void within(Duration patience, Executable calls) {
    assertTimeoutPreemptively(patience, calls);
  }

  private static String shown(byte[] bytes) {
    String start =
        HexFormat.of().formatHex(bytes, 0, Math.min(SHOWN, bytes.length))
            + (bytes.length > SHOWN ? "..." : "");
    return bytes.length + " bytes " + start;
  }
}
