package de.javakaffee.web.msm.serializer.protobuf;

import com.google.protobuf.CodedInputStream;
import de.javakaffee.web.msm.objectstream.DamagedException;
import de.javakaffee.web.msm.objectstream.RefusedException;
import de.javakaffee.web.msm.objectstream.ShellInspection;
import de.javakaffee.web.msm.transcoder.ContentVisitor;
import de.javakaffee.web.msm.transcoder.Limits;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Tells the table of nodes as a tree: each node where it is first referred to. What is under way
 * stands on a stack of steps. For one thread and one inspection.
 */
final class NodeTree {
  /** Longer texts are repeated only as often as the frame could have held them. */
  private static final int SHORT_TEXT = 100;

  /** A node under way. */
  private interface Step {

    /** Goes on; false if it is over, and then it has begun nothing else. */
    boolean advance() throws IOException;
  }

  private final Limits limits;
  private final ContentVisitor visitor;
  private final FrameTables tables;
  private final Deque<Step> steps = new ArrayDeque<>();
  private boolean[] told = {};
  private long repeatable;

  NodeTree(byte[] bytes, Limits limits, ContentVisitor visitor) {
    this.limits = limits;
    this.visitor = visitor;
    tables = new FrameTables(bytes);
    repeatable = 2L * bytes.length;
  }

  void tell() throws IOException {
    tables.read(limits);
    told = new boolean[tables.nodeCount()];
    for (int i = 0; i < tables.attributeCount(); i++) {
      attribute(tables.attribute(i), tables.attributeOffset(i));
      while (!steps.isEmpty()) {
        Step step = steps.element();
        if (!step.advance()) {
          steps.pop();
        }
      }
    }
  }

  private void attribute(CodedInputStream in, int base) throws IOException {
    Values value = new Values();
    String name = null;
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (tag) {
        case Schema.ATTRIBUTE_NAME << 3 | 2 -> name = in.readString();
        case Schema.ATTRIBUTE_NAME_UTF16 << 3 | 2 -> {
          byte[] utf16 = in.readByteArray();
          name = Texts.ofUtf16(utf16, 0, utf16.length);
        }
        case Schema.ATTRIBUTE_VALUE << 3 | 2 -> value.add(in, base);
        default -> in.skipField(tag);
      }
    }
    if (name == null || value.size() != 1) {
      throw new DamagedException("damaged: an attribute without name or value");
    }
    visitor.name(name);
    value(value, 0);
  }

  private void value(Values values, int index) throws IOException {
    long bits = values.bits(index);
    switch (values.kind(index)) {
      case Schema.NULL -> visitor.value("null", "null");
      case Schema.VALUE_NODE -> node((int) bits);
      case Schema.VALUE_STRING -> text(tables.string(bits));
      case Schema.VALUE_UTF16 -> text(tables.utf16(bits));
      default -> {
        Object boxed = Scalars.boxed(values.kind(index), bits);
        visitor.value(boxed.getClass().getName(), boxed.toString());
      }
    }
  }

  private void text(String text) {
    repeatable -= text.length() > SHORT_TEXT ? text.length() : 0;
    if (repeatable < 0) {
      visitor.remark("a text of " + text.length() + " characters again");
    } else {
      visitor.value("java.lang.String", text);
    }
  }

  private void node(int number) throws IOException {
    if (number < 0 || number >= told.length) {
      throw new DamagedException("damaged: node " + number + " of " + told.length);
    }
    StoredType type = tables.typeOf(number);
    NodeContent content = new NodeContent(tables);
    if (told[number]) {
      if (NodeText.isValue(type)) {
        content.open(number);
        value(type, content);
      } else {
        visitor.reference(label(number));
      }
      return;
    }
    if (steps.size() >= limits.depth()) {
      throw new RefusedException("nested deeper than the limit " + limits.depth());
    }
    content.open(number);
    told[number] = true;
    if (NodeText.isValue(type)) {
      value(type, content);
    } else if (type.shapeNumber() == Schema.SHAPE_SHELL) {
      shell(number, type, content);
    } else if (type.shapeNumber() == Schema.SHAPE_SHELL_MEMBER) {
      member(number, type, content);
    } else {
      visitor.begin(label(number), type.name());
      steps.push(new Parts(type, content));
    }
  }

  private void value(StoredType type, NodeContent content) throws IOException {
    String text = NodeText.of(type, content);
    repeatable -= text.length() > SHORT_TEXT ? text.length() : 0;
    if (repeatable < 0) {
      visitor.remark(type.name() + " of " + text.length() + " characters again");
    } else {
      visitor.value(type.name(), text);
    }
  }

  private static String label(int number) {
    return String.valueOf(number);
  }

  private void shell(int number, StoredType type, NodeContent content) throws IOException {
    List<String> members = new ArrayList<>();
    int[] numbers = content.members();
    for (int member : numbers) {
      if (member < 0 || member >= told.length) {
        throw new DamagedException("damaged: node " + member + " of " + told.length);
      }
      members.add(label(member));
      told[member] = true;
    }
    if (numbers.length == 0 || numbers[0] != number) {
      throw new DamagedException("damaged: a shell of another node");
    }
    if (members.stream().distinct().count() < members.size()) {
      throw new DamagedException("damaged: a shell with a member twice");
    }
    ShellInspection shell =
        new ShellInspection(content.bytes(), limits, visitor, members, type.name());
    steps.push(
        () -> {
          int child = shell.next();
          if (child == ShellInspection.DONE) {
            return false;
          }
          if (child >= content.values.size()) {
            throw new DamagedException("damaged: no child " + child);
          }
          value(content.values, child);
          return true;
        });
  }

  /** It is somewhere in the shell of another node, which is told first. */
  private void member(int number, StoredType type, NodeContent content) throws IOException {
    if (content.values.size() != 1 || !content.values.isNode(0)) {
      throw new DamagedException("damaged: a member of no shell");
    }
    int shell = content.values.node(0);
    boolean known = shell >= 0 && shell < told.length && told[shell];
    if (known || shell == number) {
      throw new DamagedException("damaged: it is not in the shell that it refers to");
    }
    visitor.begin(number + ".in", type.name());
    visitor.name("in");
    Deque<Integer> left = new ArrayDeque<>(List.of(shell));
    steps.push(
        () -> {
          if (!left.isEmpty()) {
            node(left.pop());
            return true;
          }
          visitor.name("is");
          visitor.reference(label(number));
          visitor.end();
          return false;
        });
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
        visitor.remark("in the order of access");
      }
      NodeText.numbersOf(type, content, limits, visitor);
    }

    @Override
    public boolean advance() throws IOException {
      int at = next++;
      if (at < 0) {
        if (content.comparator.size() > 0) {
          visitor.name("comparator");
          value(content.comparator, 0);
        }
        return true;
      }
      if (map && at < 2 * content.keys.size()) {
        visitor.name(at % 2 == 0 ? "key" : "value");
        value(at % 2 == 0 ? content.keys : content.values, at / 2);
        return true;
      }
      if (!map && at < content.values.size()) {
        visitor.name(name(at));
        value(content.values, at);
        return true;
      }
      visitor.end();
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
