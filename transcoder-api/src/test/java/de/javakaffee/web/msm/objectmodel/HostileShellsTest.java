package de.javakaffee.web.msm.objectmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import de.javakaffee.web.msm.objectmodel.ApplicationSamples.SerializableFunction;
import de.javakaffee.web.msm.objectstream.PermittedClasses;
import de.javakaffee.web.msm.transcoder.ClassFilter;
import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The class filter and the limits hold for what shells hold, when writing and when reading. */
class HostileShellsTest {
  private static final AtomicInteger INITIALISED = new AtomicInteger();
  private static final ClassFilter FILTER =
      ClassFilter.of(List.of(), List.of(".*\\$Denied.*", "java\\.lang\\.Integer"));

  static final class DeniedMap extends HashMap<String, String> {
    private static final long serialVersionUID = 1L;

    static {
      INITIALISED.incrementAndGet();
    }
  }

  record DeniedRecord() implements Serializable {}

  enum DeniedEnum {
    ONE
  }

  static final class DeniedBean implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  static List<Sample> denied() {
    SerializableFunction<String, Integer> implementedThere = Integer::parseInt;
    return List.of(
        new Sample("subclass of a container", new DeniedMap()),
        new Sample("child of a shell", Collections.singletonList(new DeniedBean())),
        new Sample("record", Collections.singletonList(new DeniedRecord())),
        new Sample("enum", Collections.singletonMap("a", DeniedEnum.ONE)),
        new Sample("array", Collections.singletonList(new DeniedBean[0])),
        new Sample("class", Collections.singletonList(DeniedBean.class)),
        new Sample(
            "class in a shell", Collections.checkedList(new ArrayList<>(), DeniedBean.class)),
        new Sample("method reference", implementedThere));
  }

  @ParameterizedTest
  @MethodSource("denied")
  void aDeniedClassIsNeitherWrittenNorRead(Sample sample) throws Exception {
    TableCodec codec = new TableCodec(FILTER, Limits.standard());
    byte[] bytes = TableCodec.standard().encode(sample.value());

    assertThatThrownBy(() -> codec.encode(sample.value()))
        .isInstanceOf(TranscodingException.class)
        .hasMessageStartingWith("attribute \"value\": ")
        .hasMessageContaining("is not permitted by the class filter");
    assertThatThrownBy(() -> codec.decode(bytes))
        .isInstanceOf(TranscodingException.class)
        .hasMessageContaining("is not permitted by the class filter");
  }

  @Test
  void whatIsNotSerializableIsRefusedWithItsPath() {
    assertThatThrownBy(
            () -> TableCodec.standard().encode(new TreeMap<>(Map.of("a", new Object[] {thread()}))))
        .isInstanceOf(TranscodingException.class)
        .hasMessageStartingWith("attribute \"value\": ")
        .hasMessageContaining("is not Serializable at value[")
        .hasMessageEndingWith("(java.lang.Thread)");
  }

  private static Thread thread() {
    return new Thread("never started");
  }

  @Test
  void bytesThatWereChangedNeverCauseAnotherException() throws Exception {
    TableCodec codec = TableCodec.standard();
    Map<String, Object> value = new TreeMap<>(Collections.reverseOrder());
    value.put("a", Collections.unmodifiableList(Arrays.asList(1, "b")));
    value.put("b", new HashSet<>(Set.of(new HashSet<>(Set.of(5L)))));
    byte[] bytes = codec.encode(value);
    int refused = 0;
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      byte[] changed = bytes.clone();
      changed[bit / 8] ^= (byte) (1 << (bit % 8));
      try {
        codec.decode(changed);
      } catch (TranscodingException e) {
        refused++;
      }
    }

    assertThat(refused).isGreaterThan(bytes.length);
  }

  @Test
  void bytesThatWereCutOffAreRefused() throws Exception {
    TableCodec codec = TableCodec.standard();
    byte[] bytes = codec.encode(new TreeMap<>(Map.of("a", List.of(1, 2))));
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);

      assertThatThrownBy(() -> codec.decode(cut)).isInstanceOf(TranscodingException.class);
    }
  }

  @Test
  void moreStandInsThanChildrenAreRefused() throws Exception {
    ClassModels models = new ClassModels();
    PermittedClasses classes =
        new PermittedClasses(getClass().getClassLoader(), ClassFilter.standard());
    Limits limits = Limits.standard();
    ShellWriter writer =
        new ShellWriter(
            models, new Replacements(models), classes, limits, ShellWriter.OwnContainers.NONE);
    Shell shell = Objects.requireNonNull(writer.shellOf(Collections.singletonList(1)));
    byte[] bytes = shell.bytes();

    assertThatThrownBy(
            () ->
                new ShellReader(classes, limits, bytes.length)
                    .read(
                        bytes,
                        1,
                        number -> {
                          throw new TranscodingException("no child " + number);
                        }))
        .isInstanceOf(TranscodingException.class)
        .hasMessage("no child 0");
    assertThat(new ShellReader(classes, limits, bytes.length).read(bytes, 1, number -> "child"))
        .containsExactly(Collections.singletonList("child"));
  }

  static List<Sample> bombs() {
    Set<Object> nested = new HashSet<>();
    Set<Object> one = nested;
    Set<Object> two = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      Set<Object> nextOne = new HashSet<>(Set.of("foo"));
      Set<Object> nextTwo = new HashSet<>();
      one.add(nextOne);
      one.add(nextTwo);
      two.add(nextOne);
      two.add(nextTwo);
      one = nextOne;
      two = nextTwo;
    }
    List<Object> key = new ArrayList<>();
    Object keyed = new HashMap<>(Map.of(key, 1));
    List<Object> list = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      list = i % 2 == 0 ? new ArrayList<>(List.of(list, list)) : Arrays.asList(list, list);
    }
    key.add(list);
    return List.of(new Sample("nested sets", nested), new Sample("heavy key", keyed));
  }

  @ParameterizedTest
  @MethodSource("bombs")
  void whatTakesForEverToHashIsRefused(Sample bomb) throws Exception {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThatThrownBy(() -> TableCodec.standard().encode(bomb.value()))
                .isInstanceOf(TranscodingException.class)
                .hasMessageContaining("share what they hold so often"));
    byte[] bytes = TableCodec.standard().encodeUnchecked(bomb.value());
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThatThrownBy(() -> TableCodec.standard().decode(bytes))
                .isInstanceOf(TranscodingException.class)
                .hasMessageContaining("share what they hold so often"));
  }

  @Test
  void limitsHold() throws Exception {
    TableCodec bytesOnly =
        new TableCodec(ClassFilter.standard(), new Limits(10_000, 5_000, 1_000, 200));
    TableCodec few = new TableCodec(ClassFilter.standard(), new Limits(10_000, 20, 1_000, 1 << 20));
    Object many = Collections.unmodifiableList(new ArrayList<>());
    Object deque = new ArrayDeque<>(Collections.nCopies(100, "a string that is long enough"));

    assertThat(few.roundTrip(many)).isEqualTo(List.of());
    assertThatThrownBy(() -> few.encode(deque))
        .isInstanceOf(TranscodingException.class)
        .hasMessageContaining("more objects than the limit 20");
    assertThatThrownBy(() -> few.decode(TableCodec.standard().encode(deque)))
        .isInstanceOf(TranscodingException.class)
        .hasMessageContaining("more objects than the limit 20");
    assertThatThrownBy(() -> bytesOnly.encode(deque))
        .isInstanceOf(TranscodingException.class)
        .hasMessageContaining("more than 200 bytes");
  }
}
