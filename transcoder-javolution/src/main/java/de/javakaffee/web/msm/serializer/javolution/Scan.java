package de.javakaffee.web.msm.serializer.javolution;

import de.javakaffee.web.msm.objectmodel.Shell;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Goes through all that is to be written before it is written, so that exactly what is met again
 * gets an id. It is not recursive, and refuses nothing: what fails here fails again when it is
 * written, where the way to it is known. For one thread and one call.
 */
final class Scan {
  private final Resolution resolution;
  private final SharedObjects shared;
  private final IdentityHashMap<Object, RuntimeException> failures;
  private final Deque<Object> open = new ArrayDeque<>();
  private final Deque<Carrier> carriers = new ArrayDeque<>();
  private final Consumer<@Nullable Object> meeting = this::meet;
  private final Set<Shell> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private boolean shellNeeded;

  /**
   * @param failures to be filled with objects and why they cannot be carried
   */
  Scan(
      Resolution resolution,
      SharedObjects shared,
      IdentityHashMap<Object, RuntimeException> failures) {
    this.resolution = resolution;
    this.shared = shared;
    this.failures = failures;
  }

  void run(Iterable<?> values) {
    goThrough(values);
    if (shellNeeded) {
      shellNeeded = false;
      resolution.useShells();
      shared.clear();
      failures.clear();
      goThrough(values);
    }
  }

  private void goThrough(Iterable<?> values) {
    values.forEach(meeting);
    for (Object next = open.poll(); next != null && !shellNeeded; next = open.poll()) {
      contents(next, carriers.remove());
    }
    open.clear();
    carriers.clear();
  }

  private void contents(Object object, Carrier carrier) {
    Shell shell = carrier == Carriers.SHELL ? resolution.shell(object) : null;
    if (shell == null) {
      carrier.contents(object, meeting);
    } else if (seen.add(shell)) {
      shell.children().forEach(meeting);
    }
  }

  private void meet(@Nullable Object object) {
    if (object == null || object instanceof String || shellNeeded) {
      return;
    }
    try {
      Object carried = resolution.of(object);
      Carrier carrier = resolution.carrier();
      if (carrier == Carriers.SHELL && !resolution.usesShells()) {
        shellNeeded = true;
      } else if (carried != null && carrier.tracked() && shared.add(carried)) {
        open.add(carried);
        carriers.add(carrier);
      }
    } catch (Refusal e) {
      failures.put(object, e);
    }
  }
}
