package de.javakaffee.web.msm.objectmodel;

import de.javakaffee.web.msm.objectstream.FailureReason;
import de.javakaffee.web.msm.objectstream.PermittedClasses;
import de.javakaffee.web.msm.objectstream.ReadingGuard;
import de.javakaffee.web.msm.objectstream.StreamCheck;
import de.javakaffee.web.msm.objectstream.StreamScan;
import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the {@link Shell}s of one call of decode. For one thread and one call; one shell may be
 * read while another one asks for its children.
 */
public final class ShellReader {
  private final PermittedClasses classes;
  private final Limits limits;
  private final HashGraph hashes;
  private long objectsLeft;

  /**
   * @param encodedBytes length of all that is decoded in this call
   */
  public ShellReader(PermittedClasses classes, Limits limits, long encodedBytes) {
    this.classes = classes;
    this.limits = limits;
    this.hashes = HashGraph.ofReading(encodedBytes);
    this.objectsLeft = limits.references();
  }

  /** Where the codec enters what arrays and containers hold that it carries without a shell. */
  public HashGraph hashes() {
    return hashes;
  }

  /**
   * Reads the members of a shell, in the order of {@link Shell#members}. All that can be checked of
   * the bytes is checked before the first object is made.
   *
   * @param members how many there are
   * @return as many objects; null where a readResolve says so
   * @throws TranscodingException if the bytes are damaged, a limit or the class filter refuses
   *     them, a class is gone, a hook failed, or as {@code children} threw it
   */
  public @Nullable Object[] read(byte[] bytes, int members, Children children)
      throws TranscodingException {
    List<Object> found = new ArrayList<>();
    ShellLayout layout =
        new ShellLayout(members, number -> hashes.nodeOf(child(number, found, children)));
    @Nullable ReadingGuard guard = null;
    try {
      StreamScan.Expectations expected =
          new StreamCheck(classes, limits, layout).run(bytes, hashes::key);
      guard = new ReadingGuard(limits, expected);
      @Nullable Object[] read = read(bytes, members, guard, found);
      for (int i = 0; i < members; i++) {
        if (read[i] != null) {
          hashes.is(read[i], layout.nodes().get(i));
        }
      }
      return read;
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (ChildFailure e) {
      throw e.failure;
    } catch (Throwable e) {
      // Methods of the application run here and may throw anything at all.
      String refusal = guard == null ? null : guard.refusal();
      throw new TranscodingException(refusal == null ? FailureReason.ofReading(e) : refusal, e);
    }
  }

  private @Nullable Object[] read(
      byte[] bytes, int members, ReadingGuard guard, List<Object> children)
      throws IOException, ClassNotFoundException {
    @Nullable Object[] read = new @Nullable Object[members];
    ShellInput in = new ShellInput(bytes, classes, guard, children);
    for (int i = 0; i < members; i++) {
      read[i] = in.readObject();
    }
    return read;
  }

  private Object child(int number, List<Object> found, Children children) throws ChildFailure {
    // The scan may begin anew and ask once more.
    if (number < found.size()) {
      return found.get(number);
    }
    try {
      if (--objectsLeft < 0) {
        throw new TranscodingException("more objects than the limit " + limits.references());
      }
      Object child = children.child(number);
      found.add(child);
      return child;
    } catch (TranscodingException e) {
      throw new ChildFailure(e);
    }
  }

  /** Carries a codec's exception through the scan. */
  private static final class ChildFailure extends IOException {
    private static final long serialVersionUID = 1L;

    final transient TranscodingException failure;

    ChildFailure(TranscodingException failure) {
      super(failure);
      this.failure = failure;
    }
  }
}
