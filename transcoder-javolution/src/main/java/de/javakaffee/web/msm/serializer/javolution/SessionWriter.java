package de.javakaffee.web.msm.serializer.javolution;

import de.javakaffee.web.msm.objectmodel.HashingBudget;
import de.javakaffee.web.msm.objectmodel.Shell;
import de.javakaffee.web.msm.objectstream.PermittedClasses;
import de.javakaffee.web.msm.transcoder.Limits;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes one document. For one thread. */
final class SessionWriter {
  static final String SESSION = "session";
  static final String VERSION_NAME = "version";
  static final String VERSION = "1";
  static final String ATTRIBUTE = "attribute";
  static final String ATTRIBUTE_NAME = "attribute-name";
  static final String CLASS = "class";
  static final String NULL = "null";
  static final String ID = "object-id";
  static final String AGAIN = "same-as";
  static final String ITEM = "item";

  private final Limits limits;
  private final XmlOutput xml;
  private final int deepest;
  private final ClassNames names;
  private final SharedObjects shared = new SharedObjects();
  private final IdentityHashMap<Object, RuntimeException> failures = new IdentityHashMap<>();
  private final HashingBudget weights = HashingBudget.ofWriting();
  private final Resolution resolution;
  private final Trail trail = new Trail();
  private @Nullable String attribute;
  private boolean textPermitted;
  private int depth;
  private long count;

  /**
   * @param deepest how deep objects may nest before {@link TooDeep} is thrown
   */
  SessionWriter(
      Carriers carriers, PermittedClasses classes, Limits limits, XmlOutput xml, int deepest) {
    this.limits = limits;
    this.xml = xml;
    this.deepest = deepest;
    this.names = new ClassNames(classes, carriers);
    this.resolution = new Resolution(carriers, classes, limits);
  }

  byte[] write(Map<String, Object> attributes) {
    List<Map.Entry<String, Object>> entries = new ArrayList<>(attributes.entrySet());
    new Scan(resolution, shared, failures)
        .run(() -> entries.stream().map(Map.Entry<String, Object>::getValue).iterator());
    xml.open(limits.bytes());
    xml.start(SESSION);
    xml.attribute(VERSION_NAME, VERSION);
    for (Map.Entry<String, Object> entry : entries) {
      attribute = entry.getKey();
      trail.attribute(attribute);
      value(ATTRIBUTE, ATTRIBUTE_NAME, attribute, entry.getValue(), false);
    }
    attribute = null;
    xml.end();
    byte[] bytes = xml.close();
    resolution.settle(weights, bytes.length);
    return bytes;
  }

  /** The attribute at work, or null if it is none of them. */
  @Nullable String attribute() {
    return attribute;
  }

  Trail trail() {
    return trail;
  }

  XmlOutput xml() {
    return xml;
  }

  /** What hashing keys costs when they are read. */
  Weights weights() {
    return key -> Weights.spend(weights, key);
  }

  /**
   * Writes an element with a value.
   *
   * @param completable if it can be put into its place later, when it is read
   */
  void value(String element, @Nullable Object value, boolean completable) {
    xml.start(element);
    content(value, completable);
    xml.end();
  }

  /** Writes an element that is labelled by an attribute of this name. */
  void value(
      String element, String labelName, String label, @Nullable Object value, boolean completable) {
    xml.start(element);
    xml.attribute(labelName, XmlText.escaped(label));
    content(value, completable);
    xml.end();
  }

  private void content(@Nullable Object value, boolean completable) {
    if (value == null) {
      xml.attribute(CLASS, NULL);
      return;
    }
    trail.enter(value);
    if (value instanceof String text) {
      requireText();
      xml.text(XmlText.escaped(text));
    } else {
      RuntimeException failure = failures.get(value);
      if (failure != null) {
        throw failure;
      }
      Object carried = resolution.of(value);
      if (carried == null) {
        xml.attribute(CLASS, NULL);
      } else {
        object(carried, resolution.carrier(), completable);
      }
    }
    trail.leave();
  }

  private void object(Object object, Carrier carrier, boolean completable) {
    if (!carrier.tracked()) {
      count();
      xml.attribute(CLASS, XmlText.escaped(names.of(carrier.typeOf(object))));
      carrier.write(this, object);
      return;
    }
    SharedObjects.Met met = met(object);
    if (met.written) {
      again(met, completable);
      return;
    }
    met.written = true;
    count();
    if (++depth > deepest) {
      throw depth > limits.depth()
          ? new Refusal("nested deeper than the limit " + limits.depth())
          : new TooDeep();
    }
    if (carrier == Carriers.SHELL && shellOf(object).members().size() > 1) {
      met.again = true;
    }
    String name = carrier == Carriers.SHELL ? ShellCarrier.NAME : names.of(carrier.typeOf(object));
    xml.attribute(CLASS, XmlText.escaped(name));
    if (met.again) {
      xml.attribute(ID, Integer.toString(shared.idOf(met)));
    }
    met.unready = carrier.madeLast();
    carrier.write(this, object);
    met.unready = false;
    depth--;
  }

  private SharedObjects.Met met(Object object) {
    SharedObjects.Met met = shared.of(object);
    if (met == null) {
      throw new ConcurrentModificationException("it came while it was written");
    }
    return met;
  }

  private void again(SharedObjects.Met met, boolean completable) {
    if (!met.again) {
      throw new ConcurrentModificationException("it came while it was written");
    }
    if (met.unready && !completable) {
      throw new Refusal("it holds itself, in a way in which it cannot be made again");
    }
    xml.attribute(AGAIN, Integer.toString(shared.idOf(met)));
  }

  private void count() {
    if (++count > limits.references()) {
      throw new Refusal("more objects than the limit " + limits.references());
    }
  }

  /** Tells that when read, the object will be there before what follows. */
  void made(Object object) {
    met(object).unready = false;
  }

  /** True if the object has no other place than this, where it is written now without an id. */
  boolean isMetOnce(Object object) {
    SharedObjects.Met met = met(object);
    if (met.again) {
      return false;
    }
    if (met.written) {
      throw new ConcurrentModificationException("it came while it was written");
    }
    met.written = true;
    return true;
  }

  /** True if the object is carried as text, as the scan has found out. */
  boolean carries(TextCarrier<?> text, Object object) {
    return resolution.carries(text, object);
  }

  /** The shell of an object that has to be in one. */
  Shell shellOf(Object object) {
    Shell shell = resolution.shell(object);
    if (shell == null) {
      throw new ConcurrentModificationException("it came while it was written");
    }
    return shell;
  }

  /** The ids of all objects of a shell, which are written with it. */
  String idsOf(List<Object> members) {
    StringBuilder ids = new StringBuilder();
    for (Object member : members) {
      SharedObjects.Met met = shared.known(member);
      met.again = true;
      met.written = true;
      ids.append(ids.isEmpty() ? "" : " ").append(shared.idOf(met));
    }
    return ids.toString();
  }

  /** The class itself, if it may be written. */
  Class<?> permitted(Class<?> type) {
    return names.permitted(type);
  }

  /**
   * To be called at the end of a container: iterators of some end quietly if it shrinks meanwhile.
   *
   * @param written how many elements were written
   */
  static void requireUnchanged(int sizeBefore, int written) {
    if (sizeBefore != written) {
      throw new ConcurrentModificationException("it changed while it was written");
    }
  }

  /** To be called before a string is written. */
  void requireText() {
    if (!textPermitted) {
      names.permitted(String.class);
      textPermitted = true;
    }
  }

  /** Fails if an array is too long. */
  void requireArray(int length) {
    if (length > limits.arrayLength()) {
      throw new Refusal("array of more than " + limits.arrayLength() + " elements, the limit");
    }
  }
}
