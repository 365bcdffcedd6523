package de.javakaffee.web.msm.testkit.rules;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A web application: classes in package {@code app} that nobody but its own class loader knows. Its
 * class {@code Make}, a {@link Supplier}, makes a value; its class {@code Tell}, a {@link Function}
 * to a string, looks at one as only the application itself can. Immutable.
 */
final class WebApplication {
  private static final String IMPORTS =
      """
      package app;
      import java.io.*;
      import java.lang.reflect.*;
      import java.util.*;
      import java.util.function.*;
      """;

  /** Bytes of what was compiled before in this JVM: every run of a rule needs the same. */
  private static final Map<List<String>, Map<String, byte[]>> COMPILED = new ConcurrentHashMap<>();

  private final Map<String, byte[]> classes;

  private WebApplication(Map<String, byte[]> classes) {
    this.classes = classes;
  }

  /** Compiles declarations of types; none of them is public but by its own word. */
  static WebApplication of(String... declarations) {
    return new WebApplication(
        COMPILED.computeIfAbsent(List.of(declarations), WebApplication::compiled));
  }

  private static Map<String, byte[]> compiled(List<String> declarations) {
    StringWriter messages = new StringWriter();
    String source = IMPORTS + String.join("\n", declarations);
    return CompiledClasses.of("app.Source", source, messages)
        .orElseThrow(() -> new IllegalStateException(messages + "\n" + source));
  }

  /** Starts it anew, with a class loader of its own. */
  ClassLoader start() {
    return new Loader(classes);
  }

  /** What the application that has this loader makes. */
  static Object made(ClassLoader application) {
    return ((Supplier<?>) newInstance(application, "app.Make")).get();
  }

  /** What the application that has this loader says of a value. */
  @SuppressWarnings("unchecked") // Tell takes any object
  static String told(ClassLoader application, Object value) {
    return ((Function<Object, String>) newInstance(application, "app.Tell")).apply(value);
  }

  private static Object newInstance(ClassLoader application, String className) {
    try {
      var constructor = application.loadClass(className).getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(className, e);
    }
  }

  private static final class Loader extends ClassLoader {
    private final Map<String, byte[]> classes;

    Loader(Map<String, byte[]> classes) {
      super(WebApplication.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
