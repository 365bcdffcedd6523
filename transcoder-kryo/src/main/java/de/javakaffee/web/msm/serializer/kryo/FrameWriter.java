package de.javakaffee.web.msm.serializer.kryo;

import com.esotericsoftware.kryo.kryo5.Serializer;
import de.javakaffee.web.msm.objectmodel.ObjectNumbers;
import de.javakaffee.web.msm.objectmodel.Replacements;
import de.javakaffee.web.msm.objectmodel.Shell;
import de.javakaffee.web.msm.objectmodel.ShellWriter;
import de.javakaffee.web.msm.serializer.kryo.KnownClass.Kind;
import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes one frame after the other. For one thread; to be thrown away after any exception.
 *
 * <p>A frame is the version of this layout, the number of attributes, and name and value of each. A
 * value is a number, and then what the serializer of its class writes. The number is 0 for null, 1
 * for an object again (its number follows), 2 for an object of a class that is announced here; any
 * other number n stands for the class {@code (n - 3) / 2} of {@link FixedClasses} if n is odd, of
 * those announced in this frame if it is even.
 */
final class FrameWriter {
  static final int VERSION = 1;
  static final int NULL = 0;
  static final int AGAIN = 1;
  static final int ANNOUNCED = 2;
  static final int FIRST_CLASS = 3;

  /** Strings are most of what sessions hold. */
  private static final int TEXT = FIRST_CLASS + 2 * FixedClasses.TEXT.id();

  private final KnownClasses classes;
  private final Limits limits;
  private final FrameOutput bytes;
  private final ObjectNumbers objects = new ObjectNumbers();
  private final List<Object> unready = new ArrayList<>();

  private final HashingBudget hashing = new HashingBudget();

  private int[] numbersInFrame = new int[64];
  private int[] announced = new int[16];
  private int announcedCount;
  private boolean textPermitted;
  private int maxDepth;
  private int depth;
  private long count;
  private Trail trail = new Trail();
  private @Nullable String attribute;
  private @Nullable Replacements replacements;
  private @Nullable ShellWriter shells;
  private final CarriedAlone alone;
  private @Nullable SessionKryo kryo;

  FrameWriter(KnownClasses classes, Limits limits) {
    this.classes = classes;
    this.limits = limits;
    this.alone = new CarriedAlone(classes);
    this.bytes = new FrameOutput(limits);
  }

  /**
   * Writes the attributes.
   *
   * @param nesting how deep objects may nest before {@link TooDeepException} is thrown
   */
  byte[] frame(Map<String, Object> attributes, int nesting) {
    maxDepth = nesting;
    hashing.open();
    bytes.writeByte(VERSION);
    bytes.writeVarInt(attributes.size(), true);
    int left = attributes.size();
    for (Map.Entry<String, Object> each : attributes.entrySet()) {
      attribute = each.getKey();
      bytes.text(attribute);
      value(each.getValue());
      left--;
    }
    attribute = null;
    requireUnchanged(left == 0);
    byte[] result = bytes.result();
    settle(result.length);
    clear();
    return result;
  }

  /** Fails if reading would be refused, since hashing takes too long. */
  private void settle(int length) {
    hashing.settle(length);
    if (shells != null) {
      try {
        shells.finish(length);
      } catch (TranscodingException e) {
        throw RefusedException.because(e);
      }
    }
  }

  private void clear() {
    bytes.clear();
    objects.clear();
    for (int i = 0; i < announcedCount; i++) {
      numbersInFrame[announced[i]] = 0;
    }
    announcedCount = 0;
    count = 0;
    replacements = null;
    shells = null;
    if (kryo != null) {
      kryo.reset();
    }
  }

  FrameOutput bytes() {
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

  /** The Kryo that serializers of the application are given. */
  SessionKryo kryo() {
    if (kryo == null) {
      kryo = SessionKryo.writing(this);
    }
    return kryo;
  }

  /** Writes any value, to be read by {@link FrameReader#value}. */
  void value(@Nullable Object object) {
    write(object, false);
  }

  /** Writes any value, to be read by {@link FrameReader#valueOrPending}. */
  void valueOrPending(@Nullable Object object) {
    write(object, true);
  }

  private void write(@Nullable Object object, boolean patchable) {
    if (object == null) {
      bytes.writeByte(NULL);
    } else if (object instanceof String text) {
      if (!textPermitted) {
        classes.ofText().requireCarried();
        textPermitted = true;
      }
      bytes.writeByte(TEXT);
      bytes.text(text);
    } else {
      write(object, classes.of(object.getClass()), patchable);
    }
  }

  private void write(Object object, KnownClass known, boolean patchable) {
    try {
      known.requireCarried();
      if (known.replaced()) {
        replacement(object, patchable);
      } else if (!known.declinesSome() || known.serializer().carries(object)) {
        carry(object, known, patchable);
      } else {
        inShell(object, patchable);
      }
    } catch (Throwable e) {
      trail.at(known.name());
      throw e;
    }
  }

  private void replacement(Object object, boolean patchable) {
    Object replacement = replaced(object);
    if (replacement == null) {
      bytes.writeByte(NULL);
      return;
    }
    KnownClass known = classes.of(replacement.getClass());
    if (known.replaced()) {
      carry(replacement, classes.shell(), patchable);
    } else {
      write(replacement, known, patchable);
    }
  }

  /** Also what a serializer here declines may have a writeReplace. */
  private void inShell(Object object, boolean patchable) {
    Object replacement = replaced(object);
    if (replacement == object) {
      carry(object, classes.shell(), patchable);
    } else {
      write(replacement, patchable);
    }
  }

  private @Nullable Object replaced(Object object) {
    try {
      return replacements().of(object);
    } catch (TranscodingException e) {
      throw RefusedException.because(e);
    }
  }

  private Replacements replacements() {
    if (replacements == null) {
      replacements = classes.replacements();
    }
    return replacements;
  }

  private void carry(Object object, KnownClass known, boolean patchable) {
    if (known.tracked()) {
      int number = objects.numberOf(object);
      if (number >= 0) {
        again(object, number, patchable);
        return;
      }
    }
    if (++count > limits.references()) {
      throw new RefusedException("more objects than the limit " + limits.references());
    }
    if (++depth > maxDepth) {
      throw new TooDeepException();
    }
    name(known);
    FrameSerializer<Object> serializer = known.serializer();
    if (known.madeFirst()) {
      serializer.write(this, object);
    } else {
      int open = unready.size();
      unready.add(object);
      serializer.write(this, object);
      while (unready.size() > open) {
        unready.remove(unready.size() - 1);
      }
    }
    depth--;
  }

  /** Tells that when read, the object at work will be there before what follows. */
  void made() {
    unready.remove(unready.size() - 1);
  }

  /** Numbers an object that is written together with the object at work. */
  void join(Object object) {
    if (objects.numberOf(object) >= 0) {
      throw new IllegalStateException("written before: " + object.getClass());
    }
    unready.add(object);
  }

  /** Writes the object by a serializer that its reader knows, too. */
  void valueBy(Object object, Serializer<Object> serializer) {
    int number = objects.numberOf(object);
    if (number >= 0) {
      again(object, number, false);
    } else {
      bytes.writeByte(ANNOUNCED);
      serializer.write(kryo(), bytes, object);
    }
  }

  /** The shell that holds an object, and maybe others. */
  Shell shellOf(Object object) {
    if (shells == null) {
      shells = classes.shellWriter(replacements(), limits, alone);
    }
    alone.decline(object);
    try {
      Shell shell = shells.shellOf(object);
      if (shell == null) {
        throw new IllegalStateException("no shell for " + object.getClass());
      }
      return shell;
    } catch (TranscodingException e) {
      throw RefusedException.because(e);
    }
  }

  /** What hashing the keys costs when they are read. */
  HashingBudget hashing() {
    return hashing;
  }

  private void again(Object object, int number, boolean patchable) {
    if (!patchable && !unready.isEmpty() && unready.stream().anyMatch(each -> each == object)) {
      throw new RefusedException(
          "it holds itself, in a way in which it cannot be made again: "
              + object.getClass().getName());
    }
    bytes.writeByte(AGAIN);
    bytes.writeVarInt(number, true);
  }

  private void name(KnownClass known) {
    if (known.kind() == Kind.FIXED) {
      bytes.writeVarInt(FIRST_CLASS + 2 * known.fixedId(), true);
      return;
    }
    int at = known.number();
    if (at >= numbersInFrame.length) {
      numbersInFrame = Arrays.copyOf(numbersInFrame, 2 * at);
    }
    int number = numbersInFrame[at];
    if (number > 0) {
      bytes.writeVarInt(FIRST_CLASS + 2 * number - 1, true);
    } else {
      announce(known);
    }
  }

  private void announce(KnownClass known) {
    if (announcedCount == announced.length) {
      announced = Arrays.copyOf(announced, 2 * announcedCount);
    }
    announced[announcedCount++] = known.number();
    numbersInFrame[known.number()] = announcedCount;
    bytes.writeByte(ANNOUNCED);
    bytes.writeByte(known.kind().letter());
    bytes.text(known.announcedName());
    known.serializer().announce(this);
  }

  /** Fails if a container turned out to have changed while it was written. */
  static void requireUnchanged(boolean unchanged) {
    if (!unchanged) {
      throw new ConcurrentModificationException();
    }
  }
}
