package de.javakaffee.web.msm.serializer.java;

import de.javakaffee.web.msm.objectstream.Copies;
import java.io.Externalizable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an object holds: elements of arrays and of the JDK's containers, fields of everything else
 * as far as reflection reaches without {@code --add-opens}. Containers that iterate by a method of
 * the application are seen by their fields, so that nothing is loaded or changed. Stateless.
 */
final class HeldObjects {

  /** Keys that read like a name are told; any other key might be personal. */
  private static final Pattern TELLING_KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,31}");

  /** No search looks at more. */
  private static final int MAX_ELEMENTS = 100_000;

  private HeldObjects() {}

  /** Passes on every object held and the step that leads there: {@code .items} or {@code [3]}. */
  static void of(Object holder, BiConsumer<String, Object> visitor) {
    try {
      if (holder instanceof Object[] array) {
        elementsOf(Arrays.asList(array), visitor);
      } else if (Copies.made(holder)) {
        // One for all.
        ((List<?>) holder).stream().limit(1).forEach(copy -> pass("[0]", copy, visitor));
      } else if (Proxy.isProxyClass(holder.getClass())) {
        pass(".handler", Proxy.getInvocationHandler(holder), visitor);
      } else if (holder instanceof Collection<?> collection && isOfTheJdk(holder, "iterator")) {
        elementsOf(collection, visitor);
      } else if (holder instanceof Map<?, ?> map && isOfTheJdk(holder, "entrySet")) {
        entriesOf(map, visitor);
      }
      for (Class<?> type = holder.getClass(); type != null; type = type.getSuperclass()) {
        fieldsOf(type, holder, visitor);
      }
    } catch (RuntimeException | LinkageError e) {
      // Modified meanwhile, or a field's class is missing: searched no deeper here.
      return;
    }
  }

  private static void elementsOf(Collection<?> elements, BiConsumer<String, Object> visitor) {
    int index = 0;
    for (Object element : elements) {
      if (index == MAX_ELEMENTS) {
        return; // a wrapper of Collections.nCopies may have billions
      }
      pass("[" + index++ + "]", element, visitor);
    }
  }

  private static void entriesOf(Map<?, ?> map, BiConsumer<String, Object> visitor) {
    int index = 0;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      pass("[key " + index + "]", entry.getKey(), visitor);
      pass("[" + nameOf(entry.getKey(), index++) + "]", entry.getValue(), visitor);
    }
  }

  private static boolean isOfTheJdk(Object holder, String method) {
    try {
      return holder.getClass().getMethod(method).getDeclaringClass().getClassLoader() == null;
    } catch (NoSuchMethodException e) {
      return false;
    }
  }

  private static String nameOf(@Nullable Object key, int index) {
    if (key instanceof Enum<?> constant) {
      return constant.name();
    }
    boolean telling = key instanceof String text && TELLING_KEY.matcher(text).matches();
    return telling ? "\"" + key + "\"" : "value " + index;
  }

  private static void fieldsOf(Class<?> type, Object holder, BiConsumer<String, Object> visitor) {
    boolean transientToo = writesByItself(type);
    for (Field field : type.getDeclaredFields()) {
      int modifiers = field.getModifiers();
      if (!Modifier.isStatic(modifiers)
          && !field.getType().isPrimitive()
          && (transientToo || !Modifier.isTransient(modifiers))
          && field.trySetAccessible()) {
        pass("." + field.getName(), valueOf(field, holder), visitor);
      }
    }
  }

  private static boolean writesByItself(Class<?> type) {
    return Externalizable.class.isAssignableFrom(type)
        || Arrays.stream(type.getDeclaredMethods())
            .anyMatch(method -> method.getName().equals("writeObject"));
  }

  private static @Nullable Object valueOf(Field field, Object holder) {
    try {
      return field.get(holder);
    } catch (IllegalAccessException e) {
      return null;
    }
  }

  private static void pass(String step, @Nullable Object held, BiConsumer<String, Object> visitor) {
    if (held != null) {
      visitor.accept(step, held);
    }
  }
}
