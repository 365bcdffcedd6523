package de.javakaffee.web.msm.serializer.javolution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Carries immutable containers of the JDK that hold strings, numbers and other plain values alone.
 * What holds more may hold itself, and has to go into a shell. A map is its keys and values in
 * turn.
 */
final class ImmutableCarrier extends FixedCarrier {
  static final FixedCarrier LIST = new ImmutableCarrier(List::of, ImmutableCarrier::refusesNull);
  static final FixedCarrier SET = new ImmutableCarrier(Set::of, set -> true);
  static final FixedCarrier MAP = new ImmutableCarrier(ImmutableCarrier::mapOf, map -> true);

  private static final Class<?> SHORT_LIST = List.of(1).getClass();

  private final Function<Object[], Object> maker;
  private final Function<Object, Boolean> carried;

  private ImmutableCarrier(Function<Object[], Object> maker, Function<Object, Boolean> carried) {
    this.maker = maker;
    this.carried = carried;
  }

  /** Unlike the lists of {@code Stream.toList()}, which are of the same class. */
  @SuppressWarnings("NullAway") // this is the question
  private static boolean refusesNull(Object object) {
    if (object.getClass() == SHORT_LIST) {
      return true;
    }
    try {
      boolean ignored = ((List<?>) object).contains(null);
      return false;
    } catch (NullPointerException e) {
      return true;
    }
  }

  private static Object mapOf(Object[] keysAndValues) {
    @SuppressWarnings({"unchecked", "rawtypes"})
    Map.Entry<Object, Object>[] entries = new Map.Entry[keysAndValues.length / 2];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = Map.entry(keysAndValues[2 * i], keysAndValues[2 * i + 1]);
    }
    return Map.ofEntries(entries);
  }

  private static Collection<?> contentsOf(Object container) {
    if (container instanceof Map<?, ?> map) {
      List<@Nullable Object> contents = new ArrayList<>();
      Entries.visit(map, contents::add);
      return contents;
    }
    return (Collection<?>) container;
  }

  @Override
  boolean choosy() {
    return true;
  }

  @Override
  boolean carries(Object container) {
    for (Object content : contentsOf(container)) {
      if (!Carriers.isPlain(content)) {
        return false;
      }
    }
    return carried.apply(container);
  }

  @Override
  void contents(Object container, Consumer<@Nullable Object> visitor) {
    contentsOf(container).forEach(visitor);
  }

  @Override
  void write(SessionWriter out, Object container) {
    int index = 0;
    for (Object content : contentsOf(container)) {
      out.trail().element(index++);
      out.value(SessionWriter.ITEM, content, false);
    }
  }

  @Override
  Object read(SessionReader in, int id) {
    List<Object> contents = new ArrayList<>();
    while (in.xml().child()) {
      Object content = in.complete();
      in.weights().spend(content);
      if (content == null) {
        throw Refusal.damaged("null in a container that takes none");
      }
      contents.add(content);
    }
    Object container;
    try {
      container = maker.apply(contents.toArray());
    } catch (IllegalArgumentException e) {
      throw new Refusal("damaged: an element twice in a set", e);
    }
    in.found(id, container);
    return container;
  }

  @Override
  void show(ShownDocument document, String type, String label) {
    document.begin(type, label, new ShownItems(this == MAP));
  }
}
