package de.javakaffee.web.msm.serializer.javolution;

import de.javakaffee.web.msm.objectmodel.ClassModel;
import de.javakaffee.web.msm.objectmodel.ClassModels;
import de.javakaffee.web.msm.objectmodel.Form;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The carriers of all classes met. One per web application; safe for many threads.
 *
 * <p>Those of application classes are kept with these, so that nothing here holds the application.
 */
@SuppressWarnings("JdkObsolete") // sessions hold them
final class Carriers {
  private static final Map<Class<?>, FixedCarrier> FIXED = new HashMap<>();
  private static final Map<String, Class<?>> FIXED_CLASSES = new HashMap<>();
  private static final Map<Class<?>, String> FIXED_NAMES = new HashMap<>();

  static {
    JdkTexts.all().forEach((type, carrier) -> add(type.getSimpleName(), type, carrier));
    rename(TimeZone.getTimeZone("GMT").getClass(), "TimeZone");
    rename(ZoneId.of("Europe/Paris").getClass(), "ZoneId");
    add("Class", Class.class, new ClassCarrier());
    add("ArrayList", ArrayList.class, CollectionCarrier.of(ArrayList::new));
    add("LinkedList", LinkedList.class, CollectionCarrier.of(LinkedList::new));
    add("ArrayDeque", ArrayDeque.class, CollectionCarrier.of(ArrayDeque::new));
    add(
        "CopyOnWriteArrayList",
        CopyOnWriteArrayList.class,
        CollectionCarrier.of(CopyOnWriteArrayList::new));
    add("HashSet", HashSet.class, CollectionCarrier.hashing(HashSet::new));
    add("LinkedHashSet", LinkedHashSet.class, CollectionCarrier.hashing(LinkedHashSet::new));
    add("TreeSet", TreeSet.class, new SortedCarrier.OfSet());
    add("HashMap", HashMap.class, new MapCarrier(HashMap::new));
    add("LinkedHashMap", LinkedHashMap.class, new MapCarrier.Linked());
    add("ConcurrentHashMap", ConcurrentHashMap.class, new MapCarrier(ConcurrentHashMap::new));
    add("TreeMap", TreeMap.class, new SortedCarrier.OfMap());
    add("Object", Object.class, new LockCarrier());
    add("Optional", Optional.class, new OptionalCarrier());
    FixedCarrier enumSet = new EnumSetCarrier();
    add("EnumSet", EnumSet.noneOf(Form.class).getClass(), enumSet);
    add("List.of", List.of(1).getClass(), ImmutableCarrier.LIST);
    also(List.of().getClass(), List.of(1).getClass());
    add("Set.of", Set.of(1).getClass(), ImmutableCarrier.SET);
    also(Set.of().getClass(), Set.of(1).getClass());
    add("Map.of", Map.of(1, 1).getClass(), ImmutableCarrier.MAP);
    also(Map.of().getClass(), Map.of(1, 1).getClass());
    also(largeEnumSet(), EnumSet.noneOf(Form.class).getClass());
  }

  /** What has serialization hooks, and all of the JDK that is not listed above. */
  static final Carrier SHELL = new ShellCarrier();

  private final ClassModels models = new ClassModels();

  private final ClassValue<Carrier> carriers;

  Carriers() {
    ClassModels known = models;
    carriers =
        new ClassValue<>() {
          @Override
          protected Carrier computeValue(Class<?> type) {
            Carrier fixed = FIXED.get(type);
            return fixed == null ? byForm(known.of(type)) : fixed;
          }
        };
  }

  private static void add(String name, Class<?> type, FixedCarrier carrier) {
    FIXED.put(type, carrier);
    FIXED_CLASSES.put(name, type);
    FIXED_NAMES.put(type, name);
  }

  private static void rename(Class<?> type, String name) {
    FIXED_CLASSES.remove(FIXED_NAMES.get(type));
    FIXED_CLASSES.put(name, type);
    FIXED_NAMES.put(type, name);
  }

  private static void also(Class<?> other, Class<?> known) {
    FIXED.put(other, FIXED.get(known));
    FIXED_NAMES.put(other, FIXED_NAMES.get(known));
  }

  private static Class<?> largeEnumSet() {
    // An enum of the JDK with more than 64 constants.
    return EnumSet.noneOf(Character.UnicodeScript.class).getClass();
  }

  private static Carrier byForm(ClassModel model) {
    Class<?> type = model.type();
    return switch (model.form()) {
      case ENUM -> new EnumCarrier(type.isEnum() ? type : type.getSuperclass());
      case ARRAY -> {
        Class<?> component = type.getComponentType();
        yield component.isPrimitive()
            ? new PrimitiveArrays(component)
            : new ArrayCarrier(component);
      }
      case FIELDS -> new BeanCarrier(model);
      case RECORD -> new RecordCarrier(model);
      case SHELL -> SHELL;
      case REPLACED -> Replaced.INSTANCE;
      case SCALAR, CLASS, REFUSED -> new Refused(model);
    };
  }

  ClassModels models() {
    return models;
  }

  /** How objects of exactly this class are carried, unless their carrier declines. */
  Carrier of(Class<?> type) {
    return carriers.get(type);
  }

  /** How objects are carried that the carrier of their class declines. */
  Carrier declined(Class<?> type) {
    return models.of(type).form() == Form.REPLACED ? Replaced.INSTANCE : SHELL;
  }

  /** The short name of a class that is known to every document, if it has one. */
  static @Nullable String fixedName(Class<?> type) {
    return FIXED_NAMES.get(type);
  }

  /** The class of a short name. */
  static @Nullable Class<?> fixedClass(String name) {
    return FIXED_CLASSES.get(name);
  }

  /** The carrier of a class that {@link #fixedClass} gave. */
  static FixedCarrier fixed(Class<?> type) {
    FixedCarrier carrier = FIXED.get(type);
    if (carrier == null) {
      throw new IllegalArgumentException(type.getName());
    }
    return carrier;
  }

  /** The carrier of a class that every document knows, if it is text. */
  static @Nullable TextCarrier<?> fixedText(Class<?> type) {
    return FIXED.get(type) instanceof TextCarrier<?> text ? text : null;
  }

  /** True for objects that are carried as they are only since they hold nothing but values. */
  boolean isValue(Object object) {
    Carrier carrier = of(object.getClass());
    return carrier.choosy() && carrier.carries(object);
  }

  /** True for containers that are carried whatever they hold. */
  boolean isOwnContainer(Class<?> type) {
    Carrier fixed = FIXED.get(type);
    return fixed != null && !fixed.choosy();
  }

  /** True for strings and other values that have no identity and hold nothing. */
  static boolean isPlain(@Nullable Object object) {
    if (object == null) {
      return false;
    }
    if (object instanceof String || object instanceof Enum) {
      return true;
    }
    TextCarrier<?> text = fixedText(object.getClass());
    return text != null && !text.tracked() && text.carries(object);
  }

  /** Of classes with a writeReplace: what that gives is carried. */
  static final class Replaced extends Carrier {
    static final Replaced INSTANCE = new Replaced();

    @Override
    void write(SessionWriter out, Object object) {
      throw new IllegalStateException("to be replaced: " + object.getClass());
    }

    @Override
    Object read(SessionReader in, int id) {
      throw Refusal.damaged("an object of a class that is always replaced");
    }
  }

  /** Of classes that nothing can carry. */
  static final class Refused extends Carrier {
    private final String reason;

    Refused(ClassModel model) {
      reason = model.type().getName() + " " + model.refusal();
    }

    @Override
    void write(SessionWriter out, Object object) {
      throw new Refusal(reason);
    }

    @Override
    Object read(SessionReader in, int id) {
      throw new Refusal(reason);
    }
  }
}
