package de.javakaffee.web.msm.serializer.kryo;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Carries immutable containers of the JDK: what they hold is read first, then the container is made
 * of it. A map is carried as its keys and values in turn.
 */
final class ImmutableSerializer<C> extends FixedSerializer<C> {
  private static final Class<?> SHORT_LIST = List.of(1).getClass();

  static final FixedSerializer<List<Object>> LIST =
      new ImmutableSerializer<>(
          list -> list, List::of, ImmutableSerializer::refusesNull, ShownImmutable.LIST);

  static final FixedSerializer<Set<Object>> SET =
      new ImmutableSerializer<>(set -> set, Set::of, set -> true, ShownImmutable.SET);

  static final FixedSerializer<Map<Object, Object>> MAP =
      new ImmutableSerializer<>(
          Snapshot::of, ImmutableSerializer::mapOf, map -> true, ShownImmutable.MAP);

  static final FixedSerializer<List<Object>> SINGLETON_LIST =
      new ImmutableSerializer<>(
          list -> list,
          content -> Collections.singletonList(content[0]),
          list -> true,
          ShownImmutable.ELEMENTS);

  static final FixedSerializer<Set<Object>> SINGLETON_SET =
      new ImmutableSerializer<>(
          set -> set,
          content -> Collections.singleton(content[0]),
          set -> true,
          ShownImmutable.ELEMENTS);

  static final FixedSerializer<Map<Object, Object>> SINGLETON_MAP =
      new ImmutableSerializer<>(
          Snapshot::of,
          content -> Collections.singletonMap(content[0], content[1]),
          map -> true,
          ShownImmutable.ENTRIES);

  static final FixedSerializer<Optional<Object>> OPTIONAL =
      new ImmutableSerializer<>(
          optional -> optional.map(List::of).orElse(List.of()),
          content -> content.length == 0 ? Optional.empty() : Optional.of(content[0]),
          optional -> true,
          ShownImmutable.ELEMENTS);

  static final FixedSerializer<List<Object>> EMPTY_LIST =
      LeafSerializer.ofValue((out, value) -> {}, in -> Collections.emptyList());

  static final FixedSerializer<Set<Object>> EMPTY_SET =
      LeafSerializer.ofValue((out, value) -> {}, in -> Collections.emptySet());

  static final FixedSerializer<Map<Object, Object>> EMPTY_MAP =
      LeafSerializer.ofValue((out, value) -> {}, in -> Collections.emptyMap());

  private final Function<C, Collection<?>> content;
  private final Function<Object[], C> maker;
  private final Predicate<C> carried;
  private final ShownImmutable shown;

  private ImmutableSerializer(
      Function<C, Collection<?>> content,
      Function<Object[], C> maker,
      Predicate<C> carried,
      ShownImmutable shown) {
    this.content = content;
    this.maker = maker;
    this.carried = carried;
    this.shown = shown;
  }

  /** Unlike the lists of {@code Stream.toList()}, which are of the same class. */
  private static boolean refusesNull(List<Object> list) {
    if (list.getClass() == SHORT_LIST || list.isEmpty()) {
      return true;
    }
    try {
      @SuppressWarnings("NullAway") // this is the question
      boolean ignored = list.contains(null);
      return false;
    } catch (NullPointerException e) {
      return true;
    }
  }

  private static Map<Object, Object> mapOf(Object[] keysAndValues) {
    @SuppressWarnings({"unchecked", "rawtypes"})
    Map.Entry<Object, Object>[] entries = new Map.Entry[keysAndValues.length / 2];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = Map.entry(keysAndValues[2 * i], keysAndValues[2 * i + 1]);
    }
    return Map.ofEntries(entries);
  }

  @Override
  boolean madeFirst() {
    return false;
  }

  @Override
  boolean declinesSome() {
    return true;
  }

  @Override
  boolean carries(C container) {
    return carried.test(container);
  }

  @Override
  void write(FrameWriter out, C container) {
    Collection<?> elements = content.apply(container);
    out.bytes().elements(elements.size());
    int index = 0;
    try {
      for (Object element : elements) {
        out.hashing().spend(element);
        out.value(element);
        index++;
      }
    } catch (Throwable e) {
      out.trail().element(index);
      throw e;
    }
  }

  @Override
  C read(FrameReader in, int number) {
    @Nullable Object[] elements = new Object[in.bytes().elements()];
    int index = 0;
    try {
      for (; index < elements.length; index++) {
        elements[index] = in.value();
        in.hashing().spend(elements[index]);
      }
    } catch (Throwable e) {
      in.trail().element(index);
      throw e;
    }
    @SuppressWarnings("NullAway") // those that take none throw
    C container = maker.apply(elements);
    in.found(number, container);
    return container;
  }

  @Override
  void show(ShownFrame frame, String type, int number) {
    shown.show(frame, type, number);
  }
}
