package de.javakaffee.web.msm.inspect;

import de.javakaffee.web.msm.transcoder.ContentVisitor;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Finds what {@link TreePrinter} has to know beforehand: which objects others refer to, so that
 * only these are given numbers, and which attributes are masked. For one inspection.
 */
final class FirstLook implements ContentVisitor {
  private final Set<String> members;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Set<String> masked = new HashSet<>();
  private int level;
  private boolean failed;

  /**
   * @param members attributes that are part of the session; all are, if there is none
   */
  FirstLook(Set<String> members) {
    this.members = members;
  }

  /** By label, in the order of the first references, from 1. */
  Map<String, Integer> numbers() {
    return numbers;
  }

  /** Attributes that were removed or replaced while the frame stayed unread. */
  Set<String> masked() {
    return masked;
  }

  void failed() {
    failed = true;
  }

  boolean hasFailed() {
    return failed;
  }

  @Override
  public void name(String name) {
    if (level == 0 && !members.isEmpty() && !members.contains(name)) {
      masked.add(name);
    }
  }

  @Override
  public void value(String type, String text) {}

  @Override
  public void begin(String label, String type) {
    level++;
  }

  @Override
  public void reference(String label) {
    numbers.putIfAbsent(label, numbers.size() + 1);
  }

  @Override
  public void remark(String text) {}

  @Override
  public void end() {
    level--;
  }
}
