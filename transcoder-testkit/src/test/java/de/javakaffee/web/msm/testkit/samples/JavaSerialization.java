package de.javakaffee.web.msm.testkit.samples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** The JDK's own streams, in a thread whose stack is deep enough for every sample. */
final class JavaSerialization {
  private static final long STACK_BYTES = 256 << 20;

  private JavaSerialization() {}

  static byte[] write(Map<String, Object> attributes) throws IOException {
    return deep(
        () -> {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
            stream.writeObject(new LinkedHashMap<>(attributes));
          }
          return bytes.toByteArray();
        });
  }

  @SuppressWarnings("unchecked") // it is what was written
  static Map<String, Object> read(byte[] bytes) throws IOException {
    return deep(
        () -> {
          try (ObjectInputStream stream = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return (Map<String, Object>) stream.readObject();
          }
        });
  }

  private static <T> T deep(Callable<T> work) throws IOException {
    FutureTask<T> task = new FutureTask<>(work);
    new Thread(null, task, "deep stack", STACK_BYTES).start();
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
