package de.javakaffee.web.msm.serializer.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import de.javakaffee.web.msm.transcoder.Transcoder;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Buffers are used again, but never by the stream of the session before. */
class KeptStreamTest {
  private static final AtomicReference<ObjectOutputStream> KEPT = new AtomicReference<>();

  /** Keeps the stream that it is written to. */
  private static final class Keeper implements Serializable {
    private static final long serialVersionUID = 1L;

    private void writeObject(ObjectOutputStream out) throws IOException {
      out.defaultWriteObject();
      KEPT.set(out);
    }
  }

  @Test
  void aStreamThatTheApplicationKeptWritesNothingAnyMore() throws Exception {
    Transcoder transcoder = Codec.standard();
    transcoder.encode(Map.of("keeper", new Keeper()));
    ObjectOutputStream kept = Objects.requireNonNull(KEPT.get());

    assertThatIOException()
        .isThrownBy(
            () -> {
              kept.writeObject("x".repeat(5000));
              kept.flush();
            });
    assertThat(transcoder.encode(Map.of("name", "Ada")))
        .isEqualTo(Codec.standard().encode(Map.of("name", "Ada")));
  }
}
