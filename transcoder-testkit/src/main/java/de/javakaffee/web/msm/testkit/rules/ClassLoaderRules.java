package de.javakaffee.web.msm.testkit.rules;

import static de.javakaffee.web.msm.testkit.rules.Refusals.attribute;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.lang.ref.WeakReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whose classes are used, and for how long. */
public interface ClassLoaderRules extends Rules {

  @TestFactory
  @DisplayName("R12 Classes come from the configured class loader, whatever the thread's own is")
  default Stream<DynamicTest> classesComeFromTheConfiguredLoader() {
    return ApplicationValue.all().stream()
        .map(
            kind ->
                dynamicTest(
                    kind.name(),
                    () -> {
                      ClassLoader writing = kind.application().start();
                      Object value = WebApplication.made(writing);
                      Transcoder writer = subject().in(writing);
                      if (!subject().claims(kind.needs())) {
                        Refusals.ofWriting(writer, attribute(value));
                        return;
                      }
                      byte[] bytes = writer.encode(attribute(value));
                      ClassLoader reading = kind.application().start();
                      assertEquals(
                          WebApplication.told(writing, value),
                          WebApplication.told(
                              reading, decoded(subject().in(reading), bytes, writing)));
                      assertEquals(
                          WebApplication.told(writing, value),
                          WebApplication.told(
                              reading,
                              decoded(
                                  subject().in(reading),
                                  bytes,
                                  ClassLoader.getPlatformClassLoader())));
                    }));
  }

  @Test
  @DisplayName("R13 The configured class loader wins where the transcoder's own knows a class too")
  default void theConfiguredLoaderWinsOverTheTranscodersOwn() throws TranscodingException {
    RefusalRules.Holder holder = new RefusalRules.Holder("tea");
    if (!subject().claims(ApplicationValue.BEAN_NEEDS)) {
      Refusals.ofWriting(subject().fresh(), attribute(holder));
      return;
    }
    ClassLoader application =
        new CopyingLoader(subject().loader(), RefusalRules.class.getPackageName());
    byte[] bytes = subject().fresh().encode(attribute(holder));

    Object copy = Objects.requireNonNull(subject().in(application).decode(bytes).get("cart"));

    assertSame(application, copy.getClass().getClassLoader());
    assertNotSame(RefusalRules.Holder.class, copy.getClass());
  }

  @Test
  @DisplayName("R14 A class loader is released together with its transcoder")
  default void theClassLoaderIsReleased() throws TranscodingException {
    Map<String, WeakReference<ClassLoader>> loaders = new LinkedHashMap<>();
    for (ApplicationValue kind : ApplicationValue.all()) {
      loaders.put(kind.name(), usedAndDropped(kind));
    }
    GarbageCollection.requireCollected(loaders);
  }

  private WeakReference<ClassLoader> usedAndDropped(ApplicationValue kind)
      throws TranscodingException {
    ClassLoader application = kind.application().start();
    Transcoder transcoder = subject().in(application);
    Map<String, Object> attributes = attribute(WebApplication.made(application));
    if (subject().claims(kind.needs())) {
      WebApplication.told(
          application,
          Objects.requireNonNull(transcoder.decode(transcoder.encode(attributes)).get("cart")));
    } else {
      Refusals.ofWriting(transcoder, attributes);
    }
    return new WeakReference<>(application);
  }

  private static Object decoded(Transcoder transcoder, byte[] bytes, ClassLoader ofThread)
      throws TranscodingException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(ofThread);
    try {
      Map<String, Object> decoded = transcoder.decode(bytes);
      assertSame(ofThread, thread.getContextClassLoader());
      return Objects.requireNonNull(decoded.get("cart"));
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
