package de.javakaffee.web.msm.testkit.rules;

import de.javakaffee.web.msm.transcoder.ContentVisitor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Requires of an inspector what {@link ContentVisitor} promises, and keeps what it shows. For one
 * inspection, by one thread.
 */
final class ShownContent implements ContentVisitor {
  private final List<String> attributes = new ArrayList<>();
  private final Set<String> labels = new HashSet<>();
  private final Set<String> references = new HashSet<>();
  private final Set<String> types = new HashSet<>();
  private final Set<String> names = new HashSet<>();
  private final List<String> values = new ArrayList<>();
  private boolean named;
  private int open;

  @Override
  public void name(String name) {
    require(!named, "two names for one thing, the second is " + name);
    named = true;
    names.add(name);
    if (open == 0) {
      attributes.add(name);
    }
  }

  @Override
  public void value(String type, String text) {
    thing("a value");
    types.add(type);
    values.add(type + " " + text);
  }

  @Override
  public void begin(String label, String type) {
    thing("an object");
    require(labels.add(label), "two objects with the label " + label);
    types.add(type);
    open++;
  }

  @Override
  public void reference(String label) {
    thing("a reference");
    references.add(label);
  }

  @Override
  public void remark(String text) {
    require(!text.isBlank(), "a remark that says nothing");
  }

  @Override
  public void end() {
    require(open > 0, "the end of what did not begin");
    require(!named, "the end follows a name");
    open--;
  }

  /** To be called after an inspection that gave no exception. */
  void requireEnd() {
    require(open == 0, open + " objects that do not end");
    require(!named, "a name that nothing follows");
  }

  /** The same: each reference has to lead to something. */
  void requireTargets() {
    references.removeAll(labels);
    require(references.isEmpty(), "references to what was not shown: " + references);
  }

  /** The attributes in the order in which they were shown. */
  List<String> attributes() {
    return attributes;
  }

  /** Everything that is called a class. */
  Set<String> types() {
    return types;
  }

  /** Of attributes, fields and what else has a name. */
  Set<String> names() {
    return names;
  }

  /** Each with its class before it. */
  List<String> values() {
    return values;
  }

  private void thing(String what) {
    require(named || open > 0, what + " without a name that is no part of anything");
    named = false;
  }

  private static void require(boolean right, String otherwise) {
    if (!right) {
      throw new AssertionError("it shows " + otherwise);
    }
  }
}
