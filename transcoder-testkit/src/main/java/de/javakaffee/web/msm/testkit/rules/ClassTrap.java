package de.javakaffee.web.msm.testkit.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Notices the class loading of an inspector: names that are looked up in the context class loader,
 * and classes of the kit itself that are initialised. For one thread.
 */
final class ClassTrap extends ClassLoader {
  private final List<String> lookedUp = Collections.synchronizedList(new ArrayList<>());

  ClassTrap(ClassLoader parent) {
    super(parent);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    lookedUp.add(name);
    return super.loadClass(name, resolve);
  }

  /** What was looked up here and is one of these. */
  List<String> lookedUpOf(Set<String> types) {
    return lookedUp.stream().filter(types::contains).toList();
  }

  /**
   * An object of a copy of {@link Snapped}, so that the original is initialised by nobody who does
   * not look its name up.
   */
  static Object bait() {
    ClassLoader copies =
        new CopyingLoader(ClassTrap.class.getClassLoader(), ClassTrap.class.getPackageName());
    try {
      var maker = copies.loadClass(Bait.class.getName()).getDeclaredConstructor();
      maker.setAccessible(true);
      return ((Supplier<?>) maker.newInstance()).get();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Makes what is encoded. */
  static final class Bait implements Supplier<Object> {
    @Override
    public Object get() {
      return new Snapped();
    }
  }
}
