package de.javakaffee.web.msm.frame;

import java.util.IdentityHashMap;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What one encoding starts from; taken under the lock, used without it. It does not change, but the
 * values in it may: the application goes on using them.
 *
 * @param base what is stored
 * @param moment when it was taken, on the clock that marks attributes as touched
 * @param values those that may have changed, and those that may share objects with them
 * @param set names of values that were set since they were stored, not merely handed out
 * @param removed names in the base that are not there any more
 * @param known what is known of the frames that the values were stored in
 */
record Snapshot(
    EncodedAttributes base,
    long moment,
    SortedMap<String, Object> values,
    Set<String> set,
    Set<String> removed,
    IdentityHashMap<Frame, KnownFrame> known) {

  @Nullable Frame storedFrame(String name) {
    return base.frameOf(name).orElse(null);
  }
}
