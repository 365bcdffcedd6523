package de.javakaffee.web.msm.serializer.javolution;

import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Carries objects that a short text tells completely. */
final class TextCarrier<T> extends FixedCarrier {
  private final boolean tracked;
  private final boolean parsed;
  private final @Nullable Predicate<T> carried;
  private final Function<T, String> toText;
  private final Function<String, T> ofText;

  private TextCarrier(
      boolean tracked,
      boolean parsed,
      @Nullable Predicate<T> carried,
      Function<T, String> toText,
      Function<String, T> ofText) {
    this.tracked = tracked;
    this.parsed = parsed;
    this.carried = carried;
    this.toText = toText;
    this.ofText = ofText;
  }

  /** Of values: nobody asks which of two equal ones it is. */
  static <T> TextCarrier<T> ofValue(Function<T, String> toText, Function<String, T> ofText) {
    return new TextCarrier<>(false, false, null, toText, ofText);
  }

  /** Of objects that may change, so that it matters who shares them. */
  static <T> TextCarrier<T> ofObject(Function<T, String> toText, Function<String, T> ofText) {
    return new TextCarrier<>(true, false, null, toText, ofText);
  }

  /** The same, of those alone for which the test holds. */
  TextCarrier<T> ifIt(Predicate<T> test) {
    return new TextCarrier<>(tracked, false, test, toText, ofText);
  }

  /** The same, of those alone that come back as they were. */
  TextCarrier<T> ifItComesBack() {
    return new TextCarrier<>(
        tracked,
        true,
        value -> {
          try {
            return ofText.apply(toText.apply(value)).equals(value);
          } catch (RuntimeException e) {
            return false; // what toString writes and parse refuses
          }
        },
        toText,
        ofText);
  }

  @Override
  boolean tracked() {
    return tracked;
  }

  @Override
  boolean choosy() {
    return true;
  }

  @Override
  @SuppressWarnings("unchecked") // its class says so
  boolean carries(Object object) {
    return carried == null || carried.test((T) object);
  }

  /** True if there may be objects of the class that are carried in another way. */
  boolean mayDecline() {
    return carried != null;
  }

  /** True if {@link #carries} parses the text, so that its answer is worth keeping. */
  boolean parses() {
    return parsed;
  }

  /** The text, not escaped. */
  @SuppressWarnings("unchecked") // its class says so
  String textOf(Object object) {
    return toText.apply((T) object);
  }

  /** The object that a text tells, if it tells one. */
  T valueOf(String text) {
    try {
      return ofText.apply(text);
    } catch (Refusal e) {
      throw e;
    } catch (RuntimeException e) {
      throw new Refusal("damaged: a text that does not tell its value", e);
    }
  }

  @Override
  void write(SessionWriter out, Object object) {
    out.xml().text(XmlText.escaped(textOf(object)));
  }

  @Override
  Object read(SessionReader in, int id) {
    T object = valueOf(XmlText.plain(in.xml().text()));
    in.found(id, object);
    return object;
  }

  @Override
  void show(ShownDocument document, String type, String label) {
    document.text(type, label, XmlText.plain(document.xml().text()));
  }
}
