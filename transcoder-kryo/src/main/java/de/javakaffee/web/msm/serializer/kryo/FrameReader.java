package de.javakaffee.web.msm.serializer.kryo;

import com.esotericsoftware.kryo.kryo5.Serializer;
import de.javakaffee.web.msm.objectmodel.ShellReader;
import de.javakaffee.web.msm.serializer.kryo.KnownClass.Kind;
import de.javakaffee.web.msm.transcoder.Limits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a {@link FrameWriter} wrote, or somebody forged. For one thread; to be thrown away
 * after any exception.
 */
final class FrameReader {
  /** Stands for an object that is being read and will be there later. */
  static final Object PENDING = new Object();

  /** Strings are most of what sessions hold. */
  private static final int TEXT = FrameWriter.FIRST_CLASS + 2 * FixedClasses.TEXT.id();

  private static final int MAX_KEPT_OBJECTS = 1 << 14;

  /** Stands for an object whose class is gone, where nobody needs it. */
  private record Gone(String className) {}

  private final KnownClasses classes;
  private final Limits limits;
  private final FrameInput bytes;
  private final HashingBudget hashing = new HashingBudget();

  private @Nullable Object[] objects = new Object[256];
  private int objectCount;
  private final List<KnownClass> announced = new ArrayList<>();
  private final Map<Integer, List<Consumer<@Nullable Object>>> patches = new HashMap<>();
  private boolean patching;
  private int pendingNumber;
  private int maxDepth;
  private int depth;
  private long count;
  private int discarding;
  private Trail trail = new Trail();
  private @Nullable String attribute;
  private int frameLength;
  private @Nullable ShellReader shells;
  private @Nullable SessionKryo kryo;

  FrameReader(KnownClasses classes, Limits limits) {
    this.classes = classes;
    this.limits = limits;
    this.bytes = new FrameInput(limits);
  }

  /**
   * Reads all attributes of a frame.
   *
   * @param nesting how deep objects may nest before {@link TooDeepException} is thrown
   */
  Map<String, Object> frame(byte[] frame, int nesting) {
    if (frame.length > limits.bytes()) {
      throw new RefusedException("more than " + limits.bytes() + " bytes, the limit of one call");
    }
    maxDepth = nesting;
    frameLength = frame.length;
    bytes.open(frame);
    hashing.open(frame.length);
    int version = bytes.readByte();
    if (version != FrameWriter.VERSION) {
      throw RefusedException.damaged("layout " + version + " is not known");
    }
    int attributes = bytes.elements();
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < attributes; i++) {
      attribute = null;
      String name = bytes.word();
      attribute = name;
      if (values.containsKey(name)) {
        throw RefusedException.damaged("there is a second one of this name");
      }
      @SuppressWarnings("NullAway") // null is a value that the caller may have given
      Object value = value();
      values.put(name, value);
    }
    attribute = null;
    if (!bytes.end()) {
      throw RefusedException.damaged("bytes are left over");
    }
    if (!patches.isEmpty()) {
      throw RefusedException.damaged("an object never came");
    }
    clear();
    return values;
  }

  private void clear() {
    bytes.clear();
    if (objects.length > MAX_KEPT_OBJECTS) {
      objects = new Object[256];
    } else {
      Arrays.fill(objects, 0, objectCount, null);
    }
    objectCount = 0;
    announced.clear();
    shells = null;
    patching = false;
    count = 0;
    if (kryo != null) {
      kryo.reset();
    }
  }

  FrameInput bytes() {
    return bytes;
  }

  Trail trail() {
    return trail;
  }

  /** The attribute at work, or null between attributes. */
  @Nullable String attribute() {
    return attribute;
  }

  KnownClasses classes() {
    return classes;
  }

  /** What hashing the keys of sets and maps may still cost. */
  HashingBudget hashing() {
    return hashing;
  }

  /** The Kryo that serializers of the application are given. */
  SessionKryo kryo() {
    if (kryo == null) {
      kryo = SessionKryo.reading(this);
    }
    return kryo;
  }

  /** Reads a value that must be there at once. */
  @Nullable Object value() {
    Object value = valueOrPending();
    if (value == PENDING) {
      throw RefusedException.damaged("an object is needed to make itself");
    }
    return value;
  }

  /** Reads a value that is not null and must be there at once. */
  Object present() {
    Object value = value();
    if (value == null) {
      throw RefusedException.damaged("an object is missing");
    }
    return value;
  }

  /** Reads a value, or returns {@link #PENDING}: then {@link #whenFound} is to be called. */
  @Nullable Object valueOrPending() {
    int number = bytes.readVarInt(true);
    if (number == TEXT) {
      return bytes.word();
    }
    return switch (number) {
      case FrameWriter.NULL -> null;
      case FrameWriter.AGAIN -> again(bytes.readVarInt(true));
      case FrameWriter.ANNOUNCED -> carried(announcement());
      default -> carried(named(number - FrameWriter.FIRST_CLASS));
    };
  }

  private KnownClass named(int number) {
    if (number >= 0 && (number & 1) == 0) {
      return classes.fixed(number >> 1);
    }
    int index = number >> 1;
    if (index < 0 || index >= announced.size()) {
      throw RefusedException.damaged("class " + index + " of " + announced.size());
    }
    return announced.get(index);
  }

  private KnownClass announcement() {
    Kind kind = Kind.announced(bytes.readByte());
    KnownClass named = classes.announced(kind, bytes.word(), discarding > 0, bytes);
    KnownClass known = named.with(named.serializer().announced(this));
    announced.add(known);
    return known;
  }

  private @Nullable Object carried(KnownClass known) {
    try {
      if (discarding == 0) {
        known.requireCarried();
      }
      if (++count > limits.references()) {
        throw new RefusedException("more objects than the limit " + limits.references());
      }
      if (++depth > maxDepth) {
        throw new TooDeepException();
      }
      int number = known.tracked() ? reserved() : -1;
      Object object = known.serializer().read(this, number);
      if (number >= 0 && objects[number] == PENDING) {
        throw new IllegalStateException(known + " has not told what it read");
      }
      depth--;
      return object;
    } catch (Throwable e) {
      trail.at(known.name());
      throw e;
    }
  }

  /** Reads an object by a serializer that its writer knew, too. */
  @Nullable Object valueBy(Class<?> type, Serializer<?> serializer) {
    int marker = bytes.readByte();
    if (marker == FrameWriter.NULL) {
      return null;
    }
    if (marker == FrameWriter.AGAIN) {
      return again(bytes.readVarInt(true));
    }
    return kryo().read(type, serializer, reserved());
  }

  /** The shells of this frame. */
  ShellReader shells() {
    if (shells == null) {
      shells = classes.shellReader(limits, frameLength);
    }
    return shells;
  }

  /** True if the object of this number has been told. */
  boolean isFound(int number) {
    return objects[number] != PENDING;
  }

  /** Takes the next number. */
  int reserved() {
    if (objectCount == objects.length) {
      objects = Arrays.copyOf(objects, 2 * objectCount);
    }
    objects[objectCount] = PENDING;
    return objectCount++;
  }

  /** Tells that the object of this number is there, though it may have to be filled. */
  void found(int number, @Nullable Object object) {
    objects[number] = object;
    if (patching) {
      List<Consumer<@Nullable Object>> waiting = patches.remove(number);
      if (waiting != null) {
        waiting.forEach(each -> each.accept(object));
      }
    }
  }

  private @Nullable Object again(int number) {
    if (number < 0 || number >= objectCount) {
      throw RefusedException.damaged("refers to object " + number + " of " + objectCount);
    }
    Object object = objects[number];
    if (object == PENDING) {
      pendingNumber = number;
    } else if (object instanceof Gone gone && discarding == 0) {
      throw new RefusedException("the web application has no class " + gone.className);
    }
    return object;
  }

  /** Has the object that {@link #valueOrPending} has just called pending put into its place. */
  void whenFound(Consumer<@Nullable Object> place) {
    patching = true;
    patches.computeIfAbsent(pendingNumber, number -> new ArrayList<>()).add(place);
  }

  /** Reads a value that nobody wants any more; its class may be gone. */
  void discard() {
    discarding++;
    valueOrPending();
    discarding--;
  }

  /** True while what is read is thrown away. */
  boolean discarding() {
    return discarding > 0;
  }

  /** What stands for an object that cannot be made and is thrown away. */
  static Object gone(String className) {
    return new Gone(className);
  }
}
