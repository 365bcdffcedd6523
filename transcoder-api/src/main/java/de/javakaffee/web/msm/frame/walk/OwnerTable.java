package de.javakaffee.web.msm.frame.walk;

import org.jspecify.annotations.Nullable;

/**
 * Which attribute an object was first seen in, by identity. Holds the objects strongly, so that no
 * identity is used twice. For one thread.
 */
final class OwnerTable {
  static final int NOBODY = -1;

  private @Nullable Object[] objects = new @Nullable Object[256];
  private int[] owners = new int[256];
  private int size;

  /** Makes {@code owner} the owner of an object seen for the first time, else tells the owner. */
  int claim(Object object, int owner) {
    int slot = slotOf(object);
    if (objects[slot] != null) {
      return owners[slot];
    }
    objects[slot] = object;
    owners[slot] = owner;
    if (++size * 2 > objects.length) {
      grow();
    }
    return NOBODY;
  }

  /** Gives an object that was claimed before to another owner. */
  void handOver(Object object, int owner) {
    owners[slotOf(object)] = owner;
  }

  private int slotOf(Object object) {
    int mask = objects.length - 1;
    // Multiplied because identity hashes have 25 to 31 good bits and the table takes the upper
    // ones.
    int slot = ((System.identityHashCode(object) * 0x9E3779B9) >>> 1) & mask;
    for (Object there = objects[slot]; there != null && there != object; there = objects[slot]) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    @Nullable Object[] formerObjects = objects;
    int[] formerOwners = owners;
    objects = new @Nullable Object[formerObjects.length * 2];
    owners = new int[formerObjects.length * 2];
    for (int i = 0; i < formerObjects.length; i++) {
      Object object = formerObjects[i];
      if (object != null) {
        int slot = slotOf(object);
        objects[slot] = object;
        owners[slot] = formerOwners[i];
      }
    }
  }
}
