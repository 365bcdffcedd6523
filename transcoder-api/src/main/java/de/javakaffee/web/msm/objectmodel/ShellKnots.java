package de.javakaffee.web.msm.objectmodel;

import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the objects that lead back to themselves by way of a shell: strongly connected components,
 * by Tarjan's search, which is not recursive here since chains may be long. No object is looked at
 * twice. For one thread and one call.
 */
final class ShellKnots {

  /** What the search must know of objects. */
  interface Objects {
    boolean isShelled(Object object);

    boolean isRecord(Object object);

    /**
     * Writes a shell.
     *
     * @param leftOut what to leave out; null for all that is not a member
     */
    Shell written(List<Object> members, @Nullable Set<Object> leftOut) throws TranscodingException;

    /** What an object holds that is carried without a shell, as it will be carried. */
    List<Object> heldBy(Object object) throws TranscodingException;
  }

  /** An object, what it is written as alone if it needs a shell, and the state of the search. */
  private static final class Node {
    final Object object;
    final @Nullable Shell alone;
    final List<Object> children;
    final Iterator<Object> rest;
    final int number;
    int lowest;
    boolean open = true;

    Node(Object object, @Nullable Shell alone, List<Object> children, int number) {
      this.object = object;
      this.alone = alone;
      this.children = children;
      this.rest = children.iterator();
      this.number = number;
      this.lowest = number;
    }
  }

  private final Objects objects;
  private final IdentityHashMap<Object, Node> nodes = new IdentityHashMap<>();
  private final IdentityHashMap<Object, Shell> shells = new IdentityHashMap<>();

  ShellKnots(Objects objects) {
    this.objects = objects;
  }

  /** The shell that an object is in; null if it needs none. */
  @Nullable Shell shellOf(Object object) throws TranscodingException {
    if (!nodes.containsKey(object)) {
      search(object);
    }
    return shells.get(object);
  }

  private void search(Object start) throws TranscodingException {
    Deque<Node> way = new ArrayDeque<>();
    Deque<Node> component = new ArrayDeque<>();
    enter(start, way, component);
    for (Node node = way.peek(); node != null; node = way.peek()) {
      if (node.rest.hasNext()) {
        Object child = node.rest.next();
        Node seen = nodes.get(child);
        if (seen == null) {
          enter(child, way, component);
        } else if (seen.open) {
          node.lowest = Math.min(node.lowest, seen.number);
        }
        continue;
      }
      way.pop();
      Node parent = way.peek();
      if (parent != null) {
        parent.lowest = Math.min(parent.lowest, node.lowest);
      }
      if (node.lowest == node.number) {
        if (component.peek() == node) {
          alone(component.pop());
        } else {
          decide(closed(node, component));
        }
      }
    }
  }

  private void enter(Object object, Deque<Node> way, Deque<Node> component)
      throws TranscodingException {
    Shell alone = objects.isShelled(object) ? objects.written(List.of(object), null) : null;
    List<Object> children = alone == null ? objects.heldBy(object) : alone.children();
    Node node = new Node(object, alone, children, nodes.size());
    nodes.put(object, node);
    way.push(node);
    component.push(node);
  }

  /** Most objects lead back to nothing. */
  private void alone(Node node) {
    node.open = false;
    if (node.alone != null) {
      shells.put(node.object, node.alone);
    }
  }

  private static List<Node> closed(Node first, Deque<Node> component) {
    List<Node> members = new ArrayList<>();
    Node member;
    do {
      member = component.pop();
      member.open = false;
      members.add(member);
    } while (member != first);
    members.sort(Comparator.comparingInt(ShellKnots::turn).thenComparingInt(each -> each.number));
    return members;
  }

  /**
   * What hashes its keys begins to be read before they do, so that they are complete by then; what
   * is replaced when it is complete comes last, so that nobody sees it before.
   */
  private static int turn(Node member) {
    if (SerializationHandles.readResolve(member.object.getClass()) != null) {
      return 2;
    }
    return member.alone != null ? 0 : 1;
  }

  private void decide(List<Node> members) throws TranscodingException {
    if (members.stream().allMatch(member -> member.alone == null)) {
      return;
    }
    Set<Object> leftOut = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Node member : members) {
      if (objects.isRecord(member.object)) {
        throw new TranscodingException(
            "record "
                + member.object.getClass().getName()
                + " leads back to itself, so that neither can be there first");
      }
      leftOut.addAll(member.children);
    }
    // What a hook has made anew is not met anywhere else, and stays inside.
    Shell together =
        objects.written(members.stream().map(member -> member.object).toList(), leftOut);
    for (Node member : members) {
      shells.put(member.object, together);
    }
  }
}
