package de.javakaffee.web.msm.serializer.protobuf;

import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How objects of one kind stand in a node, and how they are made again. Stateless or immutable,
 * safe for many threads; one for each class where it depends on the class.
 *
 * <p>An object is made in two steps, so that cycles are no trouble: {@link #allocate} when it is
 * first referred to, {@link #complete} when its turn has come. A shape that {@link #waits} is
 * completed after all that its node refers to.
 */
abstract class Shape {
  private final int number;

  /**
   * @param number of the schema's enum Shape
   */
  Shape(int number) {
    this.number = number;
  }

  final int number() {
    return number;
  }

  /** False for the odd object of a class that needs a shell after all. */
  boolean carries(Object object) {
    return true;
  }

  /** What stands in {@code Type.fields}. */
  List<String> fields() {
    return List.of();
  }

  abstract void write(NodeWriter out, Object object) throws IOException, TranscodingException;

  /** All that {@link #write} refers to; nulls and scalars may be among it. */
  Iterable<?> contentsOf(Object object) {
    return List.of();
  }

  /** True if an object's hash code asks what it holds. */
  boolean isContainer() {
    return false;
  }

  /** True if {@link #allocate} makes the whole object, which refers to nothing. */
  boolean isLeaf() {
    return false;
  }

  /** True if {@link #allocate} looks at the content. */
  boolean readsToAllocate() {
    return isLeaf();
  }

  /** True if {@link #complete} needs all that the node refers to, completed. */
  boolean waits(NodeContent content) {
    return false;
  }

  /** False for a value of a node that nobody asks for any more. */
  boolean needs(StoredType type, int value) {
    return true;
  }

  /**
   * An object that may be referred to, and which is complete if this is a leaf; null if it cannot
   * be made before what it refers to.
   *
   * @param content valid only if {@link #readsToAllocate}
   */
  abstract @Nullable Object allocate(FrameReader in, StoredType type, NodeContent content)
      throws IOException, TranscodingException, ClassNotFoundException;

  /**
   * Fills the object that was allocated, or makes it.
   *
   * @return the object; null if it resolves itself to that
   */
  @Nullable Object complete(
      FrameReader in, StoredType type, @Nullable Object allocated, NodeContent content)
      throws IOException, TranscodingException, ClassNotFoundException {
    return allocated;
  }

  /**
   * The step of a path from an object to what it wrote in this place.
   *
   * @param place counted over keys and values in the order of writing, {@link
   *     FrameReader#COMPARATOR} for a comparator
   */
  String step(Object holder, int place) {
    return place == FrameReader.COMPARATOR ? ".comparator" : "[" + place + "]";
  }
}
