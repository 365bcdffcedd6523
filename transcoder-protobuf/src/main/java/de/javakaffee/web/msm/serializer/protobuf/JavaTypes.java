package de.javakaffee.web.msm.serializer.protobuf;

import de.javakaffee.web.msm.objectmodel.ClassModel;
import de.javakaffee.web.msm.objectmodel.ClassModels;
import de.javakaffee.web.msm.objectmodel.Form;
import de.javakaffee.web.msm.objectstream.PermittedClasses;
import de.javakaffee.web.msm.objectstream.RefusedException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * All classes that one transcoder has met. Safe for many threads; released with the transcoder, and
 * with it the web application. Initialises no class.
 */
final class JavaTypes {
  private final PermittedClasses classes;
  private final ClassModels models = new ClassModels();
  private final AtomicInteger serials = new AtomicInteger();
  private final Map<Class<?>, JavaType> byClass = new ConcurrentHashMap<>();
  private final Map<Class<?>, JavaType> shells = new ConcurrentHashMap<>();
  private final Map<Class<?>, JavaType> members = new ConcurrentHashMap<>();
  private final JavaType mapByAccess;
  private final boolean allScalarsPermitted;

  JavaTypes(PermittedClasses classes) {
    this.classes = classes;
    mapByAccess = typeOf(LinkedHashMap.class, MapShape.BY_ACCESS);
    allScalarsPermitted =
        Stream.of(
                Boolean.class,
                Byte.class,
                Character.class,
                Short.class,
                Integer.class,
                Long.class,
                Float.class,
                Double.class)
            .allMatch(type -> refusalOf(type.getName()).isEmpty());
  }

  PermittedClasses classes() {
    return classes;
  }

  ClassModels models() {
    return models;
  }

  /** How objects of exactly this class are carried. */
  JavaType of(Class<?> type) {
    JavaType known = byClass.get(type);
    if (known == null) {
      JavaType found = examined(type);
      JavaType other = byClass.putIfAbsent(type, found);
      known = other == null ? found : other;
    }
    return known;
  }

  /** The same class carried in shells, whatever its own shape. */
  JavaType shell(Class<?> type) {
    return shells.computeIfAbsent(type, each -> carried(each, ShellShape.SHELL));
  }

  /** The same class carried in the shell of another object. */
  JavaType member(Class<?> type) {
    return members.computeIfAbsent(type, each -> carried(each, ShellShape.MEMBER));
  }

  /** Linked hash maps in order of access. */
  JavaType mapByAccess() {
    return mapByAccess;
  }

  /** Fails if the class filter does not permit a boxed primitive. */
  void requirePermitted(Class<?> type) throws RefusedException {
    if (allScalarsPermitted) {
      return;
    }
    String refusal = of(type).refusal();
    if (!refusal.isEmpty()) {
      throw new RefusedException(refusal);
    }
  }

  private JavaType examined(Class<?> type) {
    Shape known = KnownShapes.of(type);
    if (known != null) {
      return typeOf(type, known);
    }
    Shape message = MessageShape.of(type);
    if (message != null) {
      return typeOf(type, message);
    }
    ClassModel model = models.of(type);
    Form form = model.form();
    if (form == Form.REFUSED) {
      return refused(type, "is not carried: " + type.getName() + " " + model.refusal());
    }
    if ((form == Form.FIELDS || form == Form.RECORD) && !model.serializable()) {
      return refused(type, type.getName() + " is not serializable");
    }
    return switch (form) {
      case FIELDS -> typeOf(type, new BeanShape(model));
      case RECORD -> typeOf(type, new RecordShape(model));
      case ENUM -> {
        // Constants with a body have a class of their own.
        Class<?> declaring = type.isEnum() ? type : type.getSuperclass();
        yield declaring == type ? typeOf(type, EnumShape.INSTANCE) : of(declaring);
      }
      case ARRAY -> typeOf(type, ObjectArrayShape.INSTANCE);
      case REPLACED -> new JavaType(serial(), type, type.getName(), ShellShape.SHELL, true, "");
      case SCALAR -> typeOf(type, ShellShape.SHELL);
      // A shell checks the names that it writes by itself.
      default -> carried(type, ShellShape.SHELL);
    };
  }

  private JavaType carried(Class<?> type, Shape shape) {
    return new JavaType(serial(), type, type.getName(), shape, false, "");
  }

  private JavaType refused(Class<?> type, String why) {
    return new JavaType(serial(), type, type.getName(), ShellShape.SHELL, false, why);
  }

  private JavaType typeOf(Class<?> type, Shape shape) {
    return new JavaType(serial(), type, type.getName(), shape, false, refusalOf(type.getName()));
  }

  private String refusalOf(String name) {
    try {
      classes.check(name);
      return "";
    } catch (RefusedException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private int serial() {
    return serials.getAndIncrement();
  }
}
