package de.javakaffee.web.msm.objectmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One object stays one object, also where it leads back to itself. */
@SuppressWarnings("JdkObsolete") // old collections are in sessions all the same
class SharingAndCyclesTest {
  private final TableCodec codec = TableCodec.standard();

  static final class Node implements Serializable {
    private static final long serialVersionUID = 1L;
    final String id;
    @Nullable Object next;

    Node(String id) {
      this.id = id;
    }

    @Override
    public int hashCode() {
      return id.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Node node && node.id.equals(id);
    }
  }

  record Link(@Nullable Object to) implements Serializable {}

  interface Getter extends Supplier<Object>, Serializable {}

  @Test
  void whatTwoShellsHoldStaysOne() throws Exception {
    Node shared = new Node("a");
    Object value =
        List.of(
            Collections.unmodifiableList(new ArrayList<>(List.of(shared))),
            new HashMap<>(Map.of("b", shared)),
            new Link(shared),
            new Object[] {shared});

    List<?> back = (List<?>) codec.roundTrip(value);

    Object first = ((List<?>) back.get(0)).get(0);
    assertThat(first).isInstanceOf(Node.class);
    assertThat(((Map<?, ?>) back.get(1)).get("b")).isSameAs(first);
    assertThat(((Link) back.get(2)).to()).isSameAs(first);
    assertThat(((Object[]) back.get(3))[0]).isSameAs(first);
  }

  @Test
  void equalObjectsStayTwo() throws Exception {
    List<?> back = codec.roundTrip(new ArrayList<>(List.of(new ArrayList<>(), new ArrayList<>())));

    assertThat(back.get(0)).isNotSameAs(back.get(1));
  }

  static List<Collection<Object>> collections() {
    return List.of(
        new ArrayList<>(), new LinkedList<>(), new Vector<>(), new ArrayDeque<>(), new MyList());
  }

  static final class MyList extends ArrayList<Object> {
    private static final long serialVersionUID = 1L;
  }

  @ParameterizedTest
  @MethodSource("collections")
  void aCollectionMayHoldItselfAndOthersThatHoldIt(Collection<Object> collection) throws Exception {
    Node node = new Node("n");
    node.next = Collections.unmodifiableCollection(collection);
    collection.add(collection);
    collection.add(new ArrayList<>(Arrays.asList(collection, collection)));
    collection.add(node);

    List<Object> back = new ArrayList<>();
    Collection<?> read = (Collection<?>) codec.roundTrip((Object) collection);
    read.forEach(back::add);

    assertThat(back.get(0)).isSameAs(read);
    assertThat(((List<?>) back.get(1)).get(0)).isSameAs(read);
    assertThat(((List<?>) back.get(1)).get(1)).isSameAs(read);
    Collection<?> wrapper = (Collection<?>) ((Node) back.get(2)).next;
    assertThat((Object) wrapper).hasSameClassAs(node.next);
    assertThat(Objects.requireNonNull(wrapper).iterator().next()).isSameAs(read);
  }

  static List<Map<Object, Object>> maps() {
    return List.of(
        new HashMap<>(),
        new LinkedHashMap<>(),
        new ConcurrentHashMap<>(),
        new TreeMap<>(),
        Collections.synchronizedMap(new HashMap<>()));
  }

  @ParameterizedTest
  @MethodSource("maps")
  void aMapMayHoldItselfAndOthersThatHoldIt(Map<Object, Object> map) throws Exception {
    Map<String, Object> other = new HashMap<>(Map.of("back", map));
    Node node = new Node("n");
    node.next = map;
    map.put("self", map);
    map.put("other", other);
    map.put("array", new Object[] {map});
    map.put("node", node);

    Map<?, ?> back = (Map<?, ?>) codec.roundTrip((Object) map);

    assertThat((Object) back).hasSameClassAs(map);
    assertThat(back.get("self")).isSameAs(back);
    assertThat(((Map<?, ?>) Objects.requireNonNull(back.get("other"))).get("back")).isSameAs(back);
    assertThat(((Object[]) Objects.requireNonNull(back.get("array")))[0]).isSameAs(back);
    assertThat(((Node) Objects.requireNonNull(back.get("node"))).next).isSameAs(back);
  }

  @Test
  void aKeyThatLeadsBackToItsMapIsFoundInIt() throws Exception {
    Node key = new Node("key");
    Map<Object, Object> map = new HashMap<>(Map.of(key, "value"));
    key.next = map;

    Map<?, ?> back = (Map<?, ?>) codec.roundTrip((Object) map);
    Node backKey = codec.roundTrip(key);

    assertThat(back.get(new Node("key"))).isEqualTo("value");
    assertThat(((Node) back.keySet().iterator().next()).next).isSameAs(back);
    assertThat(((Map<?, ?>) Objects.requireNonNull(backKey.next)).get(backKey)).isEqualTo("value");
  }

  @Test
  void aWrapperOfAnyListMayBeInACycle() throws Exception {
    List<Object> inner = new LinkedList<>();
    List<Object> wrapper = Collections.unmodifiableList(inner);
    inner.add(wrapper);

    List<?> back = (List<?>) codec.roundTrip((Object) wrapper);

    assertThat((Object) back).hasSameClassAs(wrapper);
    assertThat(((List<?>) back.get(0))).isSameAs(back);
  }

  @Test
  void aWrapperMayBeInACycle() throws Exception {
    List<Object> inner = new ArrayList<>();
    List<Object> wrapper = Collections.unmodifiableList(inner);
    inner.add(wrapper);

    List<?> back = (List<?>) codec.roundTrip((Object) wrapper);
    List<?> backInner = (List<?>) codec.roundTrip((Object) inner);

    assertThat((Object) back).hasSameClassAs(wrapper);
    assertThat(((List<?>) back.get(0))).isSameAs(back);
    assertThat(((List<?>) backInner.get(0)).get(0)).isSameAs(backInner.get(0));
  }

  @Test
  void exceptionsMayHaveEachOther() throws Exception {
    Exception one = new Exception("one");
    Exception two = new Exception("two", one);
    one.addSuppressed(two);

    Exception back = codec.roundTrip(one);

    assertThat(back.getSuppressed()[0].getCause()).isSameAs(back);
    assertThat(back.getStackTrace()).isEqualTo(one.getStackTrace());
  }

  @Test
  void aLambdaMayHoldWhatHoldsIt() throws Exception {
    Node node = new Node("n");
    Getter getter = () -> node;
    node.next = getter;

    Node back = codec.roundTrip(node);
    Getter again = codec.roundTrip(getter);

    assertThat(((Getter) Objects.requireNonNull(back.next)).get()).isSameAs(back);
    assertThat(((Node) again.get()).id).isEqualTo("n");
  }

  @Test
  void aRecordMayLeadBackToItselfThroughWhatCanBeAllocatedFirst() throws Exception {
    Node node = new Node("n");
    Link link = new Link(node);
    node.next = link;

    Link back = codec.roundTrip(link);

    assertThat(((Node) Objects.requireNonNull(back.to())).next).isSameAs(back);
  }

  @Test
  void aRecordOnACycleOfShellsIsRefused() {
    List<Object> list = new Vector<>();
    Link link = new Link(list);
    list.add(link);

    assertThatThrownBy(() -> codec.encode(list))
        .isInstanceOf(TranscodingException.class)
        .hasMessageContaining("Link leads back to itself");
    assertThatThrownBy(() -> codec.encode(link))
        .isInstanceOf(TranscodingException.class)
        .hasMessageContaining("Link leads back to itself");
  }

  @Test
  void deepNestingPasses() throws Exception {
    AtomicReference<Object> value = new AtomicReference<>("end");
    for (int i = 0; i < 1_000; i++) {
      value = new AtomicReference<>(value);
    }

    Object back = codec.roundTrip(value);

    for (int i = 0; i <= 1_000; i++) {
      back = ((AtomicReference<?>) Objects.requireNonNull(back)).get();
    }
    assertThat(back).isEqualTo("end");
  }

  @Test
  void aReplacementThatExistedBeforeIsRecognised() throws Exception {
    Node entity = new Node("entity");
    List<?> back =
        codec.roundTrip(new ArrayList<>(List.of(new StandIn(entity), entity, new StandIn(entity))));

    assertThat(back.get(0)).isInstanceOf(Node.class).isSameAs(back.get(1)).isSameAs(back.get(2));
  }

  /** As an object-relational mapper writes the entity behind its proxy. */
  static final class StandIn implements Serializable {
    private static final long serialVersionUID = 1L;
    private final transient Node entity;

    StandIn(Node entity) {
      this.entity = entity;
    }

    private Object writeReplace() {
      return entity;
    }
  }

  @Test
  void anObjectThatIsReplacedComesBackAsOneWhereTheCodecSeesIt() throws Exception {
    Set<Thread.State> set = java.util.EnumSet.of(Thread.State.NEW);
    Object[] back = codec.roundTrip(new Object[] {set, set});

    assertThat(back[0]).isEqualTo(set).isSameAs(back[1]);
  }

  @Test
  void singletonsStaySingle() throws Exception {
    assertThat(codec.roundTrip(ApplicationSamples.Singleton.ONLY))
        .isSameAs(ApplicationSamples.Singleton.ONLY);
    assertThat(codec.<Object>roundTrip(Collections.emptyList())).isSameAs(Collections.emptyList());
    assertThat(codec.<Object>roundTrip(String.CASE_INSENSITIVE_ORDER))
        .isSameAs(String.CASE_INSENSITIVE_ORDER);
    assertThat(codec.roundTrip(ApplicationSamples.Op.PLUS).apply(1)).isEqualTo(2);
  }

  @Test
  void lambdasAndMethodReferencesStillWork() throws Exception {
    ApplicationSamples.SerializableFunction<String, Integer> length = String::length;
    ApplicationSamples.SerializableFunction<String, String> greeting = "hello "::concat;

    assertThat(codec.roundTrip(length).apply("abc")).isEqualTo(3);
    assertThat(codec.roundTrip(greeting).apply("you")).isEqualTo("hello you");
  }

  @Test
  void aSetInASetIsFound() throws Exception {
    Set<Object> back = codec.roundTrip(new HashSet<>(Set.of(new HashSet<>(Set.of("a")))));

    assertThat(back).contains(Set.of("a"));
  }
}
