package de.javakaffee.web.msm.testkit.rules;

import static de.javakaffee.web.msm.transcoder.Capability.APPLICATION_CLASSES;
import static de.javakaffee.web.msm.transcoder.Capability.IDENTITY;
import static de.javakaffee.web.msm.transcoder.Capability.JDK_CLASSES;
import static de.javakaffee.web.msm.transcoder.Capability.SERIALIZATION_HOOKS;

import de.javakaffee.web.msm.transcoder.Capability;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An object that two attributes hold, hard to recognise as one.
 *
 * @param name what is hard about it
 * @param value the object
 * @param holder makes an attribute that holds it
 * @param held what an attribute made so holds
 * @param needs what a transcoder must claim to carry it
 */
record SharedValue(
    String name,
    Object value,
    UnaryOperator<Object> holder,
    UnaryOperator<@Nullable Object> held,
    Set<Capability> needs) {

  static List<SharedValue> all() {
    return List.of(
        inList("a list", new ArrayList<>(List.of("tea")), Set.of(IDENTITY)),
        inList(
            "an EnumSet, which is written as another object",
            EnumSet.of(TimeUnit.DAYS, TimeUnit.HOURS),
            Set.of(IDENTITY, JDK_CLASSES, SERIALIZATION_HOOKS)),
        new SharedValue(
            "a value in TreeMaps",
            new ArrayList<>(List.of("tea")),
            value -> new TreeMap<>(Map.of("k", value)),
            map -> map == null ? null : ((Map<?, ?>) map).get("k"),
            Set.of(IDENTITY, JDK_CLASSES, SERIALIZATION_HOOKS)),
        inList(
            "an object with writeReplace",
            new Ticket(17),
            Set.of(IDENTITY, APPLICATION_CLASSES, SERIALIZATION_HOOKS)),
        new SharedValue(
            "the attributes themselves",
            new ArrayList<>(List.of("tea")),
            value -> value,
            value -> value,
            Set.of(IDENTITY)));
  }

  private static SharedValue inList(String name, Object value, Set<Capability> needs) {
    return new SharedValue(
        name,
        value,
        shared -> new ArrayList<>(Arrays.asList("before", shared)),
        list -> list == null ? null : ((List<?>) list).get(1),
        needs);
  }

  /** Written as its number, and made again from it. */
  static final class Ticket implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int number;

    Ticket(int number) {
      this.number = number;
    }

    Object writeReplace() {
      return new Written(number);
    }

    private record Written(int number) implements Serializable {
      Object readResolve() {
        return new Ticket(number);
      }
    }
  }
}
