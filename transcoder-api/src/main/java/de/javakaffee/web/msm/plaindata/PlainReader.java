package de.javakaffee.web.msm.plaindata;

import de.javakaffee.web.msm.objectmodel.ClassModel;
import de.javakaffee.web.msm.objectmodel.ClassModels;
import de.javakaffee.web.msm.objectmodel.FieldModel;
import de.javakaffee.web.msm.objectmodel.Form;
import de.javakaffee.web.msm.objectstream.FailureReason;
import de.javakaffee.web.msm.objectstream.PermittedClasses;
import de.javakaffee.web.msm.objectstream.RefusedException;
import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * From plain data to attributes, for one call. Each value goes into a slot of what holds it, at
 * once or, where it is a record that is still under way, at the end.
 */
final class PlainReader {
  private final ClassModels models;
  private final FieldNames fields;
  private final PermittedClasses classes;
  private final Limits limits;

  /** By number; null for a record that is not made yet. */
  private final List<@Nullable Object> objects = new ArrayList<>();

  private final List<Runnable> late = new ArrayList<>();
  private int depth;

  PlainReader(ClassModels models, FieldNames fields, PermittedClasses classes, Limits limits) {
    this.models = models;
    this.fields = fields;
    this.classes = classes;
    this.limits = limits;
  }

  Map<String, Object> attributes(@Nullable Object tree) throws TranscodingException {
    Map<String, Object> attributes = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map(tree).entrySet()) {
      String name = text(entry.getKey());
      value(
          entry.getValue(),
          value -> {
            if (value == null) {
              throw new IllegalArgumentException("an attribute without a value");
            }
            attributes.put(name, value);
          });
    }
    try {
      late.forEach(Runnable::run);
    } catch (IllegalArgumentException e) {
      throw new TranscodingException("damaged: a reference to what does not fit there", e);
    }
    return attributes;
  }

  private void value(@Nullable Object tree, Consumer<@Nullable Object> slot)
      throws TranscodingException {
    if (tree instanceof String) {
      put(text(tree), slot);
    } else if (tree == null || Scalars.isPlain(tree)) {
      put(tree, slot);
    } else if (tree instanceof List<?> list) {
      list(list, slot);
    } else {
      Map.Entry<?, ?> only = onlyEntry(map(tree));
      typed(text(only.getKey()), only.getValue(), slot);
    }
  }

  private void typed(String type, @Nullable Object content, Consumer<@Nullable Object> slot)
      throws TranscodingException {
    if (type.equals(PlainWriter.REFERENCE)) {
      reference(content, slot);
    } else if (Scalars.isType(type)) {
      put(scalar(type, text(content)), slot);
    } else if (type.equals("java.util.HashMap")) {
      entries(type, new HashMap<>(), map(content), slot);
    } else if (type.equals("java.util.LinkedHashMap")) {
      entries(type, new LinkedHashMap<>(), map(content), slot);
    } else {
      ofApplication(permittedModel(type), content, slot);
    }
  }

  private void reference(@Nullable Object content, Consumer<@Nullable Object> slot)
      throws TranscodingException {
    if (!(content instanceof Integer number) || number < 0 || number >= objects.size()) {
      throw damaged("a reference to nothing");
    }
    if (objects.get(number) == null) {
      late.add(() -> slot.accept(objects.get(number)));
    } else {
      put(objects.get(number), slot);
    }
  }

  private static Object scalar(String type, String text) throws TranscodingException {
    try {
      return Scalars.parse(type, text);
    } catch (NumberFormatException e) {
      throw new TranscodingException("damaged: no " + type, e);
    }
  }

  private void list(List<?> tree, Consumer<@Nullable Object> slot) throws TranscodingException {
    permit("java.util.ArrayList");
    List<@Nullable Object> list = new ArrayList<>();
    begin(list);
    put(list, slot);
    for (Object element : tree) {
      int index = list.size();
      list.add(null);
      value(element, value -> list.set(index, value));
    }
    depth--;
  }

  private void entries(
      String type,
      Map<String, @Nullable Object> map,
      Map<?, ?> tree,
      Consumer<@Nullable Object> slot)
      throws TranscodingException {
    permit(type);
    begin(map);
    put(map, slot);
    for (Map.Entry<?, ?> entry : tree.entrySet()) {
      String key = text(entry.getKey());
      map.put(key, null); // its place in the order, whenever its value comes
      value(entry.getValue(), value -> map.put(key, value));
    }
    depth--;
  }

  private void ofApplication(
      ClassModel model, @Nullable Object content, Consumer<@Nullable Object> slot)
      throws TranscodingException {
    Form form =
        content instanceof String
            ? Form.ENUM
            : model.form() == Form.RECORD ? Form.RECORD : Form.FIELDS;
    String refusal = Refusal.of(model, form);
    if (refusal != null) {
      throw new TranscodingException(model.type().getName() + " " + refusal);
    }
    switch (form) {
      case ENUM -> put(constant(model.type(), text(content)), slot);
      case RECORD -> record(model, map(content), slot);
      default -> fields(model, map(content), slot);
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // its model says that it is an enum
  private static Object constant(Class<?> type, String name) throws TranscodingException {
    try {
      return Enum.valueOf((Class) type, name);
    } catch (IllegalArgumentException e) {
      throw new TranscodingException(type.getName() + " has no constant of that name", e);
    } catch (LinkageError e) {
      throw new TranscodingException(FailureReason.ofReading(e), e);
    }
  }

  private void fields(ClassModel model, Map<?, ?> tree, Consumer<@Nullable Object> slot)
      throws TranscodingException {
    Object object = model.allocate();
    begin(object);
    put(object, slot);
    Map<String, FieldModel> byName = fields.of(model.type());
    for (Map.Entry<?, ?> entry : tree.entrySet()) {
      FieldModel field = byName.get(text(entry.getKey()));
      value(entry.getValue(), value -> set(field, object, value));
    }
    depth--;
  }

  /** Passes over what a field held that is gone, once it is read: others may refer to it. */
  private static void set(@Nullable FieldModel field, Object object, @Nullable Object value) {
    if (field == null) {
      return;
    }
    try {
      field.set(object, value);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          object.getClass().getName() + "." + field.name() + " is of another type", e);
    }
  }

  private void record(ClassModel model, Map<?, ?> tree, Consumer<@Nullable Object> slot)
      throws TranscodingException {
    int number = objects.size();
    begin(null);
    List<FieldModel> fields = model.fields();
    @Nullable Object[] components = new @Nullable Object[fields.size()];
    for (int i = 0; i < components.length; i++) {
      components[i] = zeroOf(fields.get(i).type());
    }
    for (Map.Entry<?, ?> entry : tree.entrySet()) {
      int index = indexOf(text(entry.getKey()), fields);
      int pending = late.size();
      value(
          entry.getValue(),
          value -> {
            if (index >= 0) {
              components[index] = value;
            }
          });
      if (late.size() > pending && isReference(entry.getValue())) {
        throw damaged("a record that holds what it is in");
      }
    }
    Object made = model.construct(components);
    objects.set(number, made);
    put(made, slot);
    depth--;
  }

  private static boolean isReference(@Nullable Object tree) {
    return tree instanceof Map<?, ?> map && map.containsKey(PlainWriter.REFERENCE);
  }

  private static int indexOf(String name, List<FieldModel> components) {
    for (int i = 0; i < components.size(); i++) {
      if (components.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private static @Nullable Object zeroOf(Class<?> type) {
    return Array.get(Array.newInstance(type, 1), 0);
  }

  private void begin(@Nullable Object object) throws TranscodingException {
    objects.add(object);
    if (objects.size() > limits.references()) {
      throw new TranscodingException("more than " + limits.references() + " objects");
    }
    if (++depth > limits.depth()) {
      throw new TranscodingException("more than " + limits.depth() + " levels");
    }
  }

  private void permit(String className) throws TranscodingException {
    try {
      classes.checkStored(className);
    } catch (RefusedException e) {
      throw new TranscodingException(FailureReason.ofReading(e), e);
    }
  }

  private ClassModel permittedModel(String className) throws TranscodingException {
    try {
      return models.of(classes.load(className));
    } catch (RefusedException | ClassNotFoundException | LinkageError e) {
      throw new TranscodingException(FailureReason.ofReading(e), e);
    }
  }

  private static void put(@Nullable Object value, Consumer<@Nullable Object> slot)
      throws TranscodingException {
    try {
      slot.accept(value);
    } catch (IllegalArgumentException e) {
      throw new TranscodingException("damaged: " + e.getMessage(), e);
    }
  }

  private static Map<?, ?> map(@Nullable Object tree) throws TranscodingException {
    if (tree instanceof Map<?, ?> map) {
      return map;
    }
    throw damaged("no map where one should be");
  }

  private static Map.Entry<?, ?> onlyEntry(Map<?, ?> map) throws TranscodingException {
    if (map.size() == 1) {
      return map.entrySet().iterator().next();
    }
    throw damaged("no single type");
  }

  private static String text(@Nullable Object tree) throws TranscodingException {
    if (!(tree instanceof String text)) {
      throw damaged("no text where one should be");
    }
    try {
      return Texts.read(text);
    } catch (IllegalArgumentException e) {
      throw new TranscodingException("damaged: a text with a wrong escape", e);
    }
  }

  private static TranscodingException damaged(String what) {
    return new TranscodingException("damaged: " + what);
  }
}
