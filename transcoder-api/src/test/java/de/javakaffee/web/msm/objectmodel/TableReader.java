package de.javakaffee.web.msm.objectmodel;

import de.javakaffee.web.msm.objectstream.FailureReason;
import de.javakaffee.web.msm.objectstream.PermittedClasses;
import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call of decode: parses all entries, then makes the objects, depth first from entry 1. What is
 * allocated before it is filled may be referred to at once. A shell that is under way cannot; where
 * a field or an element leads back to one, it is set once the shell is there.
 */
final class TableReader {
  /** One object as it is stored. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Entry(
      Form form, String className, String text, byte[] bytes, int[] members, int[] references) {}

  private final ClassModels models;
  private final PermittedClasses classes;
  private final Limits limits;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Runnable> late = new ArrayList<>();
  private @Nullable Object[] objects = {};
  private boolean[] started = {};
  private ShellReader shells;

  TableReader(ClassModels models, PermittedClasses classes, Limits limits) {
    this.models = models;
    this.classes = classes;
    this.limits = limits;
    shells = new ShellReader(classes, limits, 0);
  }

  Object decode(byte[] bytes) throws TranscodingException {
    shells = new ShellReader(classes, limits, bytes.length);
    try {
      parse(bytes);
      objects = new @Nullable Object[entries.size() + 1];
      started = new boolean[entries.size() + 1];
      Object value = object(1);
      late.forEach(Runnable::run);
      if (value == null) {
        throw new TranscodingException("damaged: no value");
      }
      return value;
    } catch (IOException
        | ReflectiveOperationException
        | RuntimeException
        | LinkageError
        | StackOverflowError e) {
      throw new TranscodingException(FailureReason.ofReading(e), e);
    }
  }

  private void parse(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    for (String form = in.readUTF(); !form.isEmpty(); form = in.readUTF()) {
      entries.add(form.equals("LIST") ? list(in) : entry(Form.valueOf(form), in));
    }
  }

  private static Entry list(DataInputStream in) throws IOException {
    return new Entry(Form.SCALAR, "ArrayList", "", new byte[0], new int[0], numbers(in));
  }

  private Entry entry(Form form, DataInputStream in) throws IOException {
    byte[] none = {};
    int[] noNumbers = {};
    return switch (form) {
      case SCALAR -> {
        String type = in.readUTF();
        char[] text = new char[count(in, Character.BYTES)];
        for (int i = 0; i < text.length; i++) {
          text[i] = in.readChar();
        }
        yield new Entry(form, type, new String(text), none, noNumbers, noNumbers);
      }
      case CLASS -> new Entry(form, in.readUTF(), "", none, noNumbers, noNumbers);
      case ENUM -> new Entry(form, in.readUTF(), in.readUTF(), none, noNumbers, noNumbers);
      case ARRAY, RECORD, FIELDS -> new Entry(form, in.readUTF(), "", none, noNumbers, numbers(in));
      case SHELL -> {
        if (!in.readBoolean()) {
          yield new Entry(form, "", "", none, noNumbers, new int[] {in.readInt()});
        }
        int[] members = numbers(in);
        yield new Entry(form, "", "", in.readNBytes(count(in, 1)), members, numbers(in));
      }
      default -> throw new IOException("no such form");
    };
  }

  private static int count(DataInputStream in, int bytesEach) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > in.available() / bytesEach) {
      throw new EOFException("a length that is wrong");
    }
    return count;
  }

  private static int[] numbers(DataInputStream in) throws IOException {
    int[] numbers = new int[count(in, Integer.BYTES)];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = in.readInt();
    }
    return numbers;
  }

  /** Null for number 0, and for a shell that is under way. */
  private @Nullable Object object(int number)
      throws TranscodingException, IOException, ReflectiveOperationException {
    if (number < 0 || number > entries.size()) {
      throw new TranscodingException("damaged: no object " + number);
    }
    if (number > 0 && !started[number]) {
      started[number] = true;
      make(number, entries.get(number - 1));
    }
    return objects[number];
  }

  private void make(int number, Entry entry)
      throws TranscodingException, IOException, ReflectiveOperationException {
    switch (entry.form()) {
      case SCALAR -> {
        if (entry.className().equals("ArrayList")) {
          list(number, entry);
        } else {
          objects[number] = scalar(entry);
        }
      }
      case CLASS -> objects[number] = classes.load(entry.className());
      case ENUM -> objects[number] = constant(entry);
      case ARRAY -> array(number, entry);
      case RECORD -> record(number, entry);
      case FIELDS -> fields(number, entry);
      default -> shell(entry);
    }
  }

  private static Object scalar(Entry entry) throws TranscodingException {
    String text = entry.text();
    return switch (entry.className()) {
      case "String" -> text;
      case "Boolean" -> Boolean.valueOf(text);
      case "Character" -> text.charAt(0);
      case "Byte" -> Byte.valueOf(text);
      case "Short" -> Short.valueOf(text);
      case "Integer" -> Integer.valueOf(text);
      case "Long" -> Long.valueOf(text);
      case "Float" -> Float.valueOf(text);
      case "Double" -> Double.valueOf(text);
      default -> throw new TranscodingException("damaged: no scalar");
    };
  }

  /** The class of this name, if its objects have this form here, too. */
  private ClassModel model(Entry entry)
      throws TranscodingException, IOException, ReflectiveOperationException {
    ClassModel model = models.of(classes.load(entry.className()));
    if (model.form() != entry.form()) {
      throw new TranscodingException(model + " was stored as " + entry.form());
    }
    return model;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // its model says that it is an enum
  private Object constant(Entry entry)
      throws TranscodingException, IOException, ReflectiveOperationException {
    return Enum.valueOf((Class) model(entry).type(), entry.text());
  }

  private void array(int number, Entry entry)
      throws TranscodingException, IOException, ReflectiveOperationException {
    Class<?> type = model(entry).type();
    int length = entry.references().length;
    if (length > limits.arrayLength()) {
      throw new TranscodingException("array of " + length + " elements");
    }
    Object array = Array.newInstance(type.getComponentType(), length);
    objects[number] = array;
    for (int i = 0; i < length; i++) {
      int index = i;
      put(array, entry.references()[i], element -> Array.set(array, index, element));
    }
  }

  private void list(int number, Entry entry)
      throws TranscodingException, IOException, ReflectiveOperationException {
    int[] elements = entry.references();
    ArrayList<@Nullable Object> list = new ArrayList<>(Collections.nCopies(elements.length, null));
    objects[number] = list;
    for (int i = 0; i < elements.length; i++) {
      int index = i;
      put(list, elements[i], element -> list.set(index, element));
    }
  }

  private void fields(int number, Entry entry)
      throws TranscodingException, IOException, ReflectiveOperationException {
    ClassModel model = model(entry);
    requireAll(model, entry);
    Object object = model.allocate();
    objects[number] = object;
    for (int i = 0; i < entry.references().length; i++) {
      FieldModel field = model.fields().get(i);
      put(object, entry.references()[i], value -> field.set(object, value));
    }
  }

  private static void requireAll(ClassModel model, Entry entry) throws TranscodingException {
    if (model.fields().size() != entry.references().length) {
      throw new TranscodingException(model.type().getName() + " has other fields");
    }
  }

  private void put(Object holder, int number, java.util.function.Consumer<@Nullable Object> slot)
      throws TranscodingException, IOException, ReflectiveOperationException {
    Object value = object(number);
    if (value == null && number > 0) {
      late.add(() -> slot.accept(objects[number]));
      return;
    }
    if (holder instanceof Object[] || holder instanceof ArrayList) {
      shells.hashes().hold(holder, value);
    }
    slot.accept(value);
  }

  private void record(int number, Entry entry)
      throws TranscodingException, IOException, ReflectiveOperationException {
    ClassModel model = model(entry);
    requireAll(model, entry);
    @Nullable Object[] components = new @Nullable Object[entry.references().length];
    for (int i = 0; i < components.length; i++) {
      components[i] = complete(entry.references()[i]);
    }
    objects[number] = model.construct(components);
  }

  /** An object that must be there now. */
  private @Nullable Object complete(int number)
      throws TranscodingException, IOException, ReflectiveOperationException {
    Object object = object(number);
    if (object == null && number > 0) {
      throw new TranscodingException("damaged: a cycle that nobody writes");
    }
    return object;
  }

  private void shell(Entry entry)
      throws TranscodingException, IOException, ReflectiveOperationException {
    if (entry.members().length == 0) {
      object(entry.references()[0]);
      return;
    }
    for (int member : entry.members()) {
      if (member <= 0 || member > entries.size()) {
        throw new TranscodingException("damaged: no member " + member);
      }
      started[member] = true;
    }
    List<Object> children = new ArrayList<>();
    for (int child : entry.references()) {
      Object object = complete(child);
      if (object == null) {
        throw new TranscodingException("damaged: null left out");
      }
      children.add(object);
    }
    @Nullable Object[] read =
        shells.read(
            entry.bytes(),
            entry.members().length,
            index -> {
              if (index >= children.size()) {
                throw new TranscodingException("damaged: no child " + index);
              }
              return children.get(index);
            });
    for (int i = 0; i < read.length; i++) {
      objects[entry.members()[i]] = read[i];
    }
  }
}
