package de.javakaffee.web.msm.testkit.rules;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import de.javakaffee.web.msm.testkit.samples.SampleSession;
import de.javakaffee.web.msm.transcoder.Capability;
import de.javakaffee.web.msm.transcoder.ClassFilter;
import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import de.javakaffee.web.msm.transcoder.TranscoderFactory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.ThrowingConsumer;

/** Makes transcoders to be tested, and tells what they claim. Immutable. */
public final class TranscoderUnderTest {
  private final TranscoderFactory factory;
  private final Class<?> test;
  private final Effort effort;
  private final Set<Capability> claimed;

  /**
   * @param test the implementer's test class: its module holds golden files, its class loader plays
   *     the web application's
   */
  public TranscoderUnderTest(TranscoderFactory factory, Class<?> test, Effort effort) {
    this.factory = factory;
    this.test = test;
    this.effort = effort;
    this.claimed = Set.copyOf(fresh().capabilities());
  }

  TranscoderFactory factory() {
    return factory;
  }

  String id() {
    return factory.id();
  }

  Class<?> test() {
    return test;
  }

  Effort effort() {
    return effort;
  }

  ClassLoader loader() {
    return test.getClassLoader();
  }

  /** As it is configured where the administrator sets nothing. */
  Transcoder fresh() {
    return in(loader());
  }

  /** That of a web application. */
  public Transcoder in(ClassLoader loader) {
    return factory.create(TranscoderConfiguration.of(loader));
  }

  /** That of a web application whose classes have other names than they had. */
  Transcoder in(ClassLoader loader, Map<String, String> renamedClasses) {
    return factory.create(
        new TranscoderConfiguration(
            loader, Map.of(), ClassFilter.standard(), Limits.standard(), renamedClasses));
  }

  Transcoder with(Limits limits) {
    return factory.create(
        new TranscoderConfiguration(loader(), Map.of(), ClassFilter.standard(), limits));
  }

  Transcoder with(ClassLoader loader, ClassFilter filter) {
    return factory.create(new TranscoderConfiguration(loader, Map.of(), filter, Limits.standard()));
  }

  boolean claims(Capability... capabilities) {
    return claimed.containsAll(List.of(capabilities));
  }

  boolean claims(Set<Capability> capabilities) {
    return claimed.containsAll(capabilities);
  }

  /** Samples whose needs are claimed, in the order of the catalogue. */
  public Stream<SampleSession> carried() {
    return samples().filter(sample -> claims(sample.needs()));
  }

  /** One test for each of them, with its name. */
  public Stream<DynamicTest> forEachCarried(ThrowingConsumer<SampleSession> rule) {
    return carried().map(sample -> dynamicTest(sample.name(), () -> rule.accept(sample)));
  }

  /** Samples with a need that is not claimed. */
  Stream<SampleSession> notCarried() {
    return samples().filter(sample -> !claims(sample.needs()));
  }

  private Stream<SampleSession> samples() {
    return Stream.of(SampleSession.values()).filter(effort.samples()::contains);
  }
}
