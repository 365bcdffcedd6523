package de.javakaffee.web.msm.serializer.java;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code Collections.nCopies} is many elements in few bytes. */
class CopiesTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  private final Transcoder transcoder = Codec.standard();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 16, 17, 1_000, 1_000_000})
  void comeBackEqualAndOfTheSameClass(int n) throws Exception {
    List<String> copies = Collections.nCopies(n, "x");

    assertThat(Codec.roundTrip(transcoder, copies).equals(copies)).isTrue();
    assertThat(Codec.roundTrip(transcoder, copies).getClass()).isEqualTo(copies.getClass());
    assertThat(
            Codec.roundTrip(transcoder, new ArrayList<>(List.of(1, copies)))
                .equals(List.of(1, copies)))
        .isTrue();
    assertThat(Codec.roundTrip(transcoder, Collections.unmodifiableList(copies)).equals(copies))
        .isTrue();
  }

  @Test
  void ofCopiesComeBack() throws Exception {
    List<List<Integer>> matrix = Collections.nCopies(1_000, Collections.nCopies(1_000, 0));
    List<List<Integer>> rows = new ArrayList<>(matrix);
    rows.addAll(Collections.nCopies(10_000, rows.get(0)));

    assertThat(Codec.roundTrip(transcoder, matrix)).isEqualTo(matrix);
    assertThat(Codec.roundTrip(transcoder, rows)).isEqualTo(rows);
  }

  @Test
  void shareTheirElementWithWhatIsBesideThem() throws Exception {
    List<String> element = new ArrayList<>(List.of("e"));
    List<List<String>> copies = Collections.nCopies(1_000, element);

    Map<String, Object> decoded =
        Codec.roundTrip(transcoder, Map.of("element", element, "a", copies, "b", copies));

    List<?> decodedCopies = (List<?>) Objects.requireNonNull(decoded.get("a"));
    assertThat(decodedCopies).hasSize(1_000).isSameAs(decoded.get("b"));
    assertThat(decodedCopies.get(999)).isSameAs(decoded.get("element")).isEqualTo(element);
  }

  @Test
  void manyOfThemInOneCallComeBack() throws Exception {
    List<List<String>> lists = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      lists.add(Collections.nCopies(1_000, "a" + i));
    }

    assertThat(Codec.roundTrip(transcoder, lists)).isEqualTo(lists);
  }

  @Test
  void areKeysLikeOthers() throws Exception {
    Set<List<String>> keys = new HashSet<>(Set.of(Collections.nCopies(1_000, "x"), List.of("y")));

    assertThat(Codec.roundTrip(transcoder, keys)).isEqualTo(keys);
  }

  /** As the JDK's exceptions and many constructors of records do. */
  record Copying(List<Object> elements) implements Serializable {
    Copying {
      elements = List.copyOf(elements);
    }
  }

  record Keeping(Object first, Object second) implements Serializable {}

  /** More than memory takes, or time allows. Named, since their text would be as long. */
  record Hostile(String name, String path, Object value) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Hostile> hostile() throws Exception {
    Object billions = Collections.nCopies(Integer.MAX_VALUE, "x");
    Object million = Collections.nCopies(1_000_000, "x");
    List<Object> shared = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      shared.add(new Keeping(million, i));
    }
    List<Object> wrapped = new ArrayList<>();
    Object wrapper = Collections.unmodifiableList((List<?>) million);
    for (int i = 0; i < 1_000; i++) {
      wrapped.add(new Keeping(wrapper, i));
    }
    List<Object> many = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      many.add(Collections.nCopies(1_000_000, i));
    }
    return List.of(
        new Hostile("billions", "value", billions),
        new Hostile("billions inside", "value[1].first", List.of(1, new Keeping(billions, 2))),
        new Hostile("billions of billions", "value", Collections.nCopies(1 << 30, billions)),
        new Hostile("copied by many", "value[0].first", shared),
        new Hostile("wrapped", "value[0].first (", wrapped),
        new Hostile("many", "value[0]", many));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void areNeitherWrittenNorReadIfThereAreTooMany(Hostile hostile) throws Exception {
    byte[] bytes = Codec.permissivelyEncoded(hostile.value());
    String reason =
        "attribute \"value\": lists made by Collections.nCopies have more than \\d+ elements in all";

    assertTimeoutPreemptively(
        SOON,
        () -> {
          TranscodingException atWriting =
              catchThrowableOfType(
                  TranscodingException.class,
                  () -> transcoder.encode(Map.of("value", hostile.value())));
          assertThat(atWriting).hasMessageMatching(reason + " at value.*List\\)");
          assertThat(atWriting.path()).startsWith(hostile.path());
          assertThatThrownBy(() -> transcoder.decode(bytes))
              .isInstanceOf(TranscodingException.class)
              .hasMessageMatching(reason);
        });
  }

  @Test
  void areCopiedWhereTheyAreFew() throws Exception {
    List<Object> failures = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      failures.add(new Keeping(Collections.nCopies(900, new Throwable()), i));
    }
    Object copied = new Copying(Collections.nCopies(1_000, "x"));

    assertThat(Codec.roundTrip(transcoder, failures)).hasSize(100);
    assertThat(Codec.roundTrip(transcoder, copied)).isEqualTo(copied);
  }

  @Test
  void areRefusedAsKeysThatTakeTooLongToCompare() throws Exception {
    List<Object> element = new ArrayList<>();
    Set<Object> keys = new HashSet<>();
    keys.add(Collections.nCopies(1_000, Collections.nCopies(100_000, element)));
    byte[] bytes = Codec.permissivelyEncoded(keys);

    assertThatThrownBy(() -> transcoder.decode(bytes))
        .isInstanceOf(TranscodingException.class)
        .hasMessageContaining("hashing them takes more than");
    assertThatThrownBy(() -> transcoder.encode(Map.of("value", keys)))
        .isInstanceOf(TranscodingException.class)
        .hasMessageContaining("hashing them takes more than");
  }

  @Test
  void thePathToWhatIsNotSerializableIsFoundAmongBillions() {
    List<Object> copies = Collections.nCopies(Integer.MAX_VALUE, new Object());
    Object value = List.of(copies);
    Object wrapped = List.of(Collections.unmodifiableList(copies));

    assertTimeoutPreemptively(
        SOON,
        () ->
            assertThatThrownBy(() -> transcoder.encode(Map.of("value", value)))
                .hasMessage(
                    "attribute \"value\": not serializable at value[0][0] (java.lang.Object)"));
    assertTimeoutPreemptively(
        SOON,
        () ->
            assertThatThrownBy(() -> transcoder.encode(Map.of("value", wrapped)))
                .hasMessageEndingWith(" not serializable at value[0][0] (java.lang.Object)"));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, Integer.MIN_VALUE})
  void cannotBeFewerThanNone(int n) throws Exception {
    byte[] bytes = Codec.permissivelyEncoded(Collections.nCopies(0x01234567, "x"));
    int position = new String(bytes, ISO_8859_1).indexOf("\u0001#Eg");
    ByteBuffer.wrap(bytes).putInt(position, n);

    assertThatThrownBy(() -> transcoder.decode(bytes))
        .isInstanceOf(TranscodingException.class)
        .hasMessageContaining("a number of copies that is wrong");
  }
}
