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
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One call of encode. Objects get numbers as they are met and wait in a queue until they are
 * written, level by level. For one thread.
 */
final class FrameWriter {
  private final JavaTypes types;
  private final Limits limits;
  private final boolean askOfAll;
  private final BoundedBytes bytes;
  private final CodedOutputStream out;
  private final NodeWriter nodes;
  private final WaitingObjects objects;
  private final Map<String, Integer> strings = new HashMap<>();
  private final Replacements replacements;
  private final WrittenShells shells;

  private int[] typeNumbers = new int[32];
  private int typeCount;
  private int stringCount;
  private int written;
  private int lastNumber;
  private String attribute = "";

  private FrameWriter(JavaTypes types, Limits limits, boolean askOfAll) {
    this.types = types;
    this.limits = limits;
    this.askOfAll = askOfAll;
    bytes = new BoundedBytes(limits.bytes());
    out = CodedOutputStream.newInstance(bytes);
    nodes = new NodeWriter(this, limits.bytes());
    objects = new WaitingObjects(limits);
    replacements = new Replacements(types.models());
    shells = new WrittenShells(types, replacements, limits);
  }

  /**
   * Writes all attributes into one frame.
   *
   * @throws ConcurrentModificationException if a container changed meanwhile
   */
  static byte[] write(JavaTypes types, Limits limits, Map<String, Object> attributes)
      throws TranscodingException {
    FrameWriter writer = new FrameWriter(types, limits, false);
    byte[] frame = writer.write(attributes);
    // Objects that lead back to themselves by way of hooks must be known before they are written;
    // they are rare, and to look for them takes as long as to write all.
    return frame != null ? frame : requireFrame(new FrameWriter(types, limits, true), attributes);
  }

  private static byte[] requireFrame(FrameWriter writer, Map<String, Object> attributes)
      throws TranscodingException {
    byte[] frame = writer.write(attributes);
    if (frame == null) {
      throw new IllegalStateException("a knot that was not foreseen");
    }
    return frame;
  }

  /** Null if it has to be done once more, asking of all objects whether they are in a shell. */
  private byte @Nullable [] write(Map<String, Object> attributes) throws TranscodingException {
    try {
      out.writeUInt32(Schema.SESSION_LAYOUT, Schema.LAYOUT);
      for (Map.Entry<String, Object> entry : attributes.entrySet()) {
        attribute = entry.getKey();
        int length = nodes.attribute(attribute, entry.getValue());
        out.writeByteArray(Schema.SESSION_ATTRIBUTES, nodes.bytes(), 0, length);
        while (written < objects.size()) {
          if (!writeNode()) {
            return null;
          }
        }
      }
      out.flush();
      byte[] result = bytes.toByteArray();
      shells.finish(objects, result.length);
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
    int length = nodes.node(typeNumber, type.shape(), object);
    out.writeByteArray(Schema.SESSION_NODES, nodes.bytes(), 0, length);
    written++;
    return true;
  }

  private int typeNumber(JavaType type) throws IOException {
    if (type.serial() >= typeNumbers.length) {
      typeNumbers = java.util.Arrays.copyOf(typeNumbers, 2 * type.serial());
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
    Integer known = strings.putIfAbsent(text, stringCount);
    if (known != null) {
      return known;
    }
    if (!Texts.fitsUtf8(text)) {
      strings.put(text, -1);
      return -1;
    }
    out.writeString(Schema.SESSION_STRINGS, text);
    return stringCount++;
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
