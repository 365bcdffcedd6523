package de.javakaffee.web.msm.serializer.javolution;

import de.javakaffee.web.msm.inspection.Tale;
import de.javakaffee.web.msm.transcoder.Limits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells one document, whoever wrote it, without its classes. For one thread. */
final class ShownDocument {
  /** Before the labels of objects that nothing refers to, and which have no number therefore. */
  private static final String UNNUMBERED = "x";

  private final Limits limits;
  private final XmlInput xml;
  private final Tale tale;
  private final NamedTypes types = new NamedTypes();
  private final Deque<ShownParts> open = new ArrayDeque<>();
  private final Set<Integer> ids = new HashSet<>();
  private @Nullable String attribute;
  private int at;
  private int length;
  private long count;

  ShownDocument(Limits limits, XmlInput xml, Tale tale) {
    this.limits = limits;
    this.xml = xml;
    this.tale = tale;
  }

  /** Tells all attributes. */
  void tell(byte[] bytes) {
    length = bytes.length;
    if (length > limits.bytes()) {
      throw new Refusal("more than " + limits.bytes() + " bytes, the limit of one call");
    }
    xml.open(bytes);
    if (!xml.child() || !xml.name().equals(SessionWriter.SESSION)) {
      throw Refusal.damaged("not a session");
    }
    String version = label(SessionWriter.VERSION_NAME);
    if (!version.equals(SessionWriter.VERSION)) {
      throw new Refusal("version " + version + " of the XML is not known");
    }
    while (xml.child()) {
      attribute = null;
      attribute = label(SessionWriter.ATTRIBUTE_NAME);
      tale.name(attribute);
      labelledValue();
      while (!open.isEmpty()) {
        if (!open.peek().next(this)) {
          open.pop().over(this);
        }
      }
    }
    attribute = null;
    xml.close();
  }

  /** The attribute at work, or null if it is none of them. */
  @Nullable String attribute() {
    return attribute;
  }

  XmlInput xml() {
    return xml;
  }

  Tale tale() {
    return tale;
  }

  Limits limits() {
    return limits;
  }

  /** Place of the first attribute of the current element that is not read yet. */
  int at() {
    return at;
  }

  /** Tells the value of the current element, or has it begun. */
  void value() {
    at = 0;
    labelledValue();
  }

  /** The same, of an element whose label was read. */
  void labelledValue() {
    String again = optional(SessionWriter.AGAIN);
    if (again != null) {
      requireEmpty();
      again(SessionReader.number(again));
      return;
    }
    String name = optional(SessionWriter.CLASS);
    if (name == null) {
      tale.value(String.class.getName(), XmlText.plain(xml.text()));
    } else if (name.equals(SessionWriter.NULL)) {
      requireEmpty();
      tale.value(name, null);
    } else {
      object(name);
    }
  }

  private void again(int id) {
    if (!ids.contains(id)) {
      throw Refusal.damaged("there is no object " + id);
    }
    tale.reference(Integer.toString(id));
  }

  private void object(String name) {
    if (++count > limits.references()) {
      throw new Refusal("more objects than the limit " + limits.references());
    }
    if (open.size() >= limits.depth()) {
      throw new Refusal("nested deeper than the limit " + limits.depth());
    }
    String id = optional(SessionWriter.ID);
    String label = id == null ? UNNUMBERED + count : numbered(id);
    if (name.equals(ShellCarrier.NAME)) {
      open.push(ShownShell.begun(this, label));
      return;
    }
    NamedTypes.Type type = types.of(name);
    if (type.fixed() != null) {
      Carriers.fixed(type.fixed()).show(this, type.name(), label);
    } else if (type.hasPrimitiveElements()) {
      ShownArrays.ofPrimitives(this, type.name(), label);
    } else if (type.isArray()) {
      ShownArrays.ofObjects(this, type.name(), label);
    } else {
      ofApplication(type.name(), label);
    }
  }

  private String numbered(String id) {
    int number = SessionReader.number(id);
    if (!ids.add(number)) {
      throw Refusal.damaged("there are two objects " + number);
    }
    return Integer.toString(number);
  }

  /** The labels of the objects in a shell, of which one is known. */
  List<String> members(String numbers, String known) {
    List<String> labels = new ArrayList<>();
    for (String number : numbers.split(" ", -1)) {
      labels.add(number.equals(known) ? known : numbered(number));
    }
    return labels;
  }

  /** An enum has a text and no fields; anything else has no text. */
  private void ofApplication(String type, String label) {
    boolean fields = at < xml.attributes();
    if (fields) {
      tale.begin(label, type);
      ShownFields.tellAttributes(this);
    }
    String text = xml.textOrChild();
    if (text == null) {
      if (!fields) {
        tale.begin(label, type);
      }
      open.push(new ShownFields());
    } else if (text.isBlank()) {
      if (!fields) {
        tale.begin(label, type);
      }
      tale.end();
    } else if (fields) {
      throw Refusal.damaged("text and fields in one");
    } else {
      tale.object(label, type, text);
    }
  }

  /** Tells an object that a text tells. */
  void text(String type, String label, String text) {
    tale.object(label, type, text);
  }

  /** Begins an object, whose parts will be told. */
  void begin(String type, String label, ShownParts parts) {
    tale.begin(label, type);
    open.push(parts);
  }

  /** Passes the current element if it is null. */
  boolean passNull() {
    at = 0;
    if (!SessionWriter.NULL.equals(optional(SessionWriter.CLASS))) {
      return false;
    }
    requireEmpty();
    return true;
  }

  /** The label of the current element, whose value is to be told next. */
  String label(String name) {
    at = 0;
    return required(name);
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

  /** Goes to the end of the current element, which has no other in it. */
  void requireEmpty() {
    if (xml.child()) {
      throw Refusal.damaged("an element in one that has none");
    }
  }

  /** Fails if an array is too long, or longer than what is stored. */
  void requireArray(int elements, int bytesOfEach) {
    if (elements > limits.arrayLength()) {
      throw new Refusal("array of more than " + limits.arrayLength() + " elements, the limit");
    }
    if (elements > length / bytesOfEach) {
      throw Refusal.damaged("an array that is longer than all that is stored");
    }
  }
}
