package de.javakaffee.web.msm.benchmarks.runner;

import de.javakaffee.web.msm.benchmarks.questions.MemcachedState;
import de.javakaffee.web.msm.benchmarks.questions.Origin;
import de.javakaffee.web.msm.benchmarks.questions.Records;
import de.javakaffee.web.msm.benchmarks.results.EncodedSize;
import de.javakaffee.web.msm.benchmarks.results.Parameters;
import de.javakaffee.web.msm.benchmarks.subjects.Subjects;
import de.javakaffee.web.msm.testkit.samples.SampleSession;
import de.javakaffee.web.msm.transcoder.Capability;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Finds out who can carry which session, before anything is measured, and in how many bytes. For
 * one thread.
 *
 * <p>A transcoder that does not claim what a session needs is left out for it; one that claims it
 * and fails is an error. What the transcoders are compared with claims nothing: there a failure is
 * reason enough.
 */
final class Carriers {
  private record Load(String subject, String session, String origin) {

    Map<String, String> parameters() {
      return Map.of(
          Parameters.TRANSCODER, subject,
          Parameters.SESSION, session,
          Parameters.ORIGIN, origin);
    }
  }

  private final Function<String, Transcoder> transcoders;
  private final Map<Load, Optional<String>> reasons = new LinkedHashMap<>();
  private final List<EncodedSize> sizes = new ArrayList<>();

  Carriers() {
    this(Subjects::named);
  }

  /**
   * @param transcoders makes the one with an id
   */
  Carriers(Function<String, Transcoder> transcoders) {
    this.transcoders = transcoders;
  }

  /**
   * The jobs of those who can carry the sessions.
   *
   * @throws IllegalStateException if a transcoder does not carry what it claims to carry
   */
  List<Job> able(List<Job> jobs) {
    return jobs.stream().filter(job -> reason(job).isEmpty()).toList();
  }

  private Optional<String> reason(Job job) {
    Optional<String> session = job.parameters().session();
    if (session.isEmpty() || job.subject().equals(MemcachedState.RAW_SOCKET)) {
      return Optional.empty();
    }
    String origin = job.parameters().origin().orElse(Origin.APPLICATION.name());
    Load load = new Load(job.subject(), session.get(), origin);
    Optional<String> known = reasons.get(load);
    if (known == null) {
      known = tried(load);
      reasons.put(load, known);
    }
    if (known.isEmpty()) {
      job.parameters()
          .compression()
          .map(compression -> record(load, compression))
          .filter(size -> !sizes.contains(size))
          .ifPresent(sizes::add);
    }
    return known;
  }

  private Optional<String> tried(Load load) {
    SampleSession sample = SampleSession.valueOf(load.session());
    boolean reference = Subjects.isReference(load.subject());
    Transcoder codec = transcoders.apply(load.subject());
    if (!reference) {
      Set<Capability> missing = EnumSet.noneOf(Capability.class);
      missing.addAll(sample.needs());
      missing.removeAll(codec.capabilities());
      if (!missing.isEmpty()) {
        return Optional.of("it does not claim " + missing);
      }
    }
    try {
      byte[] bytes = codec.encode(Origin.valueOf(load.origin()).attributes(sample));
      sample.verify(codec.decode(bytes));
      sizes.add(new EncodedSize(new Parameters(load.parameters()), reference, bytes.length));
      return Optional.empty();
    } catch (TranscodingException | RuntimeException | AssertionError | LinkageError e) {
      if (!reference) {
        throw new IllegalStateException(
            load.subject() + " does not carry " + load.session() + ": " + e.getMessage(), e);
      }
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /** The whole record, compressed as the job wants it. */
  private static EncodedSize record(Load load, String compression) {
    Map<String, String> parameters = new TreeMap<>(load.parameters());
    parameters.put(Parameters.COMPRESSION, compression);
    Records records = Records.of(load.subject(), compression);
    try {
      Map<String, Object> attributes =
          Origin.valueOf(load.origin()).attributes(SampleSession.valueOf(load.session()));
      int bytes = records.stored(attributes).bytes().length;
      return new EncodedSize(new Parameters(parameters), false, bytes);
    } catch (TranscodingException e) {
      throw new IllegalStateException(load + " was carried before", e);
    }
  }

  /** Of all that were tried and can. */
  List<EncodedSize> sizes() {
    return List.copyOf(sizes);
  }

  /** One line for each reason why somebody is left out; none if nobody is. */
  List<String> leftOut() {
    Map<String, Set<String>> sessions = new LinkedHashMap<>();
    reasons.forEach(
        (load, reason) ->
            reason.ifPresent(
                why ->
                    sessions
                        .computeIfAbsent(load.subject() + "\n" + why, key -> new TreeSet<>())
                        .add(load.session())));
    return sessions.entrySet().stream()
        .map(
            entry -> {
              String[] subjectAndReason = entry.getKey().split("\n", 2);
              return "left out: %s with %s: %s"
                  .formatted(
                      subjectAndReason[0],
                      String.join(", ", entry.getValue()),
                      subjectAndReason[1].lines().findFirst().orElse("for no reason it tells"));
            })
        .toList();
  }
}
