package de.javakaffee.web.msm.inspection;

import de.javakaffee.web.msm.transcoder.ContentVisitor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Passes on what it is told, but values of the JDK, which stand in streams as objects with innards,
 * as one text: {@code java.math.BigDecimal 4.90} in place of a scale and an array of bytes. An
 * object that is not quite such a value is passed on as it is. For one thread and one inspection.
 */
final class FoldedValues implements TextVisitor {
  /** An object with more parts is no value. */
  private static final int MOST_EVENTS = 150;

  /** Something told. */
  private interface Event {
    void tell(TextVisitor visitor);
  }

  /** An object that may be a value, with the parts that it has until now. */
  private static final class Opened {
    final String label;
    final String type;
    final int start;
    final Map<String, String> parts = new HashMap<>();
    @Nullable String name;

    Opened(String label, String type, int start) {
      this.label = label;
      this.type = type;
      this.start = start;
    }
  }

  private final NeededLabels next;
  private final List<Event> events = new ArrayList<>();
  private final List<Opened> opened = new ArrayList<>();
  private @Nullable String held;

  FoldedValues(NeededLabels next) {
    this.next = next;
  }

  /** Passes on what was held back: to be called when there is nothing more to tell. */
  void finish() {
    flush();
    out();
  }

  private void flush() {
    if (!events.isEmpty()) {
      TextVisitor out = out();
      events.forEach(event -> event.tell(out));
      events.clear();
    }
    opened.clear();
  }

  /** What comes next, which has heard the name of what follows. */
  private TextVisitor out() {
    if (held != null) {
      next.name(held);
      held = null;
    }
    return next;
  }

  @Override
  public void name(String name) {
    if (opened.isEmpty()) {
      held = name;
      return;
    }
    innermost().name = name;
    add(visitor -> visitor.name(name));
  }

  private Opened innermost() {
    return opened.get(opened.size() - 1);
  }

  @Override
  public void value(String type, String text) {
    if (opened.isEmpty()) {
      out().value(type, text);
      return;
    }
    part(text, visitor -> visitor.value(type, text));
  }

  private void part(String text, Event event) {
    Opened inner = innermost();
    String another = inner.parts.put(inner.name == null ? "" : inner.name, text);
    add(event);
    if (another != null) {
      flush();
    }
  }

  @Override
  public void object(String label, String type, String text) {
    if (next.isReferredTo(label)) {
      flush();
    }
    if (opened.isEmpty()) {
      out().object(label, type, text);
      return;
    }
    next.remember(label, type, text);
    part(text, visitor -> visitor.object(label, type, text));
  }

  @Override
  public void begin(String label, String type) {
    if (Folding.mayFold(type)) {
      opened.add(new Opened(label, type, events.size()));
      add(visitor -> visitor.begin(label, type));
    } else {
      flush();
      out().begin(label, type);
    }
  }

  @Override
  public void reference(String label) {
    NeededLabels.Text known = next.known(label);
    if (known == null) {
      flush();
      out().reference(label);
    } else {
      value(known.type(), known.text());
    }
  }

  @Override
  public void remark(String text) {
    flush();
    out().remark(text);
  }

  @Override
  public void end() {
    if (opened.isEmpty()) {
      out().end();
      return;
    }
    Opened ended = innermost();
    String text = Folding.text(ended.type, ended.parts);
    if (text == null || (Folding.isInnards(ended.type) && next.isReferredTo(ended.label))) {
      add(ContentVisitor::end);
      flush();
      return;
    }
    opened.remove(opened.size() - 1);
    events.subList(ended.start, events.size()).clear();
    if (opened.isEmpty() && Folding.isInnards(ended.type)) {
      held = null;
    } else {
      object(ended.label, ended.type, text);
    }
  }

  private void add(Event event) {
    events.add(event);
    if (events.size() > MOST_EVENTS) {
      flush();
    }
  }
}
