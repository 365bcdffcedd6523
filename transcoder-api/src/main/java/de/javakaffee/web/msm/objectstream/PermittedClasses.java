package de.javakaffee.web.msm.objectstream;

import de.javakaffee.web.msm.transcoder.ClassFilter;
import java.io.Serializable;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The classes that streams of one web application may name, as its class loader knows them. Safe
 * for use by many threads. Every name is checked before its class is loaded, and no class is
 * initialised here. What was found is kept, since loading by name is most of the cost of reading a
 * small frame; it is released together with the transcoder.
 */
public final class PermittedClasses {

  /** Enough for any application; past it, names are looked up anew each time. */
  private static final int MAX_KEPT = 10_000;

  private static final Map<String, Class<?>> PRIMITIVES =
      Map.of(
          "boolean", boolean.class,
          "byte", byte.class,
          "char", char.class,
          "short", short.class,
          "int", int.class,
          "long", long.class,
          "float", float.class,
          "double", double.class,
          "void", void.class);

  private final ClassLoader classLoader;
  private final ClassFilter filter;
  private final Map<String, Boolean> permitted = new ConcurrentHashMap<>();
  private final Map<String, Class<?>> classes = new ConcurrentHashMap<>();
  private final Map<List<String>, Class<?>> proxies = new ConcurrentHashMap<>();
  private final Map<String, Optional<String>> parentsInTheJdk = new ConcurrentHashMap<>();

  public PermittedClasses(ClassLoader classLoader, ClassFilter filter) {
    this.classLoader = classLoader;
    this.filter = filter;
  }

  /** Returns if the class of this binary name may be written and read. */
  public void check(String name) throws RefusedException {
    Boolean known = permitted.get(name);
    if (known == null) {
      known = filter.permits(name);
      keep(permitted, name, known);
    }
    if (!known) {
      throw new RefusedException(
          "class " + name + " is not permitted by the class filter",
          object -> NamedClasses.include(object, name));
    }
  }

  /**
   * Returns if a permitted class can have this serializable superclass, which is empty for none.
   * Applications may change their hierarchy between writing and reading; the JDK does not, and a
   * forged one leaves out a readObject method: a lock that stays locked, for one.
   */
  void checkParent(String name, Optional<String> parent) throws RefusedException {
    if (!name.startsWith("java.")) {
      return;
    }
    Optional<String> known = parentsInTheJdk.get(name);
    if (known == null) {
      try {
        known = parentOf(Class.forName(name, false, ClassLoader.getPlatformClassLoader()));
      } catch (ClassNotFoundException e) {
        return; // another JDK wrote it; loading it fails, if it is needed
      }
      keep(parentsInTheJdk, name, known);
    }
    if (!known.equals(parent)) {
      throw new RefusedException(
          "class " + name + " does not extend " + parent.orElse("nothing serializable"));
    }
  }

  private static Optional<String> parentOf(Class<?> type) {
    return Optional.ofNullable(type.getSuperclass())
        .filter(Serializable.class::isAssignableFrom)
        .map(Class::getName);
  }

  /** Finds a class, an array class or a primitive type by binary name. */
  public Class<?> load(String name) throws RefusedException, ClassNotFoundException {
    Class<?> known = classes.get(name);
    if (known == null) {
      check(name);
      known = PRIMITIVES.get(name);
      if (known == null) {
        known = Class.forName(name, false, classLoader);
      }
      keep(classes, name, known);
    }
    return known;
  }

  /**
   * Finds the class of JDK proxies that implement these interfaces. Where one of them is not
   * public, the proxy is defined in that interface's class loader and package.
   */
  public Class<?> loadProxy(String[] interfaceNames)
      throws RefusedException, ClassNotFoundException {
    List<String> names = List.of(interfaceNames);
    Class<?> known = proxies.get(names);
    if (known == null) {
      Class<?>[] interfaces = new Class<?>[interfaceNames.length];
      ClassLoader definer = classLoader;
      for (int i = 0; i < interfaces.length; i++) {
        interfaces[i] = load(interfaceNames[i]);
        if (!Modifier.isPublic(interfaces[i].getModifiers())) {
          definer = interfaces[i].getClassLoader();
        }
      }
      known = proxyClass(definer, interfaces, names);
      keep(proxies, names, known);
    }
    return known;
  }

  private static Class<?> proxyClass(
      @Nullable ClassLoader definer, Class<?>[] interfaces, List<String> names)
      throws ClassNotFoundException {
    try {
      return Proxy.newProxyInstance(definer, interfaces, (proxy, method, arguments) -> null)
          .getClass();
    } catch (IllegalArgumentException e) {
      throw new ClassNotFoundException("proxy of " + names, e);
    }
  }

  private static <K, V> void keep(Map<K, V> map, K key, V value) {
    if (map.size() < MAX_KEPT) {
      map.put(key, value);
    }
  }
}
