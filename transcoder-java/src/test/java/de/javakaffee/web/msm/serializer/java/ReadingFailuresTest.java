package de.javakaffee.web.msm.serializer.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadingFailuresTest {
  private static final ThreadLocal<@Nullable Throwable> TO_THROW = new ThreadLocal<>();

  private final Transcoder transcoder = Codec.standard();

  static final class ReadsAndThrows implements Serializable {
    private static final long serialVersionUID = 1L;

    @Serial
    private void readObject(ObjectInputStream in) throws Throwable {
      in.defaultReadObject();
      Throwable failure = TO_THROW.get();
      if (failure != null) {
        throw failure;
      }
    }
  }

  @AfterEach
  void clear() {
    TO_THROW.remove();
  }

  private byte[] encoded() throws TranscodingException {
    Map<String, Object> attributes = new LinkedHashMap<>();
    attributes.put("good", new ArrayList<>());
    attributes.put("bad", List.of(new ReadsAndThrows()));
    attributes.put("late", new ArrayList<>());
    return transcoder.encode(attributes);
  }

  @Test
  void whatReadObjectThrowsIsTheCauseAndItsMessageIsNotRepeated() throws Exception {
    byte[] bytes = encoded();
    List<Throwable> thrown =
        List.of(
            new IllegalStateException("secret"),
            new IOException("secret"),
            new Exception("secret"),
            new AssertionError("secret"));
    for (Throwable each : thrown) {
      TO_THROW.set(each);

      assertThatThrownBy(() -> transcoder.decode(bytes))
          .isInstanceOf(TranscodingException.class)
          .hasMessage("attribute \"bad\": cannot be read: " + each.getClass().getName())
          .hasRootCause(each);
    }
    TO_THROW.remove();
    assertThat(transcoder.decode(bytes)).containsOnlyKeys("good", "bad", "late");
  }

  @Test
  void lackOfMemoryPassesThrough() throws Exception {
    byte[] bytes = encoded();
    OutOfMemoryError error = new OutOfMemoryError("made up");
    TO_THROW.set(error);

    assertThatThrownBy(() -> transcoder.decode(bytes)).isSameAs(error);
  }

  @Test
  void aChainTooLongForTheStackOfTheThreadIsRead() throws Exception {
    byte[][] made = new byte[1][];
    Thread writer =
        new Thread(
            null,
            () -> {
              Object chain = "end";
              for (int i = 0; i < 9_000; i++) {
                chain = new Object[] {chain};
              }
              try {
                made[0] = Codec.permissivelyEncoded(chain);
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            },
            "writer with a large stack",
            512L << 20);
    writer.start();
    writer.join();
    FutureTask<Map<String, Object>> reading = new FutureTask<>(() -> transcoder.decode(made[0]));
    new Thread(null, reading, "reader with a small stack", 256L << 10).start();

    Object inner = Codec.valueIn(reading.get());
    for (int i = 0; i < 9_000; i++) {
      inner = ((Object[]) inner)[0];
    }
    assertThat(inner).isEqualTo("end");
  }

  @Test
  void limitsHoldAtReading() throws Exception {
    assertThat(refusalBy(new Limits(3, 100, 100, 1_000), new Object[] {new Object[] {List.of()}}))
        .isEqualTo("attribute \"value\": nested deeper than the limit 3");
    assertThat(refusalBy(new Limits(10, 10, 100, 1_000), new Object[10]))
        .isEqualTo("attribute \"value\": more objects than the limit 10");
    assertThat(refusalBy(new Limits(10, 100, 9, 1_000), new byte[10]))
        .isEqualTo("attribute \"value\": array of 10 elements exceeds the limit 9");
    assertThat(refusalBy(new Limits(10, 100, 10_000, 1_000), new byte[1_000]))
        .isEqualTo("1041 bytes exceed the limit 1000");
  }

  private static String refusalBy(Limits limits, Object value) throws IOException {
    byte[] bytes = Codec.permissivelyEncoded(value);
    return String.valueOf(
        catchThrowableOfType(TranscodingException.class, () -> Codec.limited(limits).decode(bytes))
            .getMessage());
  }
}
