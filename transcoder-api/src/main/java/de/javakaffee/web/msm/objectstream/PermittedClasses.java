package de.javakaffee.web.msm.objectstream;

import de.javakaffee.web.msm.transcoder.ClassFilter;
import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import java.io.Serializable;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
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
  private final UnaryOperator<String> currentNames;
  private final Map<String, Boolean> permitted = new ConcurrentHashMap<>();
  private final Map<String, Class<?>> classes = new ConcurrentHashMap<>();
  private final Map<List<String>, Class<?>> proxies = new ConcurrentHashMap<>();
  private final Map<String, Optional<String>> parentsInTheJdk = new ConcurrentHashMap<>();

  /** Those that a transcoder of this configuration may name. */
  public PermittedClasses(TranscoderConfiguration configuration) {
    this(configuration.classLoader(), configuration.classFilter(), configuration::currentName);
  }

  /** Where no class was renamed. */
  public PermittedClasses(ClassLoader classLoader, ClassFilter filter) {
    this(classLoader, filter, UnaryOperator.identity());
  }

  private PermittedClasses(
      ClassLoader classLoader, ClassFilter filter, UnaryOperator<String> currentNames) {
    this.classLoader = classLoader;
    this.filter = filter;
    this.currentNames = currentNames;
  }

  /** What a class that is stored under this name is called now. */
  public String currentName(String storedName) {
    return currentNames.apply(storedName);
  }

  /** Returns if the class of this binary name may be written. */
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

  /** Returns if the class that is stored under this name may be read. */
  public void checkStored(String storedName) throws RefusedException {
    check(currentName(storedName));
  }

  /** Finds a class, an array class or a primitive type by the name that is stored. */
  public Class<?> load(String storedName) throws RefusedException, ClassNotFoundException {
    Class<?> known = classes.get(storedName);
    if (known == null) {
      String name = currentName(storedName);
      check(name);
      known = PRIMITIVES.get(name);
      if (known == null) {
        known = Class.forName(name, false, classLoader);
      }
      keep(classes, storedName, known);
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
