package de.javakaffee.web.msm.serializer.java;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.JavaSerializationTranscoderFactory;
import de.javakaffee.web.msm.transcoder.InstalledTranscoders;
import de.javakaffee.web.msm.transcoder.Transcoder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {
  private final Transcoder transcoder = Codec.standard();

  @SuppressWarnings({"JavaUtilDate", "JdkObsolete"}) // sessions are full of them
  static List<Object> values() {
    return List.of(
        "text \u00e4 \ud83d\ude00 \0",
        "x".repeat(70_000),
        BigDecimal.TEN,
        new Date(1),
        LocalDate.of(2026, 2, 28),
        UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8"),
        Locale.forLanguageTag("sr-Latn-RS"),
        TimeUnit.DAYS,
        new int[][] {{1, 2}, {}},
        new Object[] {"a", null, 1L},
        List.of(1, 2, 3),
        Set.of("a", "b"),
        Map.of("a", 1, "b", List.of()),
        Arrays.asList("a", null),
        new ArrayList<>(List.of("a", new ArrayList<>(List.of("b")))),
        new LinkedList<>(List.of("a")),
        new LinkedHashSet<>(List.of("b", "a")),
        new HashMap<>(Map.of("a", new HashMap<>(Map.of("b", "c")))),
        new TreeMap<>(Map.of("a", 1)),
        new ConcurrentHashMap<>(Map.of("a", 1)),
        new EnumMap<>(Map.of(TimeUnit.DAYS, "d")),
        EnumSet.of(TimeUnit.DAYS),
        Collections.unmodifiableList(new ArrayList<>(List.of(1))),
        Collections.synchronizedMap(new HashMap<>(Map.of("a", 1))),
        Collections.nCopies(3, "a"));
  }

  @ParameterizedTest
  @MethodSource("values")
  void whatTheJdkBringsComesBackEqualAndOfTheSameClass(Object value) throws Exception {
    Object decoded = Codec.roundTrip(value);

    assertThat(decoded).isEqualTo(value).hasSameClassAs(value);
  }

  @Test
  void theFactoryIsFoundByIdAndByClassName() {
    InstalledTranscoders installed =
        InstalledTranscoders.foundBy(RoundTripTest.class.getClassLoader());

    assertThat(installed.named("java")).isInstanceOf(JavaSerializationTranscoderFactory.class);
    assertThat(installed.named("de.javakaffee.web.msm.JavaSerializationTranscoderFactory"))
        .isInstanceOf(JavaSerializationTranscoderFactory.class);
  }

  @Test
  void attributesComeBackInOrderInAFreshMutableMap() throws Exception {
    Map<String, Object> attributes = new LinkedHashMap<>();
    attributes.put("z", new ArrayList<>(List.of(1)));
    attributes.put("", "empty name");
    attributes.put("a".repeat(70_000), "long name");
    attributes.put("\ud800 lone surrogate", null);

    byte[] bytes = transcoder.encode(attributes);
    Map<String, Object> decoded = transcoder.decode(bytes);

    assertThat(decoded).containsExactlyEntriesOf(attributes);
    decoded.put("more", 1);
    decoded.remove("z");
    assertThat(transcoder.decode(bytes)).containsExactlyEntriesOf(attributes);
  }

  @Test
  void encodingTwiceAndEncodingWhatWasDecodedGiveTheSameBytes() throws Exception {
    String name = "name";
    Map<String, Object> attributes = Map.of(name, new ArrayList<>(List.of(name, name, 5)));

    byte[] bytes = transcoder.encode(attributes);

    assertThat(transcoder.encode(attributes)).isEqualTo(bytes);
    Map<String, Object> again = new LinkedHashMap<>();
    transcoder.decode(bytes).forEach((key, value) -> again.put(new String(key), value));
    assertThat(transcoder.encode(again)).isEqualTo(bytes);
  }

  @Test
  void whatAttributesShareInOneCallIsOneObjectAfterwards() throws Exception {
    List<String> shared = new ArrayList<>(List.of("shared"));

    Map<String, Object> decoded =
        transcoder.decode(transcoder.encode(Map.of("a", shared, "b", List.of(shared, shared))));

    Object first = decoded.get("a");
    assertThat(first).isEqualTo(shared);
    assertThat(decoded.get("b"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .allSatisfy(other -> assertThat(other).isSameAs(first));
  }

  @Test
  void cyclesAreKept() throws Exception {
    List<Object> list = new ArrayList<>();
    list.add(list);
    Map<String, Object> node = new HashMap<>();
    node.put("children", new ArrayList<>(List.of(new HashMap<>(Map.of("parent", node)))));
    IdentityHashMap<Object, Object> identity = new IdentityHashMap<>();
    identity.put(identity, identity);

    List<Object> decodedList = Codec.roundTrip(list);
    Map<String, Object> decodedNode = Codec.roundTrip(node);
    IdentityHashMap<Object, Object> decodedIdentity = Codec.roundTrip(identity);

    assertThat(decodedList.get(0)).isSameAs(decodedList);
    assertThat(decodedNode)
        .extractingByKey("children", InstanceOfAssertFactories.LIST)
        .singleElement(InstanceOfAssertFactories.map(String.class, Object.class))
        .satisfies(child -> assertThat(child.get("parent")).isSameAs(decodedNode));
    assertThat(decodedIdentity.get(decodedIdentity)).isSameAs(decodedIdentity);
  }

  @Test
  void throwablesKeepMessageCauseSuppressedAndStack() throws Exception {
    IllegalStateException failure =
        new IllegalStateException("outer", new java.io.IOException("inner"));
    failure.addSuppressed(new RuntimeException("suppressed"));

    IllegalStateException decoded = Codec.roundTrip(failure);

    assertThat(decoded).hasMessage("outer").hasRootCauseMessage("inner");
    assertThat(decoded.getSuppressed())
        .singleElement()
        .hasToString("java.lang.RuntimeException: suppressed");
    assertThat(decoded.getStackTrace()).isEqualTo(failure.getStackTrace());
  }

  @Test
  void classesAreValuesToo() throws Exception {
    Object[] classes = {int.class, void.class, String.class, int[].class, String[][].class};

    assertThat(Codec.roundTrip(classes)).isEqualTo(classes);
  }
}
