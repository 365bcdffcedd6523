package de.javakaffee.web.msm.frame.walk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** A partition of the numbers 0 to n - 1 that grows coarser: union-find. For one thread. */
final class Groups {
  private final int[] parents;

  Groups(int size) {
    parents = new int[size];
    for (int i = 0; i < size; i++) {
      parents[i] = i;
    }
  }

  void unite(int a, int b) {
    int rootA = find(a);
    int rootB = find(b);
    // The smaller number leads, so that groups come in the order of their first members.
    if (rootA < rootB) {
      parents[rootB] = rootA;
    } else {
      parents[rootA] = rootB;
    }
  }

  int find(int number) {
    int root = number;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }

  /** The groups of the numbers that are kept, ordered, each in ascending order. */
  Collection<List<Integer>> membersOf(IntPredicate kept) {
    Map<Integer, List<Integer>> members = new LinkedHashMap<>();
    for (int i = 0; i < parents.length; i++) {
      if (kept.test(i)) {
        members.computeIfAbsent(find(i), root -> new ArrayList<>()).add(i);
      }
    }
    return members.values();
  }
}
