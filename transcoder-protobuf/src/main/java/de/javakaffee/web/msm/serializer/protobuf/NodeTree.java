package de.javakaffee.web.msm.serializer.protobuf;

import de.javakaffee.web.msm.inspection.ShellView;
import de.javakaffee.web.msm.inspection.Tale;
import de.javakaffee.web.msm.objectstream.DamagedException;
import de.javakaffee.web.msm.objectstream.RefusedException;
import de.javakaffee.web.msm.transcoder.Limits;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells the table of nodes as a tree: each node where it is first referred to. What is under way
 * stands on a stack of steps. For one thread and one inspection.
 */
final class NodeTree {
  /** A node under way. */
  private interface Step {

    /** Goes on; false if it is over, and then it has begun nothing else. */
    boolean advance() throws IOException;
  }

  /** A constant of an enum, which is told again wherever it stands. */
  private record Constant(String type, String name) {}

  private final Limits limits;
  private final Tale tale;
  private final FrameTables tables;
  private final Deque<Step> steps = new ArrayDeque<>();
  private final Map<Integer, Constant> constants = new HashMap<>();
  private boolean[] told = {};

  NodeTree(byte[] bytes, Limits limits, Tale tale) {
    this.limits = limits;
    this.tale = tale;
    tables = new FrameTables(bytes);
  }

  void tell() throws IOException {
    tables.read(limits);
    told = new boolean[tables.nodeCount()];
    for (int i = 0; i < tables.attributeCount(); i++) {
      attribute(i);
      while (!steps.isEmpty()) {
        Step step = steps.element();
        if (!step.advance()) {
          steps.pop();
        }
      }
    }
  }

  private void attribute(int number) throws IOException {
    NamedValue read = NamedValue.read(tables, number);
    tale.name(read.name());
    value(read.value(), 0);
  }

  private void value(Values values, int index) throws IOException {
    long bits = values.bits(index);
    switch (values.kind(index)) {
      case Schema.NULL -> tale.value("null", null);
      case Schema.VALUE_NODE -> node((int) bits);
      case Schema.VALUE_STRING -> text(tables.string(bits));
      case Schema.VALUE_UTF16 -> text(tables.utf16(bits));
      default -> {
        Object boxed = Scalars.boxed(values.kind(index), bits);
        tale.value(boxed.getClass().getName(), boxed.toString());
      }
    }
  }

  private void text(String text) {
    tale.value(String.class.getName(), text);
  }

  private void node(int number) throws IOException {
    require(number);
    if (told[number]) {
      again(number);
      return;
    }
    if (steps.size() >= limits.depth()) {
      throw new RefusedException("nested deeper than the limit " + limits.depth());
    }
    StoredType type = tables.typeOf(number);
    NodeContent content = new NodeContent(tables);
    content.open(number);
    switch (type.shapeNumber()) {
      case Schema.SHAPE_SHELL -> steps.push(new ShellParts(number, number, content));
      case Schema.SHAPE_SHELL_MEMBER -> steps.push(member(number, content));
      default -> {
        told[number] = true;
        if (type.shapeNumber() == Schema.SHAPE_ENUM) {
          constants.put(number, new Constant(type.name(), content.text()));
          again(number);
        } else if (NodeText.isValue(type)) {
          tale.object(label(number), type.name(), NodeText.of(type, content, limits));
        } else {
          tale.begin(label(number), type.name());
          steps.push(new Parts(type, content));
        }
      }
    }
  }

  private void again(int number) {
    Constant constant = constants.get(number);
    if (constant == null) {
      tale.reference(label(number));
    } else {
      tale.value(constant.type(), constant.name());
    }
  }

  private void require(int number) throws DamagedException {
    if (number < 0 || number >= told.length) {
      throw new DamagedException("damaged: node " + number + " of " + told.length);
    }
  }

  private static String label(int number) {
    return String.valueOf(number);
  }

  /** An object in the shell of another node. */
  private Step member(int number, NodeContent content) throws IOException {
    if (content.values.size() != 1 || !content.values.isNode(0)) {
      throw new DamagedException("damaged: a member of no shell");
    }
    int shell = content.values.node(0);
    require(shell);
    if (tables.typeOf(shell).shapeNumber() != Schema.SHAPE_SHELL) {
      throw new DamagedException("damaged: node " + shell + " is no shell");
    }
    content.open(shell);
    return new ShellParts(shell, number, content);
  }

  /** The objects of a shell, with its children where they belong. */
  private final class ShellParts implements Step {
    private final ShellView view;
    private final NodeContent content;
    private int child;

    /**
     * @param number of the shell, which is its first member
     * @param meant the member that belongs here
     */
    ShellParts(int number, int meant, NodeContent content) throws IOException {
      this.content = content;
      List<String> labels = new ArrayList<>();
      for (int member : content.members()) {
        require(member);
        if (told[member]) {
          throw new DamagedException("damaged: node " + member + " is in two places");
        }
        told[member] = true;
        labels.add(label(member));
      }
      if (!labels.contains(label(meant)) || !labels.get(0).equals(label(number))) {
        throw new DamagedException("damaged: node " + meant + " is not in its shell");
      }
      view = new ShellView(content.bytes(), labels, label(meant), limits, tale, this::child);
    }

    private void child() throws IOException {
      if (child == content.values.size()) {
        throw new DamagedException("damaged: a shell without child " + child);
      }
      value(content.values, child++);
    }

    @Override
    public boolean advance() throws IOException {
      if (view.next()) {
        return true;
      }
      if (child < content.values.size()) {
        throw new DamagedException("damaged: a shell with more children than it has places");
      }
      view.over();
      return false;
    }
  }

  /** Values, keys and a comparator. */
  private final class Parts implements Step {
    private final StoredType type;
    private final NodeContent content;
    private final boolean map;
    private int next = -1;

    Parts(StoredType type, NodeContent content) throws IOException {
      this.type = type;
      this.content = content;
      int shape = type.shapeNumber();
      map = shape == Schema.SHAPE_MAP || shape == Schema.SHAPE_MAP_BY_ACCESS;
      if (map && content.keys.size() != content.values.size()) {
        throw new DamagedException(
            "damaged: " + content.keys.size() + " keys, " + content.values.size() + " values");
      }
      if (NodeText.hasFields(type) && content.values.size() != type.fields().size()) {
        throw new DamagedException(
            "damaged: "
                + content.values.size()
                + " values for "
                + type.fields().size()
                + " fields");
      }
      if (shape == Schema.SHAPE_ARRAY) {
        NodeText.requireLength(content.values.size(), limits);
      }
      if (shape == Schema.SHAPE_MAP_BY_ACCESS) {
        tale.remark("in the order of access");
      }
      if (shape == Schema.SHAPE_MESSAGE) {
        tale.remark("fields of a message by their numbers: " + NodeText.message(content.message()));
      }
    }

    @Override
    public boolean advance() throws IOException {
      int at = next++;
      if (at < 0) {
        if (content.comparator.size() > 0) {
          tale.name("comparator");
          value(content.comparator, 0);
        }
        return true;
      }
      if (map && at < 2 * content.keys.size()) {
        tale.name(at % 2 == 0 ? "key" : "value");
        value(at % 2 == 0 ? content.keys : content.values, at / 2);
        return true;
      }
      if (!map && at < content.values.size()) {
        tale.name(name(at));
        value(content.values, at);
        return true;
      }
      tale.end();
      return false;
    }

    private String name(int at) {
      if (NodeText.hasFields(type)) {
        return type.fields().get(at);
      }
      return type.shapeNumber() == Schema.SHAPE_HOLDER ? "value" : String.valueOf(at);
    }
  }
}
