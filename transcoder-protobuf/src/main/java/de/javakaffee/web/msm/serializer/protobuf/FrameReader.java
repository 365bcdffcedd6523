package de.javakaffee.web.msm.serializer.protobuf;

import com.google.protobuf.InvalidProtocolBufferException;
import de.javakaffee.web.msm.objectmodel.ShellReader;
import de.javakaffee.web.msm.objectstream.DamagedException;
import de.javakaffee.web.msm.objectstream.FailureReason;
import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One call of decode. Objects are made when they are first referred to, so that what nobody refers
 * to any more may be of a class that is gone. What is under way stands on a stack of numbers. For
 * one thread.
 */
final class FrameReader {
  /** Stands for an object that cannot be there yet; see {@link #whenThere}. */
  static final Object MISSING = new Object();

  /** The place of a comparator; keys and values of maps take turns, from 0. */
  static final int COMPARATOR = -1;

  private static final byte UNSEEN = 0;

  /** Allocated, or on the stack. */
  private static final byte SEEN = 1;

  /** What it refers to is being read. */
  private static final byte OPEN = 2;

  private static final byte DONE = 3;

  private final JavaTypes types;
  private final Limits limits;
  private final FrameTables tables;
  private final NodeContent content;
  private final NodeContent allocating;
  private final HashedContents hashes;
  private final WaitingPlaces waiting = new WaitingPlaces();
  private final List<Integer> postponed = new ArrayList<>();

  private @Nullable Object[] objects = {};
  private byte[] states = {};
  private int[] holders = {};
  private int[] places = {};
  private int[] stack = new int[64];
  private int stackSize;
  private int at = NodeWriter.NO_NODE;
  private int lastMissing;
  private @Nullable String attribute;

  FrameReader(JavaTypes types, Limits limits, byte[] bytes) {
    this.types = types;
    this.limits = limits;
    tables = new FrameTables(bytes);
    content = new NodeContent(tables);
    allocating = new NodeContent(tables);
    hashes = new HashedContents(this, types, limits, bytes.length);
  }

  Map<String, Object> read() throws TranscodingException {
    try {
      tables.read(limits);
      int count = tables.nodeCount();
      objects = new @Nullable Object[count];
      states = new byte[count];
      holders = new int[count];
      places = new int[count];
      Levels levels = count > limits.depth() ? new Levels(tables, limits) : null;
      Map<String, Object> attributes = new LinkedHashMap<>();
      for (int i = 0; i < tables.attributeCount(); i++) {
        readAttribute(i, levels, attributes);
      }
      return attributes;
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (TranscodingException e) {
      throw e.path() != null ? e : failed(String.valueOf(e.getMessage()), e);
    } catch (Throwable e) {
      // Methods of the application run here and may throw anything at all.
      throw failed(reason(e), e);
    }
  }

  private static String reason(Throwable failure) {
    if (failure instanceof BeanField.UnfitException) {
      return String.valueOf(failure.getMessage());
    }
    return failure instanceof InvalidProtocolBufferException
        ? "damaged: " + failure.getMessage()
        : FailureReason.ofReading(failure);
  }

  private void readAttribute(int number, @Nullable Levels levels, Map<String, Object> attributes)
      throws IOException, TranscodingException, ClassNotFoundException {
    attribute = null;
    at = NodeWriter.NO_NODE;
    NamedValue stands = NamedValue.read(tables, number);
    String name = stands.name();
    Values value = stands.value();
    if (attributes.containsKey(name)) {
      throw new DamagedException("damaged: an attribute stands there twice");
    }
    attribute = name;
    if (levels != null && value.isNode(0)) {
      levels.require(value.node(0));
    }
    Object read = value(value, 0, 0);
    work();
    // A shell may have resolved itself to null, or the object is made only now.
    @SuppressWarnings("NullAway") // null is what was put in
    Object stored = read == MISSING ? objects[value.node(0)] : read;
    attributes.put(name, stored);
  }

  private void work() throws IOException, TranscodingException, ClassNotFoundException {
    runStack();
    int before = Integer.MAX_VALUE;
    while (!postponed.isEmpty() && postponed.size() < before) {
      before = postponed.size();
      List<Integer> again = List.copyOf(postponed);
      postponed.clear();
      for (int number : again) {
        finish(number);
      }
      runStack();
    }
    if (!postponed.isEmpty()) {
      at = postponed.get(0);
      throw new DamagedException("damaged: it leads back to itself, so that neither can be there");
    }
  }

  private void runStack() throws IOException, TranscodingException, ClassNotFoundException {
    while (stackSize > 0) {
      int number = stack[--stackSize];
      if (number < 0) {
        finish(~number);
      } else if (states[number] == SEEN) {
        enter(number);
      }
    }
  }

  private void push(int entry) {
    if (stackSize == stack.length) {
      stack = Arrays.copyOf(stack, 2 * stackSize);
    }
    stack[stackSize++] = entry;
  }

  private void enter(int number) throws IOException, TranscodingException, ClassNotFoundException {
    at = number;
    StoredType type = tables.typeOf(number);
    Shape shape = type.shape(types);
    content.open(number);
    if (!shape.waits(content)) {
      states[number] = DONE;
      done(number, type, shape);
      return;
    }
    states[number] = OPEN;
    push(~number);
    // What is pushed last is read first.
    boolean isMap = content.keys.size() > 0;
    for (int i = content.values.size() - 1; i >= 0; i--) {
      if (content.values.isNode(i) && shape.needs(type, i)) {
        object(content.values.node(i), isMap ? 2 * i + 1 : i);
      }
    }
    see(content.keys, 2, 0);
    see(content.comparator, 1, COMPARATOR);
  }

  private void see(Values values, int step, int first)
      throws IOException, TranscodingException, ClassNotFoundException {
    for (int i = values.size() - 1; i >= 0; i--) {
      if (values.isNode(i)) {
        object(values.node(i), first + step * i);
      }
    }
  }

  private void finish(int number) throws IOException, TranscodingException, ClassNotFoundException {
    if (states[number] == DONE) {
      return; // the shell that it is a member of has made it
    }
    at = number;
    StoredType type = tables.typeOf(number);
    Shape shape = type.shape(types);
    content.open(number);
    if (isAnyMissing(type, shape)) {
      postponed.add(number);
      return;
    }
    states[number] = DONE;
    done(number, type, shape);
  }

  private boolean isAnyMissing(StoredType type, Shape shape) throws DamagedException {
    for (int i = 0; i < content.values.size(); i++) {
      if (isMissing(content.values, i) && shape.needs(type, i)) {
        return true;
      }
    }
    for (int i = 0; i < content.keys.size(); i++) {
      if (isMissing(content.keys, i)) {
        return true;
      }
    }
    return content.comparator.size() > 0 && isMissing(content.comparator, 0);
  }

  private boolean isMissing(Values values, int index) throws DamagedException {
    return values.isNode(index) && !isThere(checked(values.node(index)));
  }

  private void done(int number, StoredType type, Shape shape)
      throws IOException, TranscodingException, ClassNotFoundException {
    Object object = objects[number];
    if (shape.isContainer() && object != null) {
      hashes.filling(object, content);
    }
    Object made = shape.complete(this, type, object, content);
    if (shape.isContainer() && object == null && made != null) {
      hashes.filling(made, content);
    }
    found(number, made);
  }

  /** Tells that the object of this number is there. */
  void found(int number, @Nullable Object object) {
    objects[number] = object;
    states[number] = DONE;
    waiting.found(number, object);
  }

  boolean isThere(int number) {
    return objects[number] != null || states[number] == DONE;
  }

  /**
   * The object of a value; {@link #MISSING} if it cannot be there yet.
   *
   * @param place of the value within the node at work, for messages
   */
  @Nullable Object value(Values values, int index, int place)
      throws IOException, TranscodingException, ClassNotFoundException {
    long bits = values.bits(index);
    return switch (values.kind(index)) {
      case Schema.NULL -> null;
      case Schema.VALUE_NODE -> object((int) bits, place);
      case Schema.VALUE_STRING -> tables.string(bits);
      case Schema.VALUE_UTF16 -> tables.utf16(bits);
      default -> Scalars.boxed(types, values.kind(index), bits);
    };
  }

  /** The same of a value that must be there. */
  @Nullable Object present(Values values, int index)
      throws IOException, TranscodingException, ClassNotFoundException {
    Object value = value(values, index, index);
    if (value == MISSING) {
      throw new DamagedException("damaged: it leads back to itself, so that neither can be there");
    }
    return value;
  }

  private @Nullable Object object(int node, int place)
      throws IOException, TranscodingException, ClassNotFoundException {
    int number = checked(node);
    if (states[number] == UNSEEN) {
      holders[number] = at;
      places[number] = place;
      int before = at;
      at = number;
      allocate(number);
      at = before;
    }
    if (states[number] == SEEN) {
      push(number);
    }
    if (isThere(number)) {
      return objects[number];
    }
    lastMissing = number;
    return MISSING;
  }

  private void allocate(int number)
      throws IOException, TranscodingException, ClassNotFoundException {
    StoredType type = tables.typeOf(number);
    Shape shape = type.shape(types);
    if (shape.readsToAllocate()) {
      allocating.open(number);
    }
    objects[number] = shape.allocate(this, type, allocating);
    states[number] = shape.isLeaf() ? DONE : SEEN;
  }

  private int checked(int number) throws DamagedException {
    if (number < 0 || number >= states.length) {
      throw new DamagedException("damaged: node " + number + " of " + states.length);
    }
    return number;
  }

  /** Has the object that {@link #value} has just called missing put into its place. */
  void whenThere(Consumer<@Nullable Object> place) {
    waiting.add(lastMissing, objects.length, place);
  }

  ShellReader shells() throws IOException, TranscodingException {
    return hashes.shells();
  }

  /** To be called before a container is filled with something that it hashes. */
  void hashing(@Nullable Object key) throws IOException, TranscodingException {
    hashes.hashing(key);
  }

  /** The completed containers, for {@link HashedContents}. */
  void containers(ContainerVisitor visitor)
      throws IOException, TranscodingException, ClassNotFoundException {
    NodeContent node = new NodeContent(tables);
    for (int i = 0; i < objects.length; i++) {
      Object object = objects[i];
      if (object != null && states[i] == DONE && tables.typeOf(i).shape(types).isContainer()) {
        node.open(i);
        visitor.visit(object, node);
      }
    }
  }

  /** Takes a container and its node. */
  @FunctionalInterface
  interface ContainerVisitor {
    void visit(Object container, NodeContent node) throws IOException, TranscodingException;
  }

  /** The object of a node, null if it is not there. */
  @Nullable Object objectOf(int node) throws DamagedException {
    return objects[checked(node)];
  }

  /** The node's number is one of a shell's members that have yet to be made. */
  boolean isMissingMember(int node) throws IOException, ClassNotFoundException {
    int number = checked(node);
    return states[number] != DONE
        && tables.typeOf(number).shape(types).number() == Schema.SHAPE_SHELL_MEMBER;
  }

  /** The number of the node at work. */
  int at() {
    return at;
  }

  Limits limits() {
    return limits;
  }

  JavaTypes types() {
    return types;
  }

  private TranscodingException failed(String reason, Throwable failure) {
    return new TranscodingException(reason, attribute, path(), failure);
  }

  private @Nullable String path() {
    if (at < 0 || attribute == null) {
      return null;
    }
    try {
      StringBuilder reversed = new StringBuilder();
      for (int number = at; holders[number] >= 0; number = holders[number]) {
        String step = ReadPath.step(tables, holders[number], places[number]);
        reversed.append(new StringBuilder(step).reverse());
      }
      return attribute + reversed.reverse() + " (" + tables.typeOf(at).name() + ")";
    } catch (IOException e) {
      return null; // so damaged that there is none
    }
  }
}
