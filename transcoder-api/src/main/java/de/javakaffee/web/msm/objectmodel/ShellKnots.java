package de.javakaffee.web.msm.objectmodel;

import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the objects that hold each other with nothing but shells and records on the way, by
 * Tarjan's search for strongly connected components, which is not recursive here: chains of shells
 * may be long. For one thread.
 */
final class ShellKnots {

  /** What the search must know of objects. */
  interface Objects {
    /** Writes them as one shell. */
    Shell written(List<Object> members) throws TranscodingException;

    boolean isShelled(Object object);

    boolean isRecord(Object object);

    /** What a record holds, as it will be carried. */
    List<Object> componentsOf(Object record) throws TranscodingException;
  }

  /** An object, what it is written as alone (null for a record), and the state of the search. */
  private static final class Node {
    final Object object;
    final @Nullable Shell alone;
    final int number;
    final Iterator<Object> children;
    int lowest;
    boolean open = true;

    Node(Object object, @Nullable Shell alone, List<Object> children, int number) {
      this.object = object;
      this.alone = alone;
      this.number = number;
      this.children = children.iterator();
      this.lowest = number;
    }
  }

  private final Objects objects;

  ShellKnots(Objects objects) {
    this.objects = objects;
  }

  /** The shells of an object and of all that it leads to by shells, save those already known. */
  List<Shell> from(Object start, Map<Object, Shell> known) throws TranscodingException {
    List<Shell> found = new ArrayList<>();
    IdentityHashMap<Object, Node> nodes = new IdentityHashMap<>();
    Deque<Node> way = new ArrayDeque<>();
    Deque<Node> component = new ArrayDeque<>();
    enter(start, nodes, way, component);
    for (Node node = way.peek(); node != null; node = way.peek()) {
      Object child = nextChild(node);
      if (child != null) {
        Node seen = nodes.get(child);
        if (seen != null) {
          node.lowest = seen.open ? Math.min(node.lowest, seen.number) : node.lowest;
        } else if (!known.containsKey(child)) {
          enter(child, nodes, way, component);
        }
        continue;
      }
      way.pop();
      Node parent = way.peek();
      if (parent != null) {
        parent.lowest = Math.min(parent.lowest, node.lowest);
      }
      if (node.lowest == node.number) {
        Shell shell = shellOf(closed(node, component));
        if (shell != null) {
          found.add(shell);
        }
      }
    }
    return found;
  }

  private void enter(
      Object object, IdentityHashMap<Object, Node> nodes, Deque<Node> way, Deque<Node> component)
      throws TranscodingException {
    Shell alone = objects.isRecord(object) ? null : objects.written(List.of(object));
    List<Object> children = alone == null ? objects.componentsOf(object) : alone.children();
    Node node = new Node(object, alone, children, nodes.size());
    nodes.put(object, node);
    way.push(node);
    component.push(node);
  }

  private @Nullable Object nextChild(Node node) {
    while (node.children.hasNext()) {
      Object child = node.children.next();
      if (objects.isShelled(child) || objects.isRecord(child)) {
        return child;
      }
    }
    return null;
  }

  private static List<Node> closed(Node first, Deque<Node> component) {
    List<Node> members = new ArrayList<>();
    Node member;
    do {
      member = component.pop();
      member.open = false;
      members.add(member);
    } while (member != first);
    members.sort(Comparator.comparingInt(each -> each.number));
    return members;
  }

  private @Nullable Shell shellOf(List<Node> members) throws TranscodingException {
    if (members.size() == 1) {
      return members.get(0).alone;
    }
    for (Node member : members) {
      if (member.alone == null) {
        throw new TranscodingException(
            "record "
                + member.object.getClass().getName()
                + " leads back to itself, so that neither can be there first");
      }
    }
    return objects.written(members.stream().map(member -> member.object).toList());
  }
}
