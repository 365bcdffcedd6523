package de.javakaffee.web.msm.frame;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What this JVM found out about a stored frame when it wrote or decoded it. Immutable.
 *
 * @param names the attributes in it, masked ones included
 * @param localForm what this JVM writes for its values while they are unchanged, not compressed;
 *     null if that is not known
 */
record KnownFrame(Set<String> names, @Nullable Frame localForm) {

  KnownFrame {
    names = Set.copyOf(names);
  }
}
