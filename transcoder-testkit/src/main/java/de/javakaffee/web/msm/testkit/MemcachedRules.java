package de.javakaffee.web.msm.testkit;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import de.javakaffee.web.msm.frame.EncodedAttributes;
import de.javakaffee.web.msm.testkit.rules.CopyingLoader;
import de.javakaffee.web.msm.testkit.rules.FrameSession;
import de.javakaffee.web.msm.testkit.rules.Rules;
import de.javakaffee.web.msm.testkit.samples.SampleSession;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;

/** The whole way of the bytes. */
interface MemcachedRules extends Rules {
  int LARGEST_ITEM = 16 << 20;

  @TestFactory
  @DisplayName("R42 Sessions are read in another application after they were in memcached")
  default Stream<DynamicTest> sessionsSurviveMemcached(TestReporter reporter) {
    MemcachedServer server =
        MemcachedServer.start(
            MemcachedServerOptions.STANDARD
                .withMemoryMegabytes(128)
                .withMaxItemBytes(LARGEST_ITEM));
    reporter.publishEntry("memcached", server.toString());
    ClassLoader there =
        new CopyingLoader(
            SampleSession.class.getClassLoader(), SampleSession.class.getPackageName());
    return subject()
        .carried()
        .map(sample -> dynamicTest(sample.name(), () -> travel(sample, server, there)))
        .onClose(server::close);
  }

  private void travel(SampleSession sample, MemcachedServer server, ClassLoader there)
      throws IOException, ReflectiveOperationException {
    ClassLoader here = SampleSession.class.getClassLoader();
    EncodedAttributes stored = FrameSession.of(subject().in(here)).stored(sample.attributes());
    try (StoredBytes memcached = new StoredBytes(server.host(), server.port())) {
      memcached.set(sample.name(), stored.toBytes());
    }
    try (StoredBytes memcached = new StoredBytes(server.host(), server.port())) {
      EncodedAttributes found = FrameSession.parsed(memcached.get(sample.name()));
      verify(sample, there, FrameSession.of(subject().in(there)).load(found).all());
    }
  }

  /** As the other application sees it, by its own copy of the sample. */
  private static void verify(SampleSession sample, ClassLoader there, Map<String, Object> decoded)
      throws ReflectiveOperationException {
    Object copy =
        Arrays.stream(there.loadClass(SampleSession.class.getName()).getEnumConstants())
            .filter(constant -> constant.toString().equals(sample.name()))
            .findFirst()
            .orElseThrow();
    try {
      copy.getClass().getMethod("verify", Map.class).invoke(copy, decoded);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof AssertionError failure ? failure : new AssertionError(e);
    }
  }
}
