package de.javakaffee.web.msm.testkit.samples.persons;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node of a tree in which children know their parent: a cycle for every edge. */
public final class Component implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String name;
  private final List<Component> children = new ArrayList<>();
  private @Nullable Component parent;

  private Component(String name) {
    this.name = name;
  }

  /** A root with {@code width} children that have {@code width} children each. */
  static Component tree(int width) {
    Component root = new Component("root");
    for (int i = 0; i < width; i++) {
      Component node = new Component("child" + i);
      root.add(node);
      for (int j = 0; j < width; j++) {
        node.add(new Component(node.name + "-" + j));
      }
    }
    return root;
  }

  private void add(Component child) {
    child.parent = this;
    children.add(child);
  }

  @Override
  public String toString() {
    return (parent == null ? "" : parent + "/") + name;
  }
}
