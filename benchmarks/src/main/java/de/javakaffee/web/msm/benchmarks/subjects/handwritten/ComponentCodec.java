package de.javakaffee.web.msm.benchmarks.subjects.handwritten;

import de.javakaffee.web.msm.testkit.samples.persons.Component;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.util.List;

/** Writes a tree from its root; who is whose parent shows from the nesting. Stateless. */
final class ComponentCodec {
  private static final Access COMPONENT = Access.to(Component.class);
  private static final VarHandle NAME = COMPONENT.field("name", String.class);
  private static final VarHandle CHILDREN = COMPONENT.field("children", List.class);
  private static final MethodHandle NEW = COMPONENT.constructor(String.class);
  private static final MethodHandle ADD = COMPONENT.method("add", Component.class);

  private ComponentCodec() {}

  static void write(Component component, ByteSink out) {
    List<?> children = (List<?>) CHILDREN.get(component);
    out.text((String) NAME.get(component));
    out.number(children.size());
    for (Object child : children) {
      write((Component) child, out);
    }
  }

  static Component read(ByteSource in) {
    try {
      Component component = (Component) NEW.invokeExact(in.text());
      int children = in.count();
      for (int i = 0; i < children; i++) {
        Component child = read(in);
        ADD.invokeExact(component, child);
      }
      return component;
    } catch (Throwable e) {
      throw new IllegalArgumentException(e);
    }
  }
}
