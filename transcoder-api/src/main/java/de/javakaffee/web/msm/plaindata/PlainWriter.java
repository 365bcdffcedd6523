package de.javakaffee.web.msm.plaindata;

import de.javakaffee.web.msm.objectmodel.AccessOrder;
import de.javakaffee.web.msm.objectmodel.ClassModel;
import de.javakaffee.web.msm.objectmodel.ClassModels;
import de.javakaffee.web.msm.objectmodel.FieldModel;
import de.javakaffee.web.msm.objectmodel.Form;
import de.javakaffee.web.msm.objectmodel.ObjectPath;
import de.javakaffee.web.msm.objectstream.PermittedClasses;
import de.javakaffee.web.msm.objectstream.RefusedException;
import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From attributes to plain data, for one call. */
final class PlainWriter {
  static final String REFERENCE = "#";

  private final ClassModels models;
  private final FieldNames fields;
  private final PermittedClasses classes;
  private final Limits limits;
  private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();

  /** Records that are being written: they will be made only after all that is in them. */
  private final Set<Object> openRecords = Collections.newSetFromMap(new IdentityHashMap<>());

  private int depth;

  PlainWriter(ClassModels models, FieldNames fields, PermittedClasses classes, Limits limits) {
    this.models = models;
    this.fields = fields;
    this.classes = classes;
    this.limits = limits;
  }

  Map<String, @Nullable Object> attributes(Map<String, Object> attributes)
      throws TranscodingException {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    for (Map.Entry<String, Object> entry : attributes.entrySet()) {
      ObjectPath path = ObjectPath.ofAttribute(entry.getKey());
      tree.put(Texts.written(entry.getKey()), value(entry.getValue(), path));
    }
    return tree;
  }

  private @Nullable Object value(@Nullable Object value, ObjectPath path)
      throws TranscodingException {
    if (value instanceof String text) {
      return Texts.written(text);
    }
    if (value == null || Scalars.isPlain(value)) {
      return value;
    }
    String scalar = Scalars.typeOf(value.getClass());
    if (scalar != null) {
      return Map.of(scalar, Texts.written(value.toString()));
    }
    if (value instanceof Enum<?> constant) {
      Class<?> type = constant.getDeclaringClass();
      requireCarried(models.of(type), Form.ENUM, path);
      return Map.of(permitted(type, path), constant.name());
    }
    Integer number = numbers.putIfAbsent(value, numbers.size());
    return number == null ? met(value, path) : Map.of(REFERENCE, number);
  }

  private Object met(Object value, ObjectPath path) throws TranscodingException {
    Class<?> type = value.getClass();
    if (numbers.size() > limits.references()) {
      throw path.failure("more than " + limits.references() + " objects", type, null);
    }
    if (++depth > limits.depth()) {
      throw path.failure("more than " + limits.depth() + " levels", type, null);
    }
    String name = permitted(type, path);
    Object tree;
    if (type == ArrayList.class) {
      tree = list((List<?>) value, path);
    } else if (type == HashMap.class || isOrderedByInsertion(value)) {
      tree = Map.of(name, entries((Map<?, ?>) value, path));
    } else {
      tree = Map.of(name, fields(value, models.of(type), path));
    }
    depth--;
    return tree;
  }

  private static boolean isOrderedByInsertion(Object value) {
    return value.getClass() == LinkedHashMap.class && !AccessOrder.of((LinkedHashMap<?, ?>) value);
  }

  private List<@Nullable Object> list(List<?> list, ObjectPath path) throws TranscodingException {
    List<@Nullable Object> tree = new ArrayList<>();
    for (Object element : copyOf(list)) {
      tree.add(value(element, path.element(tree.size())));
    }
    return tree;
  }

  private Map<String, @Nullable Object> entries(Map<?, ?> map, ObjectPath path)
      throws TranscodingException {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : copyOf(map.entrySet())) {
      if (!(entry.getKey() instanceof String key)) {
        Object other = entry.getKey() == null ? map : entry.getKey();
        throw path.failure(
            "a key that is no string, but of " + other.getClass().getName(),
            other.getClass(),
            null);
      }
      tree.put(Texts.written(key), value(entry.getValue(), path.value(key, tree.size())));
    }
    return tree;
  }

  private Map<String, @Nullable Object> fields(Object holder, ClassModel model, ObjectPath path)
      throws TranscodingException {
    requireCarried(model, model.form() == Form.RECORD ? Form.RECORD : Form.FIELDS, path);
    if (model.form() == Form.RECORD) {
      openRecords.add(holder);
    }
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    for (Map.Entry<String, FieldModel> field : fields.of(model.type()).entrySet()) {
      Object value = field.getValue().get(holder);
      ObjectPath there = path.field(field.getKey());
      if (model.form() == Form.RECORD && value != null && openRecords.contains(value)) {
        throw there.failure("a record that holds what it is in", value.getClass(), null);
      }
      tree.put(field.getKey(), value(value, there));
    }
    openRecords.remove(holder);
    return tree;
  }

  private String permitted(Class<?> type, ObjectPath path) throws TranscodingException {
    try {
      classes.check(type.getName());
      return type.getName();
    } catch (RefusedException e) {
      throw path.failure(String.valueOf(e.getMessage()), type, e);
    }
  }

  private static void requireCarried(ClassModel model, Form form, ObjectPath path)
      throws TranscodingException {
    String reason = Refusal.of(model, form);
    if (reason != null) {
      throw path.failure(model.type().getName() + " " + reason, model.type(), null);
    }
  }

  /** As it was at one moment. */
  private static <T extends @Nullable Object> List<T> copyOf(Collection<T> collection) {
    Iterator<T> witness = collection.iterator();
    int size = collection.size();
    List<T> copy = new ArrayList<>(size);
    for (T each : collection) {
      copy.add(each);
    }
    if (size != copy.size() || size != collection.size()) {
      throw new ConcurrentModificationException();
    }
    if (size > 0) {
      witness.next(); // fails if the collection was changed meanwhile
    }
    return copy;
  }
}
