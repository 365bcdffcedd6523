package de.javakaffee.web.msm.objectstream;

import de.javakaffee.web.msm.transcoder.ContentVisitor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Passes on what it is told, but values of the JDK, which stand in streams as objects with innards,
 * as values: {@code java.math.BigDecimal 4.90} in place of a scale and an array of bytes. For one
 * thread and one inspection.
 */
public final class FoldedValues implements ContentVisitor {
  /** An object with more parts is no value. */
  private static final int MOST_EVENTS = 150;

  /** Something told. */
  private interface Event {
    void tell(ContentVisitor visitor);
  }

  private final ContentVisitor next;
  private final Map<String, String[]> folded = new HashMap<>();
  private final List<Event> events = new ArrayList<>();
  private final List<Opened> opened = new ArrayList<>();

  /** An object that may be a value, with the parts that it has until now. */
  private static final class Opened {
    final String label;
    final String type;
    final int start;
    final Map<String, String> parts = new HashMap<>();
    final List<String> elements = new ArrayList<>();
    @Nullable String name;

    Opened(String label, String type, int start) {
      this.label = label;
      this.type = type;
      this.start = start;
    }
  }

  public FoldedValues(ContentVisitor next) {
    this.next = next;
  }

  /** Passes on what was held back: to be called when there is nothing more to tell. */
  public void flush() {
    events.forEach(event -> event.tell(next));
    events.clear();
    opened.clear();
  }

  @Override
  public void name(String name) {
    if (opened.isEmpty()) {
      next.name(name);
      return;
    }
    opened.get(opened.size() - 1).name = name;
    add(visitor -> visitor.name(name));
  }

  @Override
  public void value(String type, String text) {
    if (opened.isEmpty()) {
      next.value(type, text);
      return;
    }
    part(text);
    add(visitor -> visitor.value(type, text));
  }

  private void part(String text) {
    Opened inner = opened.get(opened.size() - 1);
    if (inner.name != null) {
      inner.parts.put(inner.name, text);
    }
    inner.elements.add(text);
  }

  @Override
  public void begin(String label, String type) {
    if (!Folding.mayFold(type) && !(type.equals("[B") && !opened.isEmpty())) {
      flush();
      next.begin(label, type);
      return;
    }
    opened.add(new Opened(label, type, events.size()));
    add(visitor -> visitor.begin(label, type));
  }

  @Override
  public void reference(String label) {
    String[] known = folded.get(label);
    if (known != null) {
      value(known[0], known[1]);
      return;
    }
    if (opened.stream().anyMatch(each -> each.label.equals(label))) {
      flush();
    }
    if (opened.isEmpty()) {
      next.reference(label);
    } else {
      add(visitor -> visitor.reference(label));
    }
  }

  @Override
  public void remark(String text) {
    if (opened.isEmpty()) {
      next.remark(text);
    } else {
      add(visitor -> visitor.remark(text));
    }
  }

  @Override
  public void end() {
    if (opened.isEmpty()) {
      next.end();
      return;
    }
    Opened ended = opened.remove(opened.size() - 1);
    if (ended.type.equals("[B")) {
      add(ContentVisitor::end);
      if (!opened.isEmpty()) {
        part(String.join(" ", ended.elements));
      }
      return;
    }
    String text = Folding.text(ended.type, ended.parts);
    if (text == null) {
      add(ContentVisitor::end);
      flush();
      return;
    }
    events.subList(ended.start, events.size()).clear();
    folded.put(ended.label, new String[] {ended.type, text});
    value(ended.type, text);
  }

  private void add(Event event) {
    events.add(event);
    if (events.size() > MOST_EVENTS) {
      flush();
    }
  }
}
