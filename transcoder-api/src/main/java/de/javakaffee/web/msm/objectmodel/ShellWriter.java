package de.javakaffee.web.msm.objectmodel;

import de.javakaffee.web.msm.objectstream.BoundedBytes;
import de.javakaffee.web.msm.objectstream.FailureReason;
import de.javakaffee.web.msm.objectstream.PermittedClasses;
import de.javakaffee.web.msm.objectstream.RefusedException;
import de.javakaffee.web.msm.objectstream.StreamCheck;
import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells which objects of one call of encode need a {@link Shell}, and writes it. For one thread and
 * one call.
 *
 * <p>That is what {@link Form#SHELL} says, and whatever leads back to itself by way of such an
 * object: hooks read what they are given at once, copy it and hash it, so that nothing may be given
 * to them that has yet to be filled. Such a knot goes into one stream as a whole, where all is as
 * with Java serialization; hence a codec asks here for <em>every</em> object before it writes it,
 * and the first question goes through all that can be reached. In return what a shell holds can
 * always be read completely before the shell. Cycles without a shell on them are the codec's to
 * carry.
 *
 * <p>A record in a knot is refused: Java serialization reads null into it, or not, depending on
 * where it begins.
 */
public final class ShellWriter {

  /** The containers that a codec carries by itself although they have hooks. */
  public interface OwnContainers {
    /** None: all that is of {@link Form#SHELL} gets a shell. */
    OwnContainers NONE =
        new OwnContainers() {
          @Override
          public boolean include(Class<?> type) {
            return false;
          }

          @Override
          public Iterable<?> contentsOf(Object container) {
            return List.of();
          }
        };

    /** True if objects of exactly this class get no shell, and are carried as they are. */
    boolean include(Class<?> type);

    /** All that the codec will write of it: elements, keys and values, a comparator; with nulls. */
    Iterable<?> contentsOf(Object container);

    /** True if the codec carries this object by itself, and it leads nowhere: a number, a date. */
    default boolean isValue(Object object) {
      return false;
    }
  }

  private final ClassModels models;
  private final Replacements replacements;
  private final PermittedClasses classes;
  private final OwnContainers own;
  private final Limits limits;
  private final ShellKnots knots = new ShellKnots(new Knowledge());
  private final HashGraph hashes = HashGraph.ofWriting();
  private long bytesLeft;
  private long objectsLeft;

  /**
   * @param replacements the codec's own, of this call
   */
  public ShellWriter(
      ClassModels models,
      Replacements replacements,
      PermittedClasses classes,
      Limits limits,
      OwnContainers own) {
    this.models = models;
    this.replacements = replacements;
    this.classes = classes;
    this.limits = limits;
    this.own = own;
    this.bytesLeft = limits.bytes();
    this.objectsLeft = limits.references();
  }

  /**
   * The shell that holds an object, the same for all its members; null if the object is to be
   * carried by its {@link Form}.
   *
   * @param object which {@link Replacements} was asked for
   * @throws TranscodingException if a hook failed, or the class filter or a limit refuses it
   * @throws ConcurrentModificationException if a collection was modified meanwhile; the caller may
   *     try again
   */
  public @Nullable Shell shellOf(Object object) throws TranscodingException {
    return knots.shellOf(object);
  }

  /** Where the codec enters what arrays and containers hold that it carries without a shell. */
  public HashGraph hashes() {
    return hashes;
  }

  /**
   * To be called when all is written.
   *
   * @param encodedBytes length of the result
   * @throws TranscodingException if reading it would be refused since hashing takes too long
   */
  public void finish(long encodedBytes) throws TranscodingException {
    try {
      hashes.settle(encodedBytes);
    } catch (RefusedException | StackOverflowError e) {
      throw new TranscodingException(FailureReason.ofWriting(e), e);
    }
  }

  private Shell written(List<Object> members, @Nullable Set<Object> leftOut)
      throws TranscodingException {
    try {
      BoundedBytes bytes = new BoundedBytes(bytesLeft);
      ShellOutput out = new ShellOutput(bytes, members, leftOut, classes);
      for (Object member : members) {
        // The original: in a knot Java serialization meets it again, and must know it.
        out.writeObject(replacements.originalOf(member));
        out.requireNothingRefused();
      }
      out.flush();
      Shell shell = new Shell(members, bytes.toByteArray(), out.children());
      check(shell);
      return shell;
    } catch (ConcurrentModificationException | OutOfMemoryError e) {
      throw e;
    } catch (Throwable e) {
      // Methods of the application run here and may throw anything at all.
      throw new TranscodingException(
          members.get(0).getClass().getName() + ": " + FailureReason.ofWriting(e), e);
    }
  }

  /** What the search for knots asks. */
  private final class Knowledge implements ShellKnots.Objects {
    @Override
    public Shell written(List<Object> members, @Nullable Set<Object> leftOut)
        throws TranscodingException {
      return ShellWriter.this.written(members, leftOut);
    }

    @Override
    public boolean isShelled(Object object) {
      Form form = models.of(object.getClass()).form();
      // What was replaced already is of the latter form only where its class stayed the same.
      return (form == Form.SHELL || form == Form.REPLACED) && !own.include(object.getClass());
    }

    @Override
    public boolean isRecord(Object object) {
      return models.of(object.getClass()).form() == Form.RECORD;
    }

    @Override
    public List<Object> heldBy(Object object) throws TranscodingException {
      List<Object> held = new ArrayList<>();
      ClassModel model = models.of(object.getClass());
      if (own.include(object.getClass())) {
        for (Object each : own.contentsOf(object)) {
          add(each, held);
        }
      } else if (object instanceof Object[] array) {
        for (Object each : array) {
          add(each, held);
        }
      } else {
        for (FieldModel field : model.fields()) {
          if (!field.type().isPrimitive()) {
            add(field.get(object), held);
          }
        }
      }
      return held;
    }

    private void add(@Nullable Object object, List<Object> held) throws TranscodingException {
      if (object == null || own.isValue(object)) {
        return;
      }
      Object carried = own.include(object.getClass()) ? object : replacements.of(object);
      if (carried != null && models.of(carried.getClass()).form() != Form.SCALAR) {
        held.add(carried);
      }
    }
  }

  /** So that nothing is stored that will be refused when it is read. */
  private void check(Shell shell) throws IOException {
    bytesLeft -= shell.bytes().length;
    objectsLeft -= shell.children().size() + 1L;
    if (objectsLeft < 0) {
      throw new RefusedException("more objects than the limit " + limits.references());
    }
    ShellLayout layout =
        new ShellLayout(
            shell.members().size(), number -> hashes.nodeOf(shell.children().get(number)));
    new StreamCheck(classes, limits, layout).run(shell.bytes(), hashes::key);
    for (int i = 0; i < shell.members().size(); i++) {
      hashes.is(shell.members().get(i), layout.nodes().get(i));
    }
  }
}
