package de.javakaffee.web.msm.serializer.javolution;

import de.javakaffee.web.msm.objectmodel.HashingBudget;
import de.javakaffee.web.msm.objectmodel.ShellReader;
import de.javakaffee.web.msm.objectstream.PermittedClasses;
import de.javakaffee.web.msm.transcoder.Limits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javolution.text.CharArray;
import org.jspecify.annotations.Nullable;

/** Reads one document, whoever wrote it. For one thread. */
final class SessionReader {
  /** Stands for an object that is under way and will be there later. */
  static final Object PENDING = new Object();

  /** Stands for an object whose class is gone, where nobody needs it. */
  record Gone(Missing missing) {}

  private final Limits limits;
  private final XmlInput xml;
  private final int deepest;
  private final ClassNames classes;
  private final ShellReader shells;
  private final HashingBudget weights;
  private final int length;
  private final Map<Integer, @Nullable Object> objects = new HashMap<>();
  private final List<Runnable> late = new ArrayList<>();
  private @Nullable String attribute;
  private boolean textPermitted;
  private int at;
  private int labelled;
  private int pendingId;
  private int depth;
  private int discarding;
  private long count;

  /**
   * @param length of the document in bytes
   * @param deepest how deep objects may nest before {@link TooDeep} is thrown
   */
  SessionReader(
      Carriers carriers,
      PermittedClasses permitted,
      Limits limits,
      XmlInput xml,
      int length,
      int deepest) {
    this.limits = limits;
    this.xml = xml;
    this.length = length;
    this.deepest = deepest;
    this.classes = new ClassNames(permitted, carriers);
    this.shells = new ShellReader(permitted, limits, length);
    this.weights = HashingBudget.ofReading(length);
  }

  Map<String, Object> read(byte[] bytes) {
    if (length > limits.bytes()) {
      throw new Refusal("more than " + limits.bytes() + " bytes, the limit of one call");
    }
    xml.open(bytes);
    if (!xml.child() || !xml.name().equals(SessionWriter.SESSION)) {
      throw Refusal.damaged("not a session");
    }
    at = 0;
    String version = required(SessionWriter.VERSION_NAME);
    if (!version.equals(SessionWriter.VERSION)) {
      throw new Refusal("version " + version + " of the XML is not known");
    }
    Map<String, Object> attributes = new LinkedHashMap<>();
    while (xml.child()) {
      attribute = null;
      String name = label(SessionWriter.ATTRIBUTE_NAME);
      attribute = name;
      if (attributes.containsKey(name)) {
        throw Refusal.damaged("there is a second one of this name");
      }
      @SuppressWarnings("NullAway") // null is a value that the caller may have given
      Object value = complete();
      attributes.put(name, value);
    }
    attribute = null;
    xml.close();
    late.forEach(Runnable::run);
    return attributes;
  }

  /** The attribute at work, or null if it is none of them. */
  @Nullable String attribute() {
    return attribute;
  }

  XmlInput xml() {
    return xml;
  }

  ClassNames classes() {
    return classes;
  }

  ShellReader shells() {
    return shells;
  }

  Weights weights() {
    return key -> Weights.spend(weights, key);
  }

  int documentLength() {
    return length;
  }

  /** Place of the first attribute of the current element that is not read yet. */
  int at() {
    return at;
  }

  /** Reads a value that has to be there now. */
  @Nullable Object complete() {
    Object value = valueOrPending();
    if (value == PENDING) {
      throw Refusal.damaged("an object is needed to make itself");
    }
    return value;
  }

  /** Reads a value and puts it into its place, at the end if it is not there yet. */
  void valueOrLater(Consumer<@Nullable Object> place) {
    Object value = valueOrPending();
    if (value == PENDING) {
      later(place);
    } else {
      place.accept(value);
    }
  }

  /** Reads a value, or returns {@link #PENDING}: then {@link #later} is to be called. */
  @Nullable Object valueOrPending() {
    int first = labelled;
    labelled = 0;
    at = first;
    String again = optional(SessionWriter.AGAIN);
    if (again != null) {
      requireEmpty();
      return again(number(again));
    }
    String className = optional(SessionWriter.CLASS);
    if (className == null) {
      requireText();
      return XmlText.plain(xml.text());
    }
    if (className.equals(SessionWriter.NULL)) {
      requireEmpty();
      return null;
    }
    String id = optional(SessionWriter.ID);
    return discarding == 0
        ? object(className, id == null ? 0 : number(id))
        : objectOrGone(className, id == null ? 0 : number(id));
  }

  private @Nullable Object object(String className, int id) {
    if (++count > limits.references()) {
      throw new Refusal("more objects than the limit " + limits.references());
    }
    if (++depth > deepest) {
      throw depth > limits.depth()
          ? new Refusal("nested deeper than the limit " + limits.depth())
          : new TooDeep();
    }
    Object object = classes.carrier(className).read(this, id);
    depth--;
    return object;
  }

  /** What is thrown away may be gone; what it holds may be needed elsewhere. */
  private @Nullable Object objectOrGone(String className, int id) {
    int levels = depth;
    int level = xml.depth();
    try {
      return object(className, id);
    } catch (Missing e) {
      depth = levels;
      xml.passRest(level, this::discard);
      Gone gone = new Gone(e);
      found(id, gone);
      return gone;
    }
  }

  /** Reads a value that nobody wants any more; its class may be gone. */
  void discard() {
    labelled = xml.attributes() > 0 && isLabel(xml.attributeName(0)) ? 1 : 0;
    discarding++;
    valueOrPending();
    discarding--;
  }

  private static boolean isLabel(CharArray name) {
    return name.equals(Entries.MAP_KEY);
  }

  private @Nullable Object again(int id) {
    if (!objects.containsKey(id)) {
      throw Refusal.damaged("there is no object " + id);
    }
    Object object = objects.get(id);
    if (object == PENDING) {
      pendingId = id;
    } else if (object instanceof Gone gone && discarding == 0) {
      throw gone.missing();
    }
    return object;
  }

  /** Has the object that {@link #valueOrPending} has just called pending put into its place. */
  void later(Consumer<@Nullable Object> place) {
    int id = pendingId;
    late.add(
        () -> {
          Object object = objects.get(id);
          if (object == PENDING) {
            throw Refusal.damaged("object " + id + " never came");
          }
          place.accept(object);
        });
  }

  /** Tells that the object of this id is there, though it may have to be filled. */
  void found(int id, @Nullable Object object) {
    if (id > 0) {
      objects.put(id, object);
    }
  }

  /** Tells that the object of this id will be there later. */
  void underWay(int id) {
    found(id, PENDING);
  }

  /** The label of the current element, whose value is to be read next. */
  String label(String name) {
    at = 0;
    String label = required(name);
    labelled = at;
    return label;
  }

  /** The value of the next attribute if it has this name, or null. */
  @Nullable String optional(String name) {
    if (at < xml.attributes() && xml.attributeName(at).equals(name)) {
      return XmlText.plain(xml.attributeValue(at++));
    }
    return null;
  }

  String required(String name) {
    String value = optional(name);
    if (value == null) {
      throw Refusal.damaged("no " + name);
    }
    return value;
  }

  /** The next attribute, which has this name, as a number. */
  int requiredNumber(String name) {
    return number(required(name));
  }

  /** A number that is not negative. */
  static int number(String digits) {
    try {
      int number = Integer.parseInt(digits);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new Refusal("damaged: not a number", e);
    }
    throw Refusal.damaged("a number below zero");
  }

  /** Goes to the end of the current element, which has no other in it. */
  void requireEmpty() {
    if (xml.child()) {
      throw Refusal.damaged("an element in one that has none");
    }
  }

  /** To be called before a string is taken. */
  void requireText() {
    if (!textPermitted) {
      classes.permitted(String.class);
      textPermitted = true;
    }
  }

  /** Fails if an array is too long. */
  void requireArray(int elements) {
    if (elements > limits.arrayLength()) {
      throw new Refusal("array of more than " + limits.arrayLength() + " elements, the limit");
    }
  }
}
