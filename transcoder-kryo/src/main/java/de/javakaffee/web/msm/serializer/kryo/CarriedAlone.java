package de.javakaffee.web.msm.serializer.kryo;

import de.javakaffee.web.msm.objectmodel.ShellWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What gets no shell here. Only objects that hold each other with nothing but shells on the way
 * need to be in one; whatever else leads back to a shell is completed when the shell is there. For
 * one thread.
 */
final class CarriedAlone implements ShellWriter.OwnContainers {
  private final KnownClasses classes;
  private @Nullable Class<?> declined;

  CarriedAlone(KnownClasses classes) {
    this.classes = classes;
  }

  /** Says that this very object gets a shell, though others of its class may not. */
  void decline(Object object) {
    declined = object.getClass();
  }

  @Override
  public boolean include(Class<?> type) {
    return type != declined && !classes.isCarriedInShells(type);
  }

  @Override
  public Iterable<?> contentsOf(Object container) {
    return List.of();
  }
}
