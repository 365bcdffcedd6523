package de.javakaffee.web.msm.serializer.javolution;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Carries collections of the JDK that are nothing but their elements, in order of iteration. */
final class CollectionCarrier extends FixedCarrier {
  private final Supplier<? extends Collection<@Nullable Object>> maker;
  private final boolean hashing;

  private CollectionCarrier(
      Supplier<? extends Collection<@Nullable Object>> maker, boolean hashing) {
    this.maker = maker;
    this.hashing = hashing;
  }

  static CollectionCarrier of(Supplier<? extends Collection<@Nullable Object>> maker) {
    return new CollectionCarrier(maker, false);
  }

  /** Of sets that hash their elements. */
  static CollectionCarrier hashing(Supplier<? extends Collection<@Nullable Object>> maker) {
    return new CollectionCarrier(maker, true);
  }

  @Override
  void contents(Object collection, Consumer<@Nullable Object> visitor) {
    ((Collection<?>) collection).forEach(visitor);
  }

  @Override
  void write(SessionWriter out, Object collection) {
    boolean list = collection instanceof List;
    Collection<?> source =
        collection instanceof CopyOnWriteArrayList<?> shared
            ? Arrays.asList(shared.toArray())
            : (Collection<?>) collection;
    int size = source.size();
    Elements elements = new Elements(out, hashing, list);
    // An array list's own loop, unlike its iterator, fails at the end if the list has changed.
    source.forEach(elements);
    SessionWriter.requireUnchanged(size, elements.index);
  }

  @Override
  Object read(SessionReader in, int id) {
    Collection<@Nullable Object> collection = maker.get();
    in.found(id, collection);
    while (in.xml().child()) {
      if (collection instanceof List<@Nullable Object> list) {
        add(in, list);
      } else {
        Object element = in.complete();
        if (hashing) {
          in.weights().spend(element);
        }
        collection.add(element);
      }
    }
    return collection;
  }

  @Override
  void show(ShownDocument document, String type, String label) {
    document.begin(type, label, new ShownItems(false));
  }

  private static void add(SessionReader in, List<@Nullable Object> list) {
    int at = list.size();
    Object element = in.valueOrPending();
    if (element == SessionReader.PENDING) {
      list.add(null);
      in.later(found -> list.set(at, found));
    } else {
      list.add(element);
    }
  }

  /** Writes elements. */
  private static final class Elements implements Consumer<@Nullable Object> {
    private final SessionWriter out;
    private final boolean hashing;
    private final boolean completable;
    private int index;

    Elements(SessionWriter out, boolean hashing, boolean completable) {
      this.out = out;
      this.hashing = hashing;
      this.completable = completable;
    }

    @Override
    public void accept(@Nullable Object element) {
      out.trail().element(index++);
      if (hashing) {
        out.weights().spend(element);
      }
      out.value(SessionWriter.ITEM, element, completable);
    }
  }
}
