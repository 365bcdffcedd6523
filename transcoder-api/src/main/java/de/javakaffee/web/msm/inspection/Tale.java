package de.javakaffee.web.msm.inspection;

import de.javakaffee.web.msm.transcoder.ContentVisitor;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an inspector tells a visitor. For one thread and one inspection.
 *
 * <p>Everything is told twice, the first time to nobody: then it is known what is referred to, so
 * that an object that a text tells gets a label only if it needs one. On the way to the visitor
 * values of the JDK become texts, wherever they are told in parts.
 */
public final class Tale {

  /** Goes through content and tells it; in the same way each time. */
  @FunctionalInterface
  public interface Teller<E extends Exception> {
    void tell(Tale tale) throws E;
  }

  /** What tells again what was told last. */
  interface Again {
    void tell();
  }

  private final TextVisitor visitor;
  private Again again = () -> {};

  private Tale(TextVisitor visitor) {
    this.visitor = visitor;
  }

  /**
   * Has the visitor told what the teller has to tell.
   *
   * @throws E as the teller throws it, after what it told before
   */
  public static <E extends Exception> void tell(ContentVisitor visitor, Teller<E> teller) throws E {
    Set<String> referredTo = new HashSet<>();
    try {
      tell(new Nobody(), referredTo, teller);
    } catch (Exception e) {
      // Thrown again the second time, at the same place.
    }
    tell(visitor, referredTo, teller);
  }

  private static <E extends Exception> void tell(
      ContentVisitor visitor, Set<String> referredTo, Teller<E> teller) throws E {
    FoldedValues values = new FoldedValues(new NeededLabels(visitor, referredTo));
    try {
      teller.tell(new Tale(values));
    } finally {
      values.finish();
    }
  }

  /** What is told only once and as it stands, when no text needs a label. */
  static Tale once(ContentVisitor visitor) {
    return new Tale(new NeededLabels(visitor, new HashSet<>()));
  }

  /** What nobody hears. */
  static Tale silent() {
    return once(new Nobody());
  }

  /** As {@link ContentVisitor#name}. */
  public void name(String name) {
    visitor.name(name);
  }

  /** Tells a value that is nothing but its text; null for null. */
  public void value(String type, @Nullable String text) {
    again = () -> value(type, text);
    if (text == null) {
      visitor.value("null", "null");
    } else {
      visitor.value(type, text);
    }
  }

  /** Tells an object that a text tells completely; with its label if something refers to it. */
  public void object(String label, String type, String text) {
    again = () -> reference(label);
    visitor.object(label, type, text);
  }

  /** As {@link ContentVisitor#begin}. */
  public void begin(String label, String type) {
    again = () -> reference(label);
    visitor.begin(label, type);
  }

  /** As {@link ContentVisitor#reference}; to a value that cannot change: its text again. */
  public void reference(String label) {
    again = () -> reference(label);
    visitor.reference(label);
  }

  /** Tells again the value, object or reference that was told or begun last. */
  Again again() {
    return again;
  }

  /** As {@link ContentVisitor#remark}. */
  public void remark(String text) {
    visitor.remark(text);
  }

  /** As {@link ContentVisitor#end}. */
  public void end() {
    visitor.end();
  }

  /** Hears nothing. */
  private static final class Nobody implements ContentVisitor {
    @Override
    public void name(String name) {}

    @Override
    public void value(String type, String text) {}

    @Override
    public void begin(String label, String type) {}

    @Override
    public void reference(String label) {}

    @Override
    public void remark(String text) {}

    @Override
    public void end() {}
  }
}
