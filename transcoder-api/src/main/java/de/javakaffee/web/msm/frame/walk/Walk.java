package de.javakaffee.web.msm.frame.walk;

import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a walk found. Immutable.
 *
 * @param groups the names that are not refused, each in exactly one group; the members of a group
 *     are connected by shared objects. Groups and the names in them stand in the order of the
 *     attributes walked
 * @param orderUnstable names whose group reaches a hash container of more than one element, other
 *     than a linked one: equal content may be encoded in another order
 * @param identityOrdered those of {@code orderUnstable} whose order may depend on identity hashes,
 *     and so differs with every decoding
 * @param refused names whose value leads to a refused object, with an exception that tells the path
 */
public record Walk(
    List<List<String>> groups,
    Set<String> orderUnstable,
    Set<String> identityOrdered,
    Map<String, TranscodingException> refused) {

  public Walk {
    groups = groups.stream().map(List::copyOf).toList();
    orderUnstable = Set.copyOf(orderUnstable);
    identityOrdered = Set.copyOf(identityOrdered);
    refused = Collections.unmodifiableMap(new LinkedHashMap<>(refused));
  }
}
