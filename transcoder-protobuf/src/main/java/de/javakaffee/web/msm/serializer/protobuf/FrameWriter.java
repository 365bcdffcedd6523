package de.javakaffee.web.msm.serializer.protobuf;

import com.google.protobuf.CodedOutputStream;
import de.javakaffee.web.msm.objectmodel.Replacements;
import de.javakaffee.web.msm.objectmodel.Shell;
import de.javakaffee.web.msm.objectstream.BoundedBytes;
import de.javakaffee.web.msm.objectstream.FailureReason;
import de.javakaffee.web.msm.objectstream.MiscountException;
import de.javakaffee.web.msm.objectstream.RefusedException;
import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.IOException;
import java.util.Arrays;
import java.util.ConcurrentModificationException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes one frame after the other. Objects get numbers as they are met and wait in a queue until
 * they are written, level by level. For one thread; to be thrown away after any exception.
 */
final class FrameWriter {
  private final JavaTypes types;
  private final Limits limits;
  private final boolean askOfAll;
  private final BoundedBytes bytes;
  private final CodedOutputStream out;
  private final NodeWriter nodes;
  private final WaitingObjects objects;
  private final TextWriter texts = new TextWriter();
  private final StringNumbers strings = new StringNumbers();
  private Replacements replacements;
  private WrittenShells shells;

  private int[] typeNumbers = new int[32];
  private int typeCount;
  private int stringCount;
  private int written;
  private int lastNumber;
  private String attribute = "";

  /**
   * @param askOfAll whether to ask of all objects if they are in a shell, which takes as long as to
   *     write them
   */
  FrameWriter(JavaTypes types, Limits limits, boolean askOfAll) {
    this.types = types;
    this.limits = limits;
    this.askOfAll = askOfAll;
    bytes = new BoundedBytes(limits.bytes());
    out = CodedOutputStream.newInstance(bytes);
    nodes = new NodeWriter(this, texts, limits.bytes());
    objects = new WaitingObjects(limits);
    replacements = new Replacements(types.models());
    shells = new WrittenShells(types, replacements, limits);
  }

  /**
   * Writes all attributes into one frame. Null, and then it is to be thrown away, too, if objects
   * lead back to themselves by way of hooks, which must be asked of all before they are written.
   *
   * @throws ConcurrentModificationException if a container changed meanwhile
   */
  byte @Nullable [] write(Map<String, Object> attributes) throws TranscodingException {
    try {
      out.writeUInt32(Schema.SESSION_LAYOUT, Schema.LAYOUT);
      for (Map.Entry<String, Object> entry : attributes.entrySet()) {
        attribute = entry.getKey();
        nodes.attribute(attribute, entry.getValue());
        out.writeByteArray(
            Schema.SESSION_ATTRIBUTES, nodes.bytes(), nodes.offset(), nodes.length());
        while (written < objects.size()) {
          if (!writeNode()) {
            return null;
          }
        }
      }
      out.flush();
      byte[] result = bytes.toByteArray();
      shells.finish(objects, result.length);
      clear();
      return result;
    } catch (ConcurrentModificationException | OutOfMemoryError e) {
      throw e;
    } catch (MiscountException e) {
      throw new ConcurrentModificationException(e.getMessage(), e);
    } catch (TranscodingException e) {
      throw e.path() != null ? e : failed(String.valueOf(e.getMessage()), e);
    } catch (Throwable e) {
      // Methods of the application run here and may throw anything at all.
      throw failed(FailureReason.ofWriting(e), e);
    }
  }

  private void clear() {
    bytes.clear();
    nodes.clear();
    objects.clear();
    strings.clear();
    Arrays.fill(typeNumbers, 0);
    typeCount = 0;
    stringCount = 0;
    written = 0;
    attribute = "";
    replacements = new Replacements(types.models());
    shells = new WrittenShells(types, replacements, limits);
  }

  private boolean writeNode() throws IOException, TranscodingException {
    int number = written;
    nodes.begin(number);
    Object object = objects.get(number);
    JavaType type = objects.type(number);
    if (type.isShell() || (askOfAll && !type.shape().isLeaf())) {
      Shell shell = shells.of(object);
      if (shell != null) {
        if (shell.members().size() > 1 && !askOfAll) {
          return false;
        }
        boolean first = shell.members().get(0) == object;
        type = first ? types.shell(object.getClass()) : types.member(object.getClass());
      }
    }
    int typeNumber = typeNumber(type);
    nodes.node(typeNumber, type.shape(), object);
    out.writeByteArray(Schema.SESSION_NODES, nodes.bytes(), nodes.offset(), nodes.length());
    written++;
    return true;
  }

  private int typeNumber(JavaType type) throws IOException {
    if (type.serial() >= typeNumbers.length) {
      typeNumbers = Arrays.copyOf(typeNumbers, 2 * type.serial());
    }
    int number = typeNumbers[type.serial()];
    if (number == 0) {
      number = ++typeCount;
      typeNumbers[type.serial()] = number;
      new WrittenType(type).write(out);
    }
    return number - 1;
  }

  /** The shell that holds an object which needs one. */
  Shell shellOf(Object object) throws TranscodingException {
    Shell shell = shells.of(object);
    if (shell == null) {
      throw new IllegalStateException("no shell for " + object.getClass());
    }
    return shell;
  }

  /** The number of a text in the table; -1 if it cannot stand there. */
  int stringNumber(String text) throws IOException {
    int known = strings.of(text);
    if (known != StringNumbers.UNKNOWN) {
      return known;
    }
    int number = texts.write(out, Schema.SESSION_STRINGS, text) ? stringCount++ : -1;
    strings.put(text, number);
    return number;
  }

  /**
   * What is written in place of an object that is no string: null, a scalar, or an object whose
   * number is then {@link #lastNumber}.
   *
   * @param place of the value within the node at work
   */
  @Nullable Object carried(Object object, int place) throws IOException, TranscodingException {
    JavaType type = permitted(object, place);
    Object carried = object;
    if (!type.shape().carries(object)) {
      if (type.shape() == MapShape.LINKED) {
        type = types.mapByAccess();
      } else {
        type = null;
      }
    }
    if (type == null || type.replaced()) {
      carried = replacements.of(object);
      if (carried == null || isScalar(carried)) {
        return carried;
      }
      type = carried == object ? null : permitted(carried, place);
      if (type == null || type.replaced() || !type.shape().carries(carried)) {
        type = types.shell(carried.getClass());
      }
    }
    if (!isScalar(carried)) {
      lastNumber = objects.add(carried, type, nodes.current(), place);
    }
    return carried;
  }

  private JavaType permitted(Object object, int place) throws TranscodingException {
    JavaType type = types.of(object.getClass());
    if (!type.refusal().isEmpty()) {
      String path = objects.path(attribute, nodes.current()) + objects.step(nodes.current(), place);
      throw new TranscodingException(
          type.refusal(), attribute, path + " (" + object.getClass().getName() + ")", null);
    }
    return type;
  }

  static boolean isScalar(Object object) {
    Class<?> type = object.getClass();
    return type == String.class
        || type == Integer.class
        || type == Long.class
        || type == Boolean.class
        || type == Double.class
        || type == Float.class
        || type == Short.class
        || type == Byte.class
        || type == Character.class;
  }

  /** The number of an object that is carried as it is, such as a member of a shell. */
  int numberOf(Object carried) throws IOException {
    return objects.add(carried, types.shell(carried.getClass()), nodes.current(), 0);
  }

  Limits limits() {
    return limits;
  }

  /** Fails if the class filter does not permit a class that is a value. */
  void requirePermitted(Class<?> type) throws RefusedException {
    types.classes().check(type.getName());
  }

  int lastNumber() {
    return lastNumber;
  }

  /** Tells that the object will be hashed when it is read. */
  void hashed(Object key) {
    shells.hashed(key);
  }

  private TranscodingException failed(String reason, Throwable failure) {
    int at = nodes.current();
    String path = null;
    if (at >= 0) {
      path = objects.path(attribute, at) + " (" + objects.get(at).getClass().getName() + ")";
    }
    return new TranscodingException(reason, attribute, path, failure);
  }
}
