package de.javakaffee.web.msm.serializer.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Properties;
import java.util.Random;
import java.util.Stack;
import java.util.TreeMap;
import java.util.Vector;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What takes more room than it has bytes in the stream is read all the same, if it was written. */
class AnnouncedSizesTest {
  private final Transcoder transcoder = Codec.standard();

  @SuppressWarnings({"JdkObsolete", "IdentityHashMapUsage"}) // sessions are full of them
  static Stream<Arguments> containers() {
    BitSet sparse = new BitSet();
    sparse.set(1_000_000);
    Properties properties = new Properties();
    IntStream.range(0, 5_000).forEach(i -> properties.put("" + i, ""));
    return Codec.oneByOne(
        Collections.emptyList(),
        new ArrayList<>(100_000),
        new ArrayList<>(Collections.nCopies(10_000, null)),
        new Vector<>(100_000),
        new Vector<>(Collections.nCopies(10_000, null)),
        new Stack<>(),
        Arrays.asList(new Object[10_000]),
        new CopyOnWriteArrayList<>(Collections.nCopies(10_000, null)),
        Stream.iterate(null, i -> null).limit(10_000).toList(),
        List.copyOf(Collections.nCopies(10_000, "")),
        new CopyOnWriteArraySet<>(numbers(5_000)),
        new HashMap<>(1 << 20),
        new HashMap<>(1 << 20, 0.0001f),
        filled(new HashMap<>(16, 0.001f), 5_000),
        filled(new LinkedHashMap<>(16, 0.001f), 5_000),
        new HashSet<>(1 << 20),
        addedTo(new HashSet<>(16, 0.001f), 5_000),
        addedTo(new LinkedHashSet<>(16, 0.001f), 5_000),
        new Hashtable<>(1 << 20),
        filled(new Hashtable<>(16, 0.02f), 5_000),
        properties,
        new IdentityHashMap<>(1 << 20),
        new ConcurrentHashMap<>(1 << 20),
        filled(new ConcurrentHashMap<>(16, 0.001f), 5_000),
        filled(new ConcurrentSkipListMap<>(), 5_000),
        new TreeMap<>(Map.of("a", 1)),
        new EnumMap<>(Map.of(TimeUnit.DAYS, "d")),
        EnumSet.allOf(TimeUnit.class),
        sparse);
  }

  @ParameterizedTest
  @MethodSource("containers")
  void containersThatAreEqualComeBack(Object container) throws Exception {
    assertThat(Codec.roundTrip(transcoder, container).equals(container)).isTrue();
    assertThat((List<?>) Codec.roundTrip(transcoder, new ArrayList<>(List.of(container, 1))))
        .hasSize(2);
  }

  static Stream<Arguments> queues() {
    return Codec.oneByOne(
        new ArrayDeque<>(100_000),
        new ArrayDeque<>(Collections.nCopies(10_000, "")),
        new PriorityQueue<>(100_000),
        new PriorityQueue<>(Collections.nCopies(10_000, "")),
        new PriorityQueue<>(numbers(10_000)),
        new PriorityBlockingQueue<>(100_000),
        new PriorityBlockingQueue<>(Collections.nCopies(10_000, "")),
        new PriorityBlockingQueue<>(copiesOfEmptyText(10_000)),
        new ArrayBlockingQueue<>(1_000),
        new ArrayBlockingQueue<>(20_000, false, numbers(10_000)),
        new LinkedBlockingQueue<>(),
        new LinkedBlockingQueue<>(numbers(10_000)),
        new LinkedBlockingDeque<>());
  }

  @ParameterizedTest
  @MethodSource("queues")
  void queuesComeBackWithAllTheyHold(Collection<Object> queue) throws Exception {
    assertThat(Codec.roundTrip(transcoder, queue)).containsExactlyElementsOf(queue);
  }

  @Test
  @SuppressWarnings("JdkObsolete") // sessions are full of them
  void whatIsNoContainerComesBackToo() throws Exception {
    assertThat(Codec.roundTrip(transcoder, new StringBuffer(100_000).append("ab")))
        .hasToString("ab");
    assertThat(Codec.roundTrip(transcoder, new StringBuilder(100_000).append("ab")))
        .hasToString("ab");
    assertThat(Codec.roundTrip(transcoder, new AtomicLongArray(10_000)).length()).isEqualTo(10_000);
    Random random = new Random(7);
    assertThat(Codec.roundTrip(transcoder, random).nextInt()).isEqualTo(random.nextInt());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 10, 10_922, 10_923, 43_691})
  @SuppressWarnings("IdentityHashMapUsage")
  void identityMapsTakeMoreRoomThanAnyOther(int size) throws Exception {
    IdentityHashMap<Object, Object> map = new IdentityHashMap<>();
    IntStream.range(0, size)
        .mapToObj(i -> new String(new char[] {'x'}))
        .forEach(text -> map.put(text, null));

    assertThat(Codec.roundTrip(transcoder, map)).hasSize(size);
  }

  @Test
  @SuppressWarnings("JdkObsolete")
  void hashtablesOfALoadFactorThatIsNoneAreRefusedAtWritingAlready() {
    Object value = filled(new Hashtable<>(16, 0.0001f), 100);

    assertThatThrownBy(() -> transcoder.encode(Map.of("value", value)))
        .isInstanceOf(TranscodingException.class)
        .hasMessage(
            "attribute \"value\": a Hashtable has the load factor 1.0E-4, which is less than"
                + " 0.015625");
  }

  @Test
  void theLimitOfArraysIsNotOneOfContainersAfterTheyWereWritten() throws Exception {
    Transcoder limited = Codec.limited(new Limits(100, 1_000, 17, 10_000));
    Object value = List.of(filled(new HashMap<>(), 30), numbers(30), Collections.nCopies(300, "x"));

    assertThat(Codec.roundTrip(limited, value)).isEqualTo(value);
  }

  private static List<String> copiesOfEmptyText(int count) {
    return Stream.generate(() -> new String(new char[0])).limit(count).toList();
  }

  private static List<Object> numbers(int count) {
    return new ArrayList<>(IntStream.range(0, count).boxed().toList());
  }

  private static Object addedTo(Collection<Object> collection, int count) {
    collection.addAll(numbers(count));
    return collection;
  }

  private static Object filled(Map<Object, Object> map, int count) {
    numbers(count).forEach(number -> map.put(number, ""));
    return map;
  }
}
