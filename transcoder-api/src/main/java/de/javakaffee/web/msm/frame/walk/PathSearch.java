package de.javakaffee.web.msm.frame.walk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Searches one value for an object, depth first, along the references that a walk follows, and
 * remembers the way. Slower than a walk, and only needed once something is wrong. For one thread,
 * once.
 */
final class PathSearch implements ReferenceVisitor {
  private static final int SEEN = 0;

  private final ClassRules classes;
  private final Predicate<Object> refused;
  private final Predicate<Class<?>> entered;

  private final OwnerTable seen = new OwnerTable();
  private final ArrayDeque<Place> pending = new ArrayDeque<>();
  private final UnsureReferences<Place> unsure = new UnsureReferences<>();
  private final List<Place> ofHolder = new ArrayList<>();
  private @Nullable Place holder;

  PathSearch(ClassRules classes, Predicate<Object> refused, Predicate<Class<?>> entered) {
    this.classes = classes;
    this.refused = refused;
    this.entered = entered;
  }

  /** An object and one way to it. */
  private record Place(Object object, Step step, @Nullable Place from) {

    FoundPath path() {
      ArrayDeque<Step> steps = new ArrayDeque<>();
      for (Place place = this; place != null; place = place.from) {
        steps.addFirst(place.step);
      }
      return new FoundPath(object, List.copyOf(steps));
    }
  }

  Optional<FoundPath> find(Object value, Predicate<Object> test) {
    pending.push(new Place(value, new Step.Field(""), null));
    do {
      while (!pending.isEmpty()) {
        Place place = pending.pop();
        ClassTraits traits = classes.get(place.object.getClass());
        if (unsure.leavesOut(place.object, traits)) {
          continue;
        }
        boolean barred = traits.foreign() && refused.test(place.object);
        if (barred && unsure.begun()) {
          continue;
        }
        if (test.test(place.object)) {
          return Optional.of(place.path());
        }
        if (!barred) {
          enter(place, traits);
        }
      }
    } while (unsure.next(pending::push));
    return Optional.empty();
  }

  private void enter(Place place, ClassTraits traits) {
    if (!traits.leadsOn()
        || (traits.foreign() && !unsure.begun() && !entered.test(place.object.getClass()))
        || seen.claim(place.object, SEEN) == SEEN) {
      return;
    }
    holder = place;
    unsure.within(traits);
    traits.references().follow(place.object, this);
    // The first reference is to be popped first.
    for (int i = ofHolder.size() - 1; i >= 0; i--) {
      pending.push(ofHolder.get(i));
    }
    ofHolder.clear();
  }

  private void add(@Nullable Object target, Step step) {
    if (target != null) {
      ofHolder.add(new Place(target, step, holder));
    }
  }

  @Override
  public void field(String name, @Nullable Object target) {
    add(target, new Step.Field(name));
  }

  @Override
  public void unsureField(String name, @Nullable Object target) {
    if (target != null) {
      unsure.add(new Place(target, new Step.Field(name), holder));
    }
  }

  @Override
  public void element(int index, @Nullable Object target) {
    add(target, new Step.Element(index));
  }

  @Override
  public void key(int index, @Nullable Object target) {
    add(target, new Step.Key(index));
  }

  @Override
  public void value(int index, @Nullable Object key, @Nullable Object target) {
    add(target, new Step.Value(index, key));
  }

  @Override
  public void unstableOrder(boolean byIdentity) {
    // Of no interest on the way to one object.
  }
}
