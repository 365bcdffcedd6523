package de.javakaffee.web.msm.serializer.javolution;

import de.javakaffee.web.msm.objectmodel.HashingBudget;
import de.javakaffee.web.msm.objectmodel.Replacements;
import de.javakaffee.web.msm.objectmodel.Shell;
import de.javakaffee.web.msm.objectmodel.ShellWriter;
import de.javakaffee.web.msm.objectstream.PermittedClasses;
import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which object is carried in place of another one, and how. For one thread and one call of encode.
 *
 * <p>Asking for shells goes through all objects and is slow. So nobody is asked until {@link
 * #useShells}, and that is called when the first object is met that needs one.
 */
final class Resolution {
  private final Carriers carriers;
  private final PermittedClasses classes;
  private final Limits limits;
  private final Replacements replacements;
  private final IdentityHashMap<Object, Boolean> parsed = new IdentityHashMap<>();
  private @Nullable ShellWriter shells;
  private @Nullable Carrier carrier;

  Resolution(Carriers carriers, PermittedClasses classes, Limits limits) {
    this.carriers = carriers;
    this.classes = classes;
    this.limits = limits;
    this.replacements = new Replacements(carriers.models());
  }

  /** The object to be carried; null if writeReplace says so. {@link #carrier} is that of it. */
  @Nullable Object of(Object object) {
    Carrier found = carriers.of(object.getClass());
    if (found.choosy() && !carries(found, object)) {
      found = carriers.declined(object.getClass());
    }
    if (found == Carriers.Replaced.INSTANCE) {
      Object replacement = replaced(object);
      if (replacement == null || replacement == object) {
        carrier = Carriers.SHELL;
        return replacement;
      }
      found = carriers.of(replacement.getClass());
      if (found == Carriers.Replaced.INSTANCE) {
        found = Carriers.SHELL; // it replaced one of its own class
      } else if (found.choosy()) {
        return of(replacement);
      }
      return resolved(replacement, found);
    }
    return resolved(object, found);
  }

  /** What the carrier says; values that it has to parse for that are asked for once. */
  boolean carries(Carrier found, Object object) {
    return (found instanceof TextCarrier<?> text && text.parses())
        ? parsed.computeIfAbsent(object, found::carries)
        : found.carries(object);
  }

  private Object resolved(Object object, Carrier found) {
    carrier = found;
    if (shells != null && found.tracked() && !found.choosy() && shell(object) != null) {
      carrier = Carriers.SHELL;
    }
    return object;
  }

  /** How the object is carried that was asked for last. */
  Carrier carrier() {
    if (carrier == null) {
      throw new IllegalStateException("nothing was asked for");
    }
    return carrier;
  }

  private @Nullable Object replaced(Object object) {
    try {
      return replacements.of(object);
    } catch (TranscodingException e) {
      throw Refusal.because(e);
    }
  }

  boolean usesShells() {
    return shells != null;
  }

  /** From now on what leads back to itself by way of a shell is found out. */
  void useShells() {
    shells =
        new ShellWriter(
            carriers.models(),
            replacements,
            classes,
            limits,
            new ShellWriter.OwnContainers() {
              @Override
              public boolean include(Class<?> type) {
                return carriers.isOwnContainer(type);
              }

              @Override
              public Iterable<?> contentsOf(Object container) {
                List<@Nullable Object> contents = new ArrayList<>();
                carriers.of(container.getClass()).contents(container, contents::add);
                return contents;
              }

              @Override
              public boolean isValue(Object object) {
                return carriers.isValue(object);
              }
            });
  }

  /** The shell that an object is in, or null. */
  @Nullable Shell shell(Object object) {
    if (shells == null) {
      return null;
    }
    try {
      return shells.shellOf(object);
    } catch (TranscodingException e) {
      throw Refusal.because(e);
    }
  }

  /** Fails if reading would be refused, since hashing takes too long. */
  void settle(HashingBudget weights, long encodedBytes) {
    try {
      weights.settle(encodedBytes);
      if (shells != null) {
        shells.finish(encodedBytes);
      }
    } catch (TranscodingException e) {
      throw Refusal.because(e);
    }
  }
}
