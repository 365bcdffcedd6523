package de.javakaffee.web.msm.objectmodel;

import de.javakaffee.web.msm.objectstream.Copies;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Bounds the steps that one call spends on hash codes, as {@link HashGraph} does for what lies in
 * shells, but by looking at each key just before it is hashed. For codecs that carry containers
 * without shells. For one thread and one call.
 *
 * <p>Only containers of the JDK are looked into: what an application's hashCode does, it does with
 * any codec.
 */
public final class HashingBudget {
  private static final long BASE = 10_000_000;
  private static final long PER_BYTE = 10;

  private final long budget;
  private long spent;

  private HashingBudget(long budget) {
    this.budget = budget;
  }

  public static HashingBudget ofReading(long encodedBytes) {
    return new HashingBudget(BASE + PER_BYTE * encodedBytes);
  }

  /** The budget is not known before {@link #settle}. */
  public static HashingBudget ofWriting() {
    return new HashingBudget(Long.MAX_VALUE / 4);
  }

  /**
   * To be called before a key of a map or an element of a set is hashed, as it is now.
   *
   * @throws TranscodingException if that would take too long
   */
  public void spend(@Nullable Object key) throws TranscodingException {
    if (isContainer(key)) {
      spent = bounded(spent + weight(key, new IdentityHashMap<>()));
      require(budget);
    }
  }

  /**
   * To be called when all is written.
   *
   * @throws TranscodingException if reading it would be refused
   */
  public void settle(long encodedBytes) throws TranscodingException {
    require(BASE + PER_BYTE * encodedBytes);
  }

  private void require(long limit) throws TranscodingException {
    if (spent > limit) {
      throw new TranscodingException(
          "the keys of its sets and maps share what they hold so often that hashing them takes more"
              + " than "
              + limit
              + " steps");
    }
  }

  private static boolean isContainer(@Nullable Object object) {
    return object != null
        && (object instanceof Collection
            || object instanceof Map
            || object instanceof Optional
            || object instanceof Map.Entry)
        && object.getClass().getName().startsWith("java.util.");
  }

  /** Steps to hash the object, where each way to an object counts. */
  private long weight(@Nullable Object object, Map<Object, Long> known) {
    if (object == null || !isContainer(object)) {
      return 1;
    }
    Long before = known.putIfAbsent(object, 1L);
    if (before != null) {
      return before;
    }
    long weight = 1;
    if (object instanceof Optional<?> optional) {
      weight += weight(optional.orElse(null), known);
    } else if (object instanceof Map.Entry<?, ?> entry) {
      weight += weight(entry.getKey(), known) + weight(entry.getValue(), known);
    } else if (object instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        weight = bounded(weight + weight(entry.getKey(), known) + weight(entry.getValue(), known));
      }
    } else if (Copies.made(object)) {
      List<?> copies = (List<?>) object;
      weight += copies.isEmpty() ? 0 : copies.size() * weight(copies.get(0), known);
    } else if (object instanceof List || object instanceof Set) {
      for (Object element : (Collection<?>) object) {
        weight = bounded(weight + weight(element, known));
      }
    }
    weight = bounded(weight);
    known.put(object, weight);
    return weight;
  }

  /** Keeps sums and products far from overflow; past the budget it does not matter. */
  private long bounded(long weight) {
    return Math.min(weight, Math.min(budget, 1L << 40) + 1);
  }
}
