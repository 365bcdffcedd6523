package de.javakaffee.web.msm.testkit.rules;

import static de.javakaffee.web.msm.testkit.rules.Refusals.attribute;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import de.javakaffee.web.msm.transcoder.ClassFilter;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The class filter, in both directions, wherever a class can stand. */
public interface ClassFilterRules extends Rules {

  @TestFactory
  @DisplayName("R31 A class that the filter denies is not written, wherever it stands")
  default Stream<DynamicTest> aDeniedClassIsNotWritten() {
    return positions(
        position -> {
          ClassLoader application = position.application().start();
          Object value = WebApplication.made(application);
          if (!subject().claims(position.needs())) {
            Refusals.ofWriting(subject().in(application), attribute(value));
            return;
          }
          String denied = position.denied();
          Refusals.ofWriting(
              subject().with(application, FilteredPosition.denying(denied)), value, denied);
          Refusals.ofWriting(
              subject().with(application, FilteredPosition.allowingAllBut(denied)), value, denied);
        });
  }

  @TestFactory
  @DisplayName("R32 A class that the filter denies is not read, wherever it stands")
  default Stream<DynamicTest> aDeniedClassIsNotRead() {
    return positions(
        position -> {
          if (!subject().claims(position.needs())) {
            return; // there are no such bytes: R31 has seen them refused
          }
          byte[] bytes = bytesOf(position);
          ClassLoader application = position.application().start();
          String denied = position.denied();
          Refusals.ofReading(
              subject().with(application, FilteredPosition.denying(denied)), bytes, denied);
          Refusals.ofReading(
              subject().with(application, FilteredPosition.allowingAllBut(denied)), bytes, denied);
          ClassFilter enough = ClassFilter.of(List.of("java\\..*", "app\\..*"), List.of());
          assertNotNull(subject().with(application, enough).decode(bytes).get("cart"));
        });
  }

  @TestFactory
  @DisplayName("R33 No class is initialised before the filter was asked")
  default Stream<DynamicTest> noClassIsInitialisedBeforeTheFilterIsAsked() {
    return positions(
        position -> {
          if (!subject().claims(position.needs())) {
            return; // there are no such bytes: R31 has seen them refused
          }
          byte[] bytes = bytesOf(position);
          ClassLoader application = position.application().start();
          System.clearProperty(FilteredPosition.INITIALISED);
          Refusals.expectedFromDecoding(
              subject().with(application, FilteredPosition.denying(position.denied())), bytes);
          assertNull(System.clearProperty(FilteredPosition.INITIALISED));
        });
  }

  /** A test of one position. */
  @FunctionalInterface
  interface PositionTest {
    void run(FilteredPosition position) throws TranscodingException;
  }

  private static Stream<DynamicTest> positions(PositionTest test) {
    return FilteredPosition.all().stream()
        .map(position -> dynamicTest(position.name(), () -> test.run(position)));
  }

  private byte[] bytesOf(FilteredPosition position) throws TranscodingException {
    ClassLoader application = position.application().start();
    return subject().in(application).encode(attribute(WebApplication.made(application)));
  }
}
