package de.javakaffee.web.msm.frame.walk;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds which attributes share objects, and what their encoded form may depend on. One per web
 * application; safe for many threads; holds no object between calls, and classes only as long as it
 * lives itself.
 *
 * <p>It follows the fields of the application's classes and what JDK containers hold, without
 * calling application code (but for {@code writeReplace} of what a wrapper of the JDK holds): a
 * lazily loading collection is not loaded, {@code equals} and {@code hashCode} are not asked. Deep
 * structures do not exhaust the stack.
 */
public final class ObjectWalker {
  private final ClassRules classes = new ClassRules();
  private final Predicate<Object> refused;
  private final Predicate<Class<?>> entered;

  /**
   * Enters objects of all classes.
   *
   * @param refused tells a session, a servlet context and the like, which no attribute may hold;
   *     asked of every reference met, so it is to be quick; never of objects of JDK classes, apart
   *     from proxies
   */
  public ObjectWalker(Predicate<Object> refused) {
    this(refused, type -> true);
  }

  /**
   * Enters objects of some classes only.
   *
   * @param refused as above
   * @param entered false for classes of the application whose objects no encoding will carry, so
   *     that the walk need not go through half the heap below them; they still count as shared. Not
   *     asked of the nodes that a class keeps in transient fields, since it may write what they
   *     hold
   */
  public ObjectWalker(Predicate<Object> refused, Predicate<Class<?>> entered) {
    this.refused = refused;
    this.entered = entered;
  }

  /**
   * Partitions the names of the values. A value that leads to a refused object is left out and does
   * not connect others.
   *
   * @throws RuntimeException of a container that was changed meanwhile, mostly {@link
   *     java.util.ConcurrentModificationException}: the walk may be repeated
   */
  public Walk walk(Map<String, Object> values) {
    return new Traversal(classes, refused, entered, values).run();
  }

  /**
   * The path from the value to the first object for which the test holds, depth first over the
   * references that {@link #walk} follows, those that are surely encoded before the others; empty
   * if there is none, {@code ""} for the value itself. Steps are {@code .field}, {@code [3]},
   * {@code ["key"]} and, where a key is not a string, {@code {3}.key} and {@code {3}.value}.
   *
   * <p>Fields whose type is a string, a number or the like are not looked into.
   */
  public Optional<String> pathTo(Object value, Predicate<Object> test) {
    return new PathSearch(classes, refused, entered).find(value, test).map(FoundPath::fromValue);
  }
}
