package de.javakaffee.web.msm.frame.walk;

import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One walk over all attributes, one after the other, with a work list instead of recursion. For one
 * thread, once.
 */
final class Traversal implements ReferenceVisitor {
  private final ClassRules classes;
  private final Predicate<Object> refused;
  private final Predicate<Class<?>> entered;
  private final List<Map.Entry<String, Object>> attributes;

  private final Groups groups;
  private final BitSet orderUnstable = new BitSet();
  private final BitSet identityOrdered = new BitSet();
  private final Map<String, TranscodingException> refusals = new LinkedHashMap<>();
  private final BitSet failed = new BitSet();
  private final OwnerTable owners = new OwnerTable();

  // Of the attribute at work.
  private int current;
  private final ArrayDeque<Object> pending = new ArrayDeque<>();
  private final UnsureReferences<Object> unsure = new UnsureReferences<>();
  private final BitSet sharedWith = new BitSet();
  private @Nullable Object offending;

  Traversal(
      ClassRules classes,
      Predicate<Object> refused,
      Predicate<Class<?>> entered,
      Map<String, Object> values) {
    this.classes = classes;
    this.refused = refused;
    this.entered = entered;
    this.attributes = new ArrayList<>(values.entrySet());
    this.groups = new Groups(attributes.size());
  }

  Walk run() {
    for (current = 0; current < attributes.size(); current++) {
      String name = attributes.get(current).getKey();
      Object value = attributes.get(current).getValue();
      walkCurrent(value);
      if (offending == null) {
        for (int other = sharedWith.nextSetBit(0);
            other >= 0;
            other = sharedWith.nextSetBit(other + 1)) {
          groups.unite(current, other);
        }
      } else {
        failed.set(current);
        refusals.put(name, refusal(name, value, offending));
      }
    }
    return result();
  }

  private void walkCurrent(Object value) {
    pending.clear();
    unsure.clear();
    sharedWith.clear();
    offending = null;
    reach(value);
    do {
      while (offending == null && !pending.isEmpty()) {
        Object holder = pending.pop();
        ClassTraits traits = classes.get(holder.getClass());
        unsure.within(traits);
        traits.references().follow(holder, this);
      }
      // Only now: what the sure references lead to must not be taken for unsure.
    } while (offending == null && unsure.next(this::reach));
  }

  private void reach(@Nullable Object target) {
    // Most references lead to strings: no need to look up what is known of them.
    if (target == null || target instanceof String) {
      return;
    }
    ClassTraits traits = classes.get(target.getClass());
    if (traits.sharing() == Sharing.NEVER
        || (traits.sharing() == Sharing.UNLESS_EMPTY && ArrayReferences.isEmpty(target))
        || unsure.leavesOut(target, traits)) {
      return;
    }
    if (traits.foreign() && refused.test(target)) {
      if (!unsure.begun()) {
        offending = target;
      }
      return;
    }
    int owner = owners.claim(target, current);
    if (owner == current) {
      return;
    }
    if (owner != OwnerTable.NOBODY) {
      if (traits.sharing() != Sharing.BY_CONTENT && !failed.get(owner)) {
        sharedWith.set(owner);
        return;
      }
      owners.handOver(target, current);
    }
    if (traits.leadsOn()
        && (!traits.foreign() || unsure.begun() || entered.test(target.getClass()))) {
      pending.push(target);
    }
  }

  private TranscodingException refusal(String name, Object value, Object offending) {
    String path =
        new PathSearch(classes, refused, entered)
            .find(value, object -> object == offending)
            .map(found -> found.from(name))
            // Another thread has taken the object out again: at least its class is known.
            .orElse("(" + offending.getClass().getName() + ")");
    return new TranscodingException(
        "cannot be stored: it holds an object of the servlet container", name, path, null);
  }

  private Walk result() {
    List<List<String>> grouped = new ArrayList<>();
    Set<String> unstableNames = new HashSet<>();
    Set<String> identityNames = new HashSet<>();
    for (List<Integer> members : groups.membersOf(number -> !failed.get(number))) {
      List<String> group = new ArrayList<>(members.size());
      boolean unstable = false;
      boolean byIdentity = false;
      for (int number : members) {
        group.add(attributes.get(number).getKey());
        unstable |= orderUnstable.get(number);
        byIdentity |= identityOrdered.get(number);
      }
      grouped.add(group);
      if (unstable) {
        unstableNames.addAll(group);
      }
      if (byIdentity) {
        identityNames.addAll(group);
      }
    }
    return new Walk(grouped, unstableNames, identityNames, refusals);
  }

  @Override
  public void field(String name, @Nullable Object target) {
    reach(target);
  }

  @Override
  public void unsureField(String name, @Nullable Object target) {
    if (target != null) {
      unsure.add(target);
    }
  }

  @Override
  public void element(int index, @Nullable Object target) {
    reach(target);
  }

  @Override
  public void key(int index, @Nullable Object target) {
    reach(target);
  }

  @Override
  public void value(int index, @Nullable Object key, @Nullable Object target) {
    reach(target);
  }

  @Override
  public void unstableOrder(boolean byIdentity) {
    orderUnstable.set(current);
    if (byIdentity) {
      identityOrdered.set(current);
    }
  }
}
