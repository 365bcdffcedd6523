package de.javakaffee.web.msm.serializer.protobuf;

import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collections of the JDK that are nothing but their elements. */
final class CollectionShape extends Shape {
  /** What a collection asks of its elements. */
  enum Order {
    /** Nothing. */
    AS_ADDED,
    HASHED,
    SORTED
  }

  private final Supplier<Collection<@Nullable Object>> maker;
  private final Order order;

  private CollectionShape(Supplier<Collection<@Nullable Object>> maker, Order order) {
    super(Schema.SHAPE_COLLECTION);
    this.maker = maker;
    this.order = order;
  }

  static CollectionShape asAdded(Supplier<Collection<@Nullable Object>> maker) {
    return new CollectionShape(maker, Order.AS_ADDED);
  }

  static CollectionShape hashed(Supplier<Collection<@Nullable Object>> maker) {
    return new CollectionShape(maker, Order.HASHED);
  }

  /** Of tree sets, with their comparator. */
  static CollectionShape sorted() {
    return new CollectionShape(TreeSet::new, Order.SORTED);
  }

  @Override
  void write(NodeWriter out, Object object) throws IOException, TranscodingException {
    if (order == Order.SORTED) {
      out.comparator(((TreeSet<?>) object).comparator());
    }
    out.beginValues();
    for (Object element : (Collection<?>) object) {
      if (order == Order.AS_ADDED) {
        out.value(element);
      } else {
        out.hashedValue(element);
      }
    }
  }

  @Override
  Iterable<?> contentsOf(Object object) {
    Collection<?> elements = (Collection<?>) object;
    if (order != Order.SORTED || ((TreeSet<?>) object).comparator() == null) {
      return elements;
    }
    ArrayList<@Nullable Object> all = new ArrayList<>(elements);
    all.add(((TreeSet<?>) object).comparator());
    return all;
  }

  @Override
  boolean isContainer() {
    return true;
  }

  @Override
  boolean readsToAllocate() {
    return order == Order.SORTED;
  }

  @Override
  boolean waits(NodeContent content) {
    // Keys are hashed by what they hold; no other but array lists can leave a place free.
    return order != Order.AS_ADDED
        ? content.values.hasNodes() || content.comparator.size() > 0
        : content.values.hasNodes() && !(maker.get() instanceof ArrayList);
  }

  @Override
  @Nullable Object allocate(FrameReader in, StoredType type, NodeContent content) {
    return order == Order.SORTED && content.comparator.size() > 0 ? null : maker.get();
  }

  @Override
  @SuppressWarnings("unchecked") // strangers as elements: the comparator refuses them
  Object complete(FrameReader in, StoredType type, @Nullable Object allocated, NodeContent content)
      throws IOException, TranscodingException, ClassNotFoundException {
    Collection<@Nullable Object> collection;
    if (allocated == null) {
      Object comparator = in.present(content.comparator, 0);
      collection = new TreeSet<>((Comparator<@Nullable Object>) Objects.requireNonNull(comparator));
    } else {
      collection = (Collection<@Nullable Object>) allocated;
    }
    Values values = content.values;
    for (int i = 0; i < values.size(); i++) {
      Object element = in.value(values, i, i);
      if (order != Order.AS_ADDED) {
        in.hashing(element);
      }
      if (element != FrameReader.MISSING) {
        collection.add(element);
      } else if (collection instanceof ArrayList<@Nullable Object> list) {
        int index = i;
        list.add(null);
        in.whenThere(found -> list.set(index, found));
      } else {
        throw new IllegalStateException("it was waited for");
      }
    }
    return collection;
  }
}
