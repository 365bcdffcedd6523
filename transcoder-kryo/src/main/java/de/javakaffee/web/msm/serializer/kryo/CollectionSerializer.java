package de.javakaffee.web.msm.serializer.kryo;

import java.lang.invoke.VarHandle;
import java.util.Collection;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Carries collections of the JDK that are nothing but their elements: how many, then each in the
 * order of iteration.
 */
final class CollectionSerializer<C extends Collection<@Nullable Object>>
    extends FixedSerializer<C> {
  private final IntFunction<C> maker;
  private final boolean hashing;
  private final boolean concurrent;

  private CollectionSerializer(IntFunction<C> maker, boolean hashing, boolean concurrent) {
    this.maker = maker;
    this.hashing = hashing;
    this.concurrent = concurrent;
  }

  /**
   * Of collections that do not hash their elements.
   *
   * @param maker makes an empty one for a number of elements
   */
  static <C extends Collection<@Nullable Object>> CollectionSerializer<C> of(IntFunction<C> maker) {
    return new CollectionSerializer<>(maker, false, false);
  }

  /** Of sets that hash their elements. */
  static <C extends Collection<@Nullable Object>> CollectionSerializer<C> hashing(
      IntFunction<C> maker) {
    return new CollectionSerializer<>(maker, true, false);
  }

  /** Of collections that may change while they are iterated over, without an exception. */
  static <C extends Collection<@Nullable Object>> CollectionSerializer<C> concurrent(
      IntFunction<C> maker) {
    return new CollectionSerializer<>(maker, false, true);
  }

  @Override
  void write(FrameWriter out, C collection) {
    Collection<@Nullable Object> source =
        concurrent || out.classes().options().copyCollections()
            ? Snapshot.of(collection)
            : collection;
    int size = source.size();
    out.bytes().elements(size);
    int index = 0;
    try {
      for (Object element : source) {
        FrameWriter.requireUnchanged(index < size);
        if (hashing) {
          out.hashing().spend(element);
        }
        out.valueOrPending(element);
        index++;
      }
    } catch (Throwable e) {
      out.trail().element(index);
      throw e;
    }
    VarHandle.acquireFence(); // the iterator may have seen an old size
    FrameWriter.requireUnchanged(index == size && source.size() == size);
  }

  @Override
  C read(FrameReader in, int number) {
    int size = in.bytes().elements();
    C collection = maker.apply(size);
    in.found(number, collection);
    new Filling(in, collection, hashing).fill(size);
    return collection;
  }

  @Override
  void show(ShownFrame frame, String type, int number) {
    frame.begin(type, number, new ShownElements(frame.bytes().elements()));
  }

  /** Adds elements; from the first one on that is not there yet, they wait for it. */
  private record Filling(FrameReader in, Collection<@Nullable Object> target, boolean hashing) {

    void fill(int size) {
      int index = 0;
      try {
        for (; index < size; index++) {
          Object element = in.valueOrPending();
          if (element == FrameReader.PENDING) {
            waiting(element, size - index - 1);
            return;
          }
          add(element);
        }
      } catch (Throwable e) {
        in.trail().element(index);
        throw e;
      }
    }

    private void waiting(Object pending, int rest) {
      PendingElements elements = new PendingElements(all -> all.forEach(this::add));
      elements.add(in, pending);
      for (int i = 0; i < rest; i++) {
        elements.read(in);
      }
      elements.complete();
    }

    private void add(@Nullable Object element) {
      if (hashing) {
        in.hashing().spend(element);
      }
      target.add(element);
    }
  }
}
