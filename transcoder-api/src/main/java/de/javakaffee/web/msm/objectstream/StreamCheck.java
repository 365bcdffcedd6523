package de.javakaffee.web.msm.objectstream;

import de.javakaffee.web.msm.transcoder.Limits;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/**
 * Checks a whole stream before the first object of it is made, and equally after writing, so that
 * nothing is stored that will be refused when it is read. For one thread and one stream.
 *
 * <p>The grammar leaves one thing open. The data of a class with a writeObject method begins with
 * its fields if the method calls defaultWriteObject or writeFields, as it should; some do not. The
 * scan takes every class at its word, and where the bytes then make no sense tries again without
 * the fields of the class it stumbled over (never one of the JDK, which all keep the rule).
 *
 * <p>Forged bytes may make sense in more than one way, and reading them may take another way than
 * the scan: {@link ReadingGuard} therefore stops at a reference where the scan has seen none.
 * Without references a stream is a tree, and reading a tree is cheap.
 */
public final class StreamCheck {
  private final PermittedClasses classes;
  private final Limits limits;
  private final StreamContents contents;

  public StreamCheck(PermittedClasses classes, Limits limits, StreamContents contents) {
    this.classes = classes;
    this.limits = limits;
    this.contents = contents;
  }

  /** {@link #run(byte[], HashedKeys)} of a stream that is read alone. */
  public StreamScan.Expectations run(byte[] bytes) throws IOException {
    return run(bytes, new HashingWork(bytes.length)::addKey);
  }

  /**
   * Fails with what is wrong, or returns what reading is to expect.
   *
   * @param hashed told of every container that is a key
   */
  public StreamScan.Expectations run(byte[] bytes, HashedKeys hashed) throws IOException {
    if (bytes.length > limits.bytes()) {
      throw new RefusedException(bytes.length + " bytes exceed the limit " + limits.bytes());
    }
    Set<String> withoutFields = new HashSet<>();
    MiscountException first = null;
    while (true) {
      StreamScan attempt = new StreamScan(bytes, classes, limits, contents, hashed, withoutFields);
      try {
        return attempt.run();
      } catch (DamagedException | MiscountException e) {
        if (withoutFields.isEmpty() && e instanceof MiscountException miscount) {
          first = miscount;
        }
        if (!attempt.assumptions().dropOne(withoutFields)) {
          throw first == null ? e : first;
        }
      }
    }
  }
}
