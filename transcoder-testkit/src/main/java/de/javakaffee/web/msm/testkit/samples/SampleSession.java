package de.javakaffee.web.msm.testkit.samples;

import static de.javakaffee.web.msm.transcoder.Capability.APPLICATION_CLASSES;
import static de.javakaffee.web.msm.transcoder.Capability.IDENTITY;
import static de.javakaffee.web.msm.transcoder.Capability.JDK_CLASSES;

import de.javakaffee.web.msm.testkit.comparison.GraphComparison;
import de.javakaffee.web.msm.testkit.samples.persons.PersonsSession;
import de.javakaffee.web.msm.transcoder.Capability;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** What people put into sessions, one kind each. Immutable; every call makes fresh objects. */
@SuppressWarnings("ImmutableEnumChecker") // the suppliers are lambdas without state
public enum SampleSession {
  PERSONS_10(() -> PersonsSession.of(10, 2), JDK_CLASSES, APPLICATION_CLASSES, IDENTITY),
  PERSONS_100(() -> PersonsSession.of(100, 3), JDK_CLASSES, APPLICATION_CLASSES, IDENTITY),
  PERSONS_500(() -> PersonsSession.of(500, 4), JDK_CLASSES, APPLICATION_CLASSES, IDENTITY),
  LIST_OF_STRINGS(() -> Map.of("names", new ArrayList<>(List.of("Ada", "Grace"))));

  private final Supplier<Map<String, Object>> content;
  private final Set<Capability> needs;

  SampleSession(Supplier<Map<String, Object>> content, Capability... needs) {
    this.content = content;
    this.needs = Set.copyOf(List.of(needs));
  }

  /** The attributes by name, in a fixed order; fresh objects at each call. */
  public Map<String, Object> attributes() {
    return new LinkedHashMap<>(content.get());
  }

  /** What a transcoder must claim to carry it; one that lacks any of them must refuse it. */
  public Set<Capability> needs() {
    return needs.isEmpty() ? Set.of() : EnumSet.copyOf(needs);
  }

  /**
   * Compares with fresh {@link #attributes()}: types, values and which references lead to one
   * object.
   *
   * @throws AssertionError that names the attribute and the path to the first difference
   */
  public void verify(Map<String, Object> decoded) {
    GraphComparison.verify(name(), attributes(), decoded);
  }
}
