package de.javakaffee.web.msm.serializer.javolution;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Carries optionals, which Java serialization does not: what they hold, or nothing. */
final class OptionalCarrier extends FixedCarrier {

  @Override
  boolean madeLast() {
    return true;
  }

  @Override
  void contents(Object optional, Consumer<@Nullable Object> visitor) {
    visitor.accept(((Optional<?>) optional).orElse(null));
  }

  @Override
  void write(SessionWriter out, Object optional) {
    Object held = ((Optional<?>) optional).orElse(null);
    if (held != null) {
      out.trail().element(0);
      out.value(SessionWriter.ITEM, held, false);
    }
  }

  @Override
  Object read(SessionReader in, int id) {
    in.underWay(id);
    Object held = in.xml().child() ? in.complete() : null;
    if (held != null && in.xml().child()) {
      throw Refusal.damaged("an optional of two");
    }
    Optional<Object> optional = Optional.ofNullable(held);
    in.found(id, optional);
    return optional;
  }

  @Override
  void show(ShownDocument document, String type, String label) {
    document.begin(type, label, new ShownItems(false));
  }
}
