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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the objects that hold each other with nothing but shells on the way, by Tarjan's search for
 * strongly connected components, which is not recursive here: chains of shells may be long. For one
 * thread.
 */
final class ShellKnots {

  /** Writes objects as one shell. */
  @FunctionalInterface
  interface Writing {
    Shell written(List<Object> members) throws TranscodingException;
  }

  /** An object, what it is written as alone, and the state of the search. */
  private static final class Node {
    final Object object;
    final Shell alone;
    final int number;
    final Iterator<Object> children;
    int lowest;
    boolean open = true;

    Node(Object object, Shell alone, int number) {
      this.object = object;
      this.alone = alone;
      this.number = number;
      this.children = alone.children().iterator();
      this.lowest = number;
    }
  }

  private final Predicate<Class<?>> shelled;
  private final Writing writing;

  ShellKnots(Predicate<Class<?>> shelled, Writing writing) {
    this.shelled = shelled;
    this.writing = writing;
  }

  /** The shells of an object and of all that it leads to by shells, save those already known. */
  List<Shell> from(Object start, Map<Object, Shell> known) throws TranscodingException {
    List<Shell> found = new ArrayList<>();
    IdentityHashMap<Object, Node> nodes = new IdentityHashMap<>();
    Deque<Node> way = new ArrayDeque<>();
    Deque<Node> component = new ArrayDeque<>();
    enter(start, nodes, way, component);
    for (Node node = way.peek(); node != null; node = way.peek()) {
      Object child = nextShelled(node);
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
        found.add(shellOf(closed(node, component)));
      }
    }
    return found;
  }

  private void enter(
      Object object, IdentityHashMap<Object, Node> nodes, Deque<Node> way, Deque<Node> component)
      throws TranscodingException {
    Node node = new Node(object, writing.written(List.of(object)), nodes.size());
    nodes.put(object, node);
    way.push(node);
    component.push(node);
  }

  private @Nullable Object nextShelled(Node node) {
    while (node.children.hasNext()) {
      Object child = node.children.next();
      if (shelled.test(child.getClass())) {
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

  private Shell shellOf(List<Node> members) throws TranscodingException {
    return members.size() == 1
        ? members.get(0).alone
        : writing.written(members.stream().map(member -> member.object).toList());
  }
}
