package de.javakaffee.web.msm.testkit.rules;

import static de.javakaffee.web.msm.testkit.rules.Refusals.attribute;
import static de.javakaffee.web.msm.transcoder.Capability.APPLICATION_CLASSES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import de.javakaffee.web.msm.transcoder.ContentInspector;
import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What holds where a factory offers an inspector. Where it offers none there is nothing to ask. */
public interface InspectionRules extends Rules {
  /** How often the bytes of each victim are damaged at random, at most. */
  int FLIPS = 1_000;

  @TestFactory
  @DisplayName("R44 An inspector shows each attribute, whole, by its name and in its place")
  default Stream<DynamicTest> eachAttributeIsShown() {
    return inspector().isEmpty()
        ? Stream.of()
        : subject()
            .forEachCarried(
                sample -> {
                  Map<String, Object> attributes = sample.attributes();
                  ShownContent shown = shown(subject().fresh().encode(attributes));
                  shown.requireEnd();
                  shown.requireTargets();
                  assertEquals(List.copyOf(attributes.keySet()), shown.attributes());
                });
  }

  @Test
  @DisplayName("R45 An inspector shows texts, numbers and the names of classes and fields")
  default void textsNumbersAndNamesAreShown() throws TranscodingException {
    if (inspector().isEmpty()) {
      return;
    }
    List<Object> list = new ArrayList<>(Arrays.asList("Ada\u001b[2J", 42, 1.5, true, 'x', null));
    ShownContent shown = shown(subject().fresh().encode(attribute(list)));
    assertEquals(Set.of("java.util.ArrayList"), difference(shown.types(), scalarTypes()));
    assertEquals(
        List.of(
            "java.lang.String Ada\u001b[2J",
            "java.lang.Integer 42",
            "java.lang.Double 1.5",
            "java.lang.Boolean true",
            "java.lang.Character x"),
        shown.values().subList(0, 5));
    assertTrue(shown.values().get(5).endsWith(" null"), () -> shown.values().get(5));
    assertTrue(shown.names().containsAll(List.of("cart", "0", "1", "5")), () -> "" + shown.names());
    if (subject().claims(APPLICATION_CLASSES)) {
      ShownContent bean = shown(subject().fresh().encode(attribute(ClassTrap.bait())));
      assertTrue(
          bean.types().contains("de.javakaffee.web.msm.testkit.rules.Snapped"),
          () -> "" + bean.types());
      assertTrue(bean.names().contains("text"), () -> "" + bean.names());
      assertTrue(bean.values().contains("java.lang.String bait"), () -> "" + bean.values());
    }
  }

  @TestFactory
  @DisplayName("R46 An inspector loads no class that the bytes name")
  default Stream<DynamicTest> noClassIsLoaded() {
    if (inspector().isEmpty()) {
      return Stream.of();
    }
    Stream<DynamicTest> baited =
        subject().claims(APPLICATION_CLASSES)
            ? Stream.of(
                dynamicTest("a bean", () -> inspectTrapped(subject().fresh(), ClassTrap.bait())))
            : Stream.of();
    Stream<DynamicTest> carried =
        subject()
            .forEachCarried(
                sample -> inspectTrapped(subject().fresh().encode(sample.attributes())));
    return Stream.concat(baited, carried);
  }

  @TestFactory
  @DisplayName("R47 Damaged bytes are shown in part, with the one exception, in bounded memory")
  default Stream<DynamicTest> damagedBytesAreBorne() throws TranscodingException {
    return inspector().isEmpty()
        ? Stream.of()
        : Victims.of(subject()).entrySet().stream()
            .map(
                victim ->
                    dynamicTest(
                        victim.getKey(),
                        () ->
                            HostileCall.within(
                                subject().effort().patience(), () -> damage(victim.getValue()))));
  }

  @Test
  @DisplayName("R48 An inspector needs no deep stack")
  default void noDeepStackIsNeeded() throws Exception {
    if (inspector().isEmpty()) {
      return;
    }
    byte[] bytes = deepest();
    SmallStack.run(() -> shown(bytes).requireEnd());
  }

  @TestFactory
  @DisplayName("R49 An inspector keeps the limits on depth, references, array length and bytes")
  default Stream<DynamicTest> inspectorsKeepLimits() {
    return inspector().isEmpty()
        ? Stream.of()
        : Bound.all()
            .filter(bound -> subject().claims(bound.needs()))
            .map(
                bound ->
                    dynamicTest(
                        bound.name(),
                        () -> {
                          byte[] few = subject().fresh().encode(bound.of(Bound.WITHIN));
                          shown(few, bound.limits()).requireEnd();
                          byte[] many = subject().fresh().encode(bound.of(Bound.BEYOND));
                          assertThrows(
                              TranscodingException.class, () -> shown(many, bound.limits()));
                        }));
  }

  private Optional<ContentInspector> inspector() {
    return subject().factory().inspector();
  }

  private ShownContent shown(byte[] bytes) throws TranscodingException {
    return shown(bytes, Limits.standard());
  }

  private ShownContent shown(byte[] bytes, Limits limits) throws TranscodingException {
    ShownContent shown = new ShownContent();
    inspector().orElseThrow().inspect(bytes, limits, shown);
    return shown;
  }

  private void inspectTrapped(Transcoder transcoder, Object value) throws TranscodingException {
    inspectTrapped(transcoder.encode(attribute(value)));
  }

  private void inspectTrapped(byte[] bytes) throws TranscodingException {
    System.clearProperty(Snapped.INITIALISED);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    ClassTrap trap = new ClassTrap(subject().loader());
    thread.setContextClassLoader(trap);
    try {
      ShownContent shown = shown(bytes);
      assertEquals(List.of(), trap.lookedUpOf(shown.types()));
    } finally {
      thread.setContextClassLoader(before);
    }
    assertNull(System.clearProperty(Snapped.INITIALISED), "a class was initialised");
  }

  private void damage(byte[] bytes) {
    ContentInspector inspector = inspector().orElseThrow();
    for (int length = 0; length < bytes.length; length++) {
      HostileCall.inspect(inspector, Arrays.copyOf(bytes, length));
    }
    Random random = new Random(47);
    for (int i = Math.min(FLIPS, subject().effort().damages()); i > 0; i--) {
      byte[] flipped = bytes.clone();
      for (int bits = 1 + random.nextInt(3); bits > 0; bits--) {
        flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
      }
      HostileCall.inspect(inspector, flipped);
    }
    byte[][] forgeries = {{0x7F, -1, -1, -1}, {-1, -1, -1, -1, 0x07}, {-1, -1, 0x7F}};
    for (byte[] forged : forgeries) {
      for (int at = 0; at + forged.length <= bytes.length; at++) {
        byte[] copy = bytes.clone();
        System.arraycopy(forged, 0, copy, at, forged.length);
        HostileCall.inspect(inspector, copy);
      }
    }
  }

  /** Lists in lists as deep as the transcoder carries them, 3,000 at most. */
  private byte[] deepest() {
    for (int levels = 3_000; levels > 0; levels /= 2) {
      Object nested = "innermost";
      for (int i = 0; i < levels; i++) {
        nested = new ArrayList<>(List.of(nested));
      }
      try {
        return subject().fresh().encode(attribute(nested));
      } catch (TranscodingException e) {
        // It carries fewer levels; whether it may, R08 says.
      }
    }
    throw new AssertionError("it carries no list");
  }

  private static Set<String> scalarTypes() {
    return Set.of(
        "java.lang.String",
        "java.lang.Integer",
        "java.lang.Double",
        "java.lang.Boolean",
        "java.lang.Character",
        "null",
        "java.lang.Object");
  }

  private static Set<String> difference(Set<String> all, Set<String> without) {
    return Set.copyOf(all.stream().filter(each -> !without.contains(each)).toList());
  }
}
