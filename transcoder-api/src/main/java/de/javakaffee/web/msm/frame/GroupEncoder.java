package de.javakaffee.web.msm.frame;

import de.javakaffee.web.msm.frame.walk.Walk;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Encodes values, those that share objects together. One that cannot be encoded is left out, and
 * nobody else with it. For one thread, once.
 */
final class GroupEncoder {
  private final FrameCodec codec;
  private final List<EncodedGroup> groups = new ArrayList<>();
  private final TreeMap<String, TranscodingException> refused = new TreeMap<>();
  private final TreeSet<String> unsettled = new TreeSet<>();

  GroupEncoder(FrameCodec codec) {
    this.codec = codec;
  }

  List<EncodedGroup> groups() {
    return groups;
  }

  /** Why values cannot be encoded, by name. */
  SortedMap<String, TranscodingException> refused() {
    return refused;
  }

  /** Names of values that changed under our hands each time we tried. */
  SortedSet<String> unsettled() {
    return unsettled;
  }

  void encode(SortedMap<String, Object> values) {
    TreeMap<String, Object> walkable = new TreeMap<>(values);
    Walk walk = walk(walkable);
    if (walk == null) {
      return;
    }
    refused.putAll(walk.refused());
    for (List<String> group : walk.groups()) {
      TreeMap<String, Object> members = new TreeMap<>();
      group.forEach(name -> members.put(name, Objects.requireNonNull(values.get(name))));
      encodeGroup(members, walk);
    }
  }

  /** Leaves those in the map that can be walked; null if there is no walking them together. */
  private @Nullable Walk walk(SortedMap<String, Object> values) {
    try {
      return codec.walk(values);
    } catch (TranscodingException | ConcurrentModificationException e) {
      values
          .keySet()
          .removeIf(name -> !canBeWalked(name, Objects.requireNonNull(values.get(name))));
    }
    try {
      return codec.walk(values);
    } catch (TranscodingException | ConcurrentModificationException e) {
      unsettled.addAll(values.keySet());
      return null;
    }
  }

  private boolean canBeWalked(String name, Object value) {
    try {
      codec.walk(new TreeMap<>(Map.of(name, value)));
      return true;
    } catch (ConcurrentModificationException e) {
      unsettled.add(name);
    } catch (TranscodingException e) {
      refused.put(name, e);
    }
    return false;
  }

  private void encodeGroup(SortedMap<String, Object> members, Walk walk) {
    byte[] bytes;
    try {
      bytes = codec.encode(members);
    } catch (ConcurrentModificationException e) {
      unsettled.addAll(members.keySet());
      return;
    } catch (TranscodingException e) {
      Map<String, TranscodingException> culprits = culprits(members, e);
      refused.putAll(culprits);
      members.keySet().removeAll(culprits.keySet());
      if (!members.isEmpty()) {
        encodeGroup(members, walk);
      }
      return;
    }
    boolean orderUnstable = !Collections.disjoint(walk.orderUnstable(), members.keySet());
    boolean identityOrdered = !Collections.disjoint(walk.identityOrdered(), members.keySet());
    Frame frame = new Frame(codec.codecId(), orderUnstable, identityOrdered, bytes);
    groups.add(new EncodedGroup(members, frame));
  }

  /** Who of a group cannot be encoded: the one named, else those that cannot be alone, else all. */
  private Map<String, TranscodingException> culprits(
      SortedMap<String, Object> members, TranscodingException failure) {
    String named = failure.attribute();
    if (named != null && members.containsKey(named)) {
      return Map.of(named, failure);
    }
    Map<String, TranscodingException> culprits = new HashMap<>();
    if (members.size() > 1) {
      members.forEach(
          (name, value) -> {
            try {
              codec.encode(new TreeMap<>(Map.of(name, value)));
            } catch (TranscodingException e) {
              culprits.put(name, e);
            } catch (ConcurrentModificationException e) {
              // tried again without those that are known
            }
          });
    }
    if (culprits.isEmpty()) {
      members.keySet().forEach(name -> culprits.put(name, failure));
    }
    return culprits;
  }
}
