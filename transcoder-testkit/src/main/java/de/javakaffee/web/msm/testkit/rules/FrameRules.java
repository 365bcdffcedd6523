package de.javakaffee.web.msm.testkit.rules;

import static de.javakaffee.web.msm.transcoder.Capability.JDK_CLASSES;
import static de.javakaffee.web.msm.transcoder.Capability.SERIALIZATION_HOOKS;
import static de.javakaffee.web.msm.transcoder.Capability.STABLE_BYTES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import de.javakaffee.web.msm.frame.EncodedAttributes;
import de.javakaffee.web.msm.frame.Encoding;
import de.javakaffee.web.msm.transcoder.ClassFilter;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The transcoder behind frames, as the session manager uses it. */
public interface FrameRules extends Rules {

  @TestFactory
  @DisplayName("R36 Each frame is decoded alone, by a fresh transcoder")
  default Stream<DynamicTest> eachFrameIsDecodedAlone() {
    DynamicTest many =
        dynamicTest(
            "ten frames", () -> assertEquals(numbered("one"), decodedOneByOne(numbered("one"))));
    Stream<DynamicTest> samples =
        subject().forEachCarried(sample -> sample.verify(decodedOneByOne(sample.attributes())));
    return Stream.concat(Stream.of(many), samples);
  }

  private Map<String, Object> decodedOneByOne(Map<String, Object> attributes) {
    EncodedAttributes stored = FrameSession.of(subject().fresh()).stored(attributes);
    Map<String, Object> decoded = new LinkedHashMap<>();
    for (int frame = 0; frame < stored.frames().size(); frame++) {
      decoded.putAll(
          FrameSession.of(subject().fresh()).load(FrameSession.alone(stored, frame)).all());
    }
    return decoded;
  }

  @TestFactory
  @DisplayName("R37 What was loaded and not changed is not written again")
  default Stream<DynamicTest> whatWasNotChangedIsNotWrittenAgain() {
    return subject()
        .forEachCarried(
            sample -> {
              EncodedAttributes stored =
                  FrameSession.of(subject().fresh()).stored(sample.attributes());
              FrameSession loaded = FrameSession.of(subject().fresh()).load(stored);
              assertEquals(stored.directory().keySet(), loaded.all().keySet());
              if (subject().claims(STABLE_BYTES)) {
                assertEquals(Set.of(), loaded.changed());
              } else {
                sample.verify(loaded.all());
              }
            });
  }

  @TestFactory
  @DisplayName("R38 What two attributes share they still share")
  default Stream<DynamicTest> whatTwoAttributesShareTheyStillShare() {
    return SharedValue.all().stream()
        .map(
            shared ->
                dynamicTest(
                    shared.name(),
                    () -> {
                      Map<String, Object> attributes = new LinkedHashMap<>();
                      attributes.put("a", shared.holder().apply(shared.value()));
                      attributes.put("b", shared.holder().apply(shared.value()));
                      Encoding encoding = FrameSession.of(subject().fresh()).encoded(attributes);
                      if (!subject().claims(shared.needs())) {
                        assertNotEquals(Map.of(), encoding.refused());
                        return;
                      }
                      assertEquals(Map.of(), encoding.refused());
                      FrameSession loaded =
                          FrameSession.of(subject().fresh()).load(encoding.attributes());
                      Object inA = shared.held().apply(loaded.attributes().get("a"));
                      Object inB = shared.held().apply(loaded.attributes().get("b"));
                      assertNotNull(inA);
                      assertSame(inA, inB);
                    }));
  }

  @Test
  @DisplayName("R39 Two calendars of one time zone stay two frames")
  default void twoCalendarsStayTwoFrames() {
    TimeZone zone = TimeZone.getTimeZone("Europe/Berlin");
    Calendar first = new GregorianCalendar(zone);
    Calendar second = new GregorianCalendar(zone);
    first.setTimeInMillis(1_000_000_000_000L);
    second.setTimeInMillis(2_000_000_000_000L);
    Map<String, Object> attributes = new LinkedHashMap<>(Map.of("a", first, "b", second));
    Encoding encoding = FrameSession.of(subject().fresh()).encoded(attributes);
    if (!subject().claims(JDK_CLASSES, SERIALIZATION_HOOKS)) {
      assertEquals(attributes.keySet(), encoding.refused().keySet());
      return;
    }
    assertEquals(2, encoding.attributes().frames().size());
    assertEquals(attributes, FrameSession.of(subject().fresh()).load(encoding.attributes()).all());
  }

  @Test
  @DisplayName("R40 An attribute that is refused loses itself alone")
  default void aRefusedAttributeLosesItselfAlone() {
    var transcoder =
        subject()
            .with(
                subject().loader(),
                ClassFilter.of(List.of(), List.of(".*RefusalRules\\$Offender")));
    Map<String, Object> attributes = new LinkedHashMap<>();
    attributes.put("a", new ArrayList<>(List.of("tea")));
    attributes.put("m", new ArrayList<>(List.of("milk", new RefusalRules.Offender())));
    attributes.put("z", new ArrayList<>(List.of("sugar")));

    Encoding encoding = FrameSession.of(transcoder).encoded(attributes);

    assertEquals(Set.of("m"), encoding.refused().keySet());
    attributes.remove("m");
    assertEquals(attributes, FrameSession.of(transcoder).load(encoding.attributes()).all());
  }

  @Test
  @DisplayName("R41 Frames of two sessions are decoded in turn by one transcoder")
  default void framesOfTwoSessionsAreDecodedInTurn() {
    EncodedAttributes one = FrameSession.of(subject().fresh()).stored(numbered("one"));
    EncodedAttributes two = FrameSession.of(subject().fresh()).stored(numbered("two"));
    var transcoder = subject().fresh();
    FrameSession first = FrameSession.of(transcoder).load(one);
    FrameSession second = FrameSession.of(transcoder).load(two);

    for (String name : numbered("").keySet()) {
      assertEquals(numbered("one").get(name), first.attributes().get(name));
      assertEquals(numbered("two").get(name), second.attributes().get(name));
    }
    assertEquals(10, one.frames().size());
  }

  private static Map<String, Object> numbered(String session) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    for (int i = 0; i < 10; i++) {
      attributes.put("a" + i, new ArrayList<>(List.of(session, i, new ArrayList<>(List.of(i)))));
    }
    return attributes;
  }
}
