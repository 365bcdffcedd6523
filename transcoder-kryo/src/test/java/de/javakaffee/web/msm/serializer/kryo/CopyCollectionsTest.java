package de.javakaffee.web.msm.serializer.kryo;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Values that another thread changes while they are written. */
@Timeout(60)
class CopyCollectionsTest {
  private static final int ROUNDS = 300;

  private final Map<String, Object> map = new LinkedHashMap<>();
  private final List<Object> list = new ArrayList<>();
  private final Map<String, Object> attributes = Map.of("map", map, "list", list);

  @FunctionalInterface
  private interface Round {
    void run() throws Exception;
  }

  /** Does the rounds while another thread changes the map, and the list in it. */
  private void whileChanged(Round round) throws Exception {
    AtomicBoolean ended = new AtomicBoolean();
    CountDownLatch begun = new CountDownLatch(1);
    Thread changing =
        new Thread(
            () -> {
              for (int i = 0; !ended.get(); i++) {
                map.put("key" + i % 500, i);
                map.remove("key" + (i + 250) % 500);
                list.add(i);
                if (list.size() > 300) {
                  list.clear();
                }
                begun.countDown();
              }
            });
    changing.start();
    try {
      begun.await();
      for (int i = 0; i < ROUNDS; i++) {
        round.run();
      }
    } finally {
      ended.set(true);
      changing.join();
    }
  }

  @Test
  void copiedCollectionsAreWrittenWhateverOthersDo() throws Exception {
    Transcoder copying = Codec.with(Map.of("copyCollectionsForSerialization", "true"));

    whileChanged(
        () -> {
          Map<String, Object> decoded = copying.decode(copying.encode(attributes));
          assertThat(decoded).containsOnlyKeys("map", "list");
        });
  }

  @Test
  void withoutCopiesAChangeIsToldOrTheBytesAreGood() throws Exception {
    Transcoder plain = Codec.standard();

    whileChanged(
        () -> {
          byte[] bytes;
          try {
            bytes = plain.encode(attributes);
          } catch (TranscodingException e) {
            assertThat(e).hasCauseInstanceOf(RuntimeException.class);
            return;
          }
          assertThat(plain.decode(bytes)).containsOnlyKeys("map", "list");
        });
  }

  @Test
  void aCopyIsNotSharedWithItsOriginal() throws Exception {
    Transcoder copying = Codec.with(Map.of("copyCollectionsForSerialization", "true"));
    list.add(map);
    map.put("list", list);

    Map<String, Object> decoded = copying.decode(copying.encode(attributes));

    assertThat(decoded.get("list")).isEqualTo(List.of(decoded.get("map")));
    assertThat((List<?>) decoded.get("list")).first().isSameAs(decoded.get("map"));
  }
}
