package de.javakaffee.web.msm.objectmodel;

import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What is carried in place of objects that have writeReplace: asked once per object, so that an
 * object met twice is replaced by one. For one thread and one call of encode; a codec asks here
 * before it looks an object up in its own table.
 *
 * <p>Java serialization calls writeReplace itself of what an object with hooks writes, and shows
 * the result alone. So where writeReplace makes a new object each time, as that of {@code EnumSet}
 * and {@code Collections.unmodifiableList} does, one that lies in two {@link Shell}s, or in one and
 * elsewhere, comes back as two that are equal. Containers that a codec carries without a shell do
 * not have this limit, nor have replacements that existed before, such as the entity behind a
 * proxy.
 */
public final class Replacements {
  /** Most calls replace none. */
  private static final int EXPECTED = 2;

  private final ClassModels models;
  private final IdentityHashMap<Object, @Nullable Object> known = new IdentityHashMap<>(EXPECTED);

  private final IdentityHashMap<Object, Object> originals = new IdentityHashMap<>(EXPECTED);

  public Replacements(ClassModels models) {
    this.models = models;
  }

  /**
   * The object to be carried, which is the one given unless it is of {@link Form#REPLACED}; null if
   * writeReplace says so. If the result is of that form still, it replaced one of its own class and
   * is to be carried as {@link Form#SHELL}.
   *
   * @throws TranscodingException if writeReplace failed
   */
  public @Nullable Object of(Object object) throws TranscodingException {
    ClassModel model = models.of(object.getClass());
    if (model.form() != Form.REPLACED) {
      return object;
    }
    if (known.containsKey(object)) {
      return known.get(object);
    }
    @Nullable Object replacement = replaced(object, model);
    known.put(object, replacement);
    if (replacement != null) {
      originals.putIfAbsent(replacement, object);
    }
    return replacement;
  }

  /** The object that was replaced by this one; itself if there is none. */
  Object originalOf(Object replacement) {
    return originals.getOrDefault(replacement, replacement);
  }

  /** As often as the class changes, like Java serialization. */
  private @Nullable Object replaced(Object object, ClassModel model) throws TranscodingException {
    @Nullable Object current = object;
    ClassModel next = model;
    while (current != null && next.form() == Form.REPLACED) {
      Class<?> type = current.getClass();
      current = call(next, current);
      if (current == null || current.getClass() == type) {
        return current;
      }
      next = models.of(current.getClass());
    }
    return current;
  }

  private static @Nullable Object call(ClassModel model, Object object)
      throws TranscodingException {
    try {
      return model.replacementOf(object);
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (Throwable e) {
      throw new TranscodingException(
          model.type().getName() + ".writeReplace threw " + e.getClass().getName(), e);
    }
  }
}
