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
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Predicate;

/**
 * Writes the objects of one call of encode that need a {@link Shell}. For one thread and one call.
 *
 * <p>Which cycles can be carried: a shell can be read once its children are there, so a cycle needs
 * an object that is there before it is filled ({@link Form#FIELDS}, an array, a container the codec
 * knows). A cycle of nothing but shells is therefore put into one stream, and shells are looked for
 * ahead to find such cycles. What remains is a cycle of shells and records, where Java
 * serialization reads null into the record: it is refused.
 */
public final class ShellWriter {
  private final ClassModels models;
  private final Replacements replacements;
  private final PermittedClasses classes;
  private final Predicate<Class<?>> shelled;
  private final Limits limits;
  private final ShellKnots knots;
  private final IdentityHashMap<Object, Shell> shells = new IdentityHashMap<>();
  private final HashGraph hashes = HashGraph.ofWriting();
  private long bytesLeft;
  private long objectsLeft;

  /** For a codec that carries by shells whatever is of {@link Form#SHELL}. */
  public ShellWriter(
      ClassModels models, Replacements replacements, PermittedClasses classes, Limits limits) {
    this(
        models,
        replacements,
        classes,
        limits,
        type -> {
          Form form = models.of(type).form();
          // What came out of a shell has been replaced already.
          return form == Form.SHELL || form == Form.REPLACED;
        });
  }

  /**
   * @param replacements the codec's own, of this call
   * @param shelled the classes of which the codec carries objects by shells; all others but records
   *     it can allocate before they are filled, or they lead to no shell
   */
  public ShellWriter(
      ClassModels models,
      Replacements replacements,
      PermittedClasses classes,
      Limits limits,
      Predicate<Class<?>> shelled) {
    this.models = models;
    this.replacements = replacements;
    this.shelled = shelled;
    this.classes = classes;
    this.limits = limits;
    this.bytesLeft = limits.bytes();
    this.objectsLeft = limits.references();
    this.knots = new ShellKnots(new Knowledge());
  }

  /**
   * The shell that holds an object, the same for the same object. It may have more members, which
   * the codec must then look for nowhere else.
   *
   * @param object which {@link Replacements} was asked for
   * @throws TranscodingException if a hook failed, or the class filter or a limit refuses it
   * @throws ConcurrentModificationException if a collection was modified meanwhile; the caller may
   *     try again
   */
  public Shell shellOf(Object object) throws TranscodingException {
    Shell known = shells.get(object);
    if (known == null) {
      for (Shell shell : knots.from(object, shells)) {
        for (Object member : shell.members()) {
          shells.put(member, shell);
        }
      }
      known = shells.get(object);
    }
    if (known == null) {
      throw new IllegalStateException("no shell for " + object.getClass());
    }
    return known;
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

  private Shell written(List<Object> members) throws TranscodingException {
    try {
      BoundedBytes bytes = new BoundedBytes(bytesLeft);
      ShellOutput out = new ShellOutput(bytes, members, classes);
      for (Object member : members) {
        out.writeObject(member);
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
    public Shell written(List<Object> members) throws TranscodingException {
      return ShellWriter.this.written(members);
    }

    @Override
    public boolean isShelled(Object object) {
      return shelled.test(object.getClass());
    }

    @Override
    public boolean isRecord(Object object) {
      return models.of(object.getClass()).form() == Form.RECORD;
    }

    @Override
    public List<Object> componentsOf(Object record) throws TranscodingException {
      List<Object> components = new ArrayList<>();
      for (FieldModel field : models.of(record.getClass()).fields()) {
        Object value = field.type().isPrimitive() ? null : field.get(record);
        Object carried = value == null ? null : replacements.of(value);
        if (carried != null) {
          components.add(carried);
        }
      }
      return components;
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
