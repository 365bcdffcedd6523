package de.javakaffee.web.msm.inspection;

import de.javakaffee.web.msm.transcoder.ContentVisitor;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Passes on what it is told, but objects that a text tells with their label only where something
 * refers to it. Where such an object cannot change, a reference to it is its text again. For one
 * thread and one inspection.
 */
final class NeededLabels implements TextVisitor {
  private static final Set<String> IMMUTABLE =
      Set.of("java.util.UUID", "java.util.Locale", "java.util.Currency", "java.net.URI");

  /** An object that a text tells. */
  record Text(String type, String text) {}

  private final ContentVisitor next;
  private final Set<String> referredTo;
  private final Map<String, Text> known = new HashMap<>();
  private final RepeatedTexts repeated = new RepeatedTexts();

  /**
   * @param referredTo labels that are needed; those found out are added
   */
  NeededLabels(ContentVisitor next, Set<String> referredTo) {
    this.next = next;
    this.referredTo = referredTo;
  }

  boolean isReferredTo(String label) {
    return referredTo.contains(label);
  }

  /** Keeps the text of an object, told or part of one that is told, if it is to be told again. */
  void remember(String label, String type, String text) {
    if (isImmutable(type) && !isReferredTo(label)) {
      known.put(label, new Text(type, text));
    }
  }

  private static boolean isImmutable(String type) {
    return type.startsWith("java.math.")
        || type.startsWith("java.time.")
        || IMMUTABLE.contains(type);
  }

  /** What a reference to this label says; null if it is a reference. */
  @Nullable Text known(String label) {
    return known.get(label);
  }

  @Override
  public void object(String label, String type, String text) {
    remember(label, type, text);
    if (!isReferredTo(label)) {
      value(type, text);
      return;
    }
    next.begin(label, type);
    next.name("value");
    value(type, text);
    next.end();
  }

  @Override
  public void reference(String label) {
    Text text = known.get(label);
    if (text != null) {
      value(text.type(), text.text());
    } else {
      referredTo.add(label);
      next.reference(label);
    }
  }

  @Override
  public void value(String type, String text) {
    next.value(type, repeated.shown(text));
  }

  @Override
  public void name(String name) {
    next.name(name);
  }

  @Override
  public void begin(String label, String type) {
    next.begin(label, type);
  }

  @Override
  public void remark(String text) {
    next.remark(text);
  }

  @Override
  public void end() {
    next.end();
  }
}
