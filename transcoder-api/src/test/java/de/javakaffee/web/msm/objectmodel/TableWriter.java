package de.javakaffee.web.msm.objectmodel;

import de.javakaffee.web.msm.objectstream.PermittedClasses;
import de.javakaffee.web.msm.objectstream.RefusedException;
import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call of encode. Each object becomes an entry that refers to others by number, 0 being null;
 * since entries are written one after the other nothing here is recursive.
 */
final class TableWriter {
  /** An object that has its number and waits to be written. */
  private record Waiting(Object object, ObjectPath path) {}

  private final ClassModels models;
  private final PermittedClasses classes;
  private final Replacements replacements;
  private final ShellWriter shells;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);
  private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();
  private final List<Waiting> table = new ArrayList<>();

  TableWriter(ClassModels models, PermittedClasses classes, Limits limits) {
    this.models = models;
    this.classes = classes;
    replacements = new Replacements(models);
    shells =
        new ShellWriter(
            models,
            replacements,
            classes,
            limits,
            new ShellWriter.OwnContainers() {
              @Override
              public boolean include(Class<?> type) {
                return type == ArrayList.class;
              }

              @Override
              public Iterable<?> contentsOf(Object list) {
                return (ArrayList<?>) list;
              }
            });
  }

  byte[] encode(String attribute, Object value, boolean checked) throws TranscodingException {
    ObjectPath path = ObjectPath.ofAttribute(attribute);
    Object current = value;
    try {
      numberOf(value, path);
      for (int i = 0; i < table.size(); i++) {
        Waiting next = table.get(i);
        path = next.path();
        current = next.object();
        write(next.object(), path);
      }
      out.writeUTF("");
      if (checked) {
        shells.finish(bytes.size());
      }
      return bytes.toByteArray();
    } catch (TranscodingException | RefusedException e) {
      throw path.failure(String.valueOf(e.getMessage()), current.getClass(), e);
    } catch (IOException e) {
      throw new IllegalStateException("written to memory", e);
    }
  }

  private int numberOf(@Nullable Object object, ObjectPath path) throws TranscodingException {
    Object carried = object == null ? null : replacements.of(object);
    if (carried == null) {
      return 0;
    }
    Integer known = numbers.get(carried);
    if (known != null) {
      return known;
    }
    table.add(new Waiting(carried, path));
    numbers.put(carried, table.size());
    return table.size();
  }

  private void write(Object object, ObjectPath path) throws IOException, TranscodingException {
    Shell shell = shells.shellOf(object);
    if (shell != null) {
      out.writeUTF(Form.SHELL.name());
      shell(object, shell, path);
      return;
    }
    if (object.getClass() == ArrayList.class) {
      out.writeUTF("LIST");
      elements(object, ((ArrayList<?>) object).toArray(), path);
      return;
    }
    ClassModel model = models.of(object.getClass());
    Form form = model.form();
    out.writeUTF(form.name());
    switch (form) {
      case SCALAR -> scalar(object);
      case CLASS -> name((Class<?>) object);
      case ENUM -> {
        name(((Enum<?>) object).getDeclaringClass());
        out.writeUTF(((Enum<?>) object).name());
      }
      case ARRAY -> array(object, path);
      case RECORD, FIELDS -> fields(object, model, path);
      default -> throw new TranscodingException(model.refusal());
    }
  }

  private void name(Class<?> type) throws IOException {
    classes.check(type.getName());
    out.writeUTF(type.getName());
  }

  private void scalar(Object object) throws IOException {
    out.writeUTF(object.getClass().getSimpleName());
    String text = object.toString();
    out.writeInt(text.length());
    out.writeChars(text);
  }

  private void array(Object array, ObjectPath path) throws IOException, TranscodingException {
    name(array.getClass());
    Object[] elements = new Object[Array.getLength(array)];
    for (int i = 0; i < elements.length; i++) {
      elements[i] = Array.get(array, i);
    }
    elements(array, elements, path);
  }

  private void elements(Object holder, @Nullable Object[] elements, ObjectPath path)
      throws IOException, TranscodingException {
    out.writeInt(elements.length);
    for (int i = 0; i < elements.length; i++) {
      Object element = elements[i] == null ? null : replacements.of(elements[i]);
      shells.hashes().hold(holder, element);
      out.writeInt(numberOf(element, path.element(i)));
    }
  }

  private void fields(Object object, ClassModel model, ObjectPath path)
      throws IOException, TranscodingException {
    name(object.getClass());
    out.writeInt(model.fields().size());
    for (FieldModel field : model.fields()) {
      out.writeInt(numberOf(field.get(object), path.field(field.name())));
    }
  }

  /** The first member's entry holds the shell, those of the others refer to it. */
  private void shell(Object object, Shell shell, ObjectPath path)
      throws IOException, TranscodingException {
    int[] members = new int[shell.members().size()];
    for (int i = 0; i < members.length; i++) {
      members[i] = numberOf(shell.members().get(i), path);
    }
    boolean first = shell.members().get(0) == object;
    out.writeBoolean(first);
    if (!first) {
      out.writeInt(members[0]);
      return;
    }
    out.writeInt(members.length);
    for (int member : members) {
      out.writeInt(member);
    }
    out.writeInt(shell.bytes().length);
    out.write(shell.bytes());
    out.writeInt(shell.children().size());
    int step = 0;
    for (Object child : shell.children()) {
      out.writeInt(numberOf(child, path.element(step++)));
    }
  }
}
