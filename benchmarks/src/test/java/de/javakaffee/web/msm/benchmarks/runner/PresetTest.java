package de.javakaffee.web.msm.benchmarks.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class PresetTest {
  private static final List<String> FOUR = List.of("java", "javolution", "kryo", "protobuf");
  private static final int CORES = 2;

  @Test
  void quickTakesThreeMinutesForFourTranscoders() {
    assertThat(plan(Preset.QUICK).duration())
        .isBetween(Duration.ofMinutes(2), Duration.ofMinutes(3));
  }

  @Test
  void standardTakesThirtyMinutesForFourTranscoders() {
    assertThat(plan(Preset.STANDARD).duration())
        .isBetween(Duration.ofMinutes(20), Duration.ofMinutes(30));
  }

  @Test
  void aMeanIsMadeOfManySamples() {
    assertThat(samples(Preset.QUICK)).allMatch(count -> count >= 6);
    assertThat(samples(Preset.STANDARD)).allMatch(count -> count >= 12);
    assertThat(samples(Preset.FULL)).allMatch(count -> count >= 36);
  }

  /** Of each figure but those of benchmarks that run once. */
  private static List<Integer> samples(Preset preset) {
    return plan(preset).jobs().stream()
        .filter(job -> job.question() != Question.COLD_START)
        .map(job -> job.effort().forks() * job.effort().measured().count())
        .toList();
  }

  /** The compiler decides otherwise in each: for these the most. */
  @Test
  void whatDiffersFromJvmToJvmIsMeasuredInTwo() {
    Set<Question> questions =
        EnumSet.of(Question.PARTIAL_USE, Question.MEMCACHED_STORE, Question.MEMCACHED_LOAD);
    assertThat(plan(Preset.STANDARD).jobs())
        .filteredOn(job -> questions.contains(job.question()))
        .isNotEmpty()
        .allMatch(job -> job.effort().forks() == 2);
  }

  @Test
  void fullFitsIntoANight() {
    assertThat(plan(Preset.FULL).duration()).isLessThan(Duration.ofHours(12));
  }

  @Test
  void standardAndFullAskEveryQuestionAndUseEverySession() {
    for (Preset preset : List.of(Preset.STANDARD, Preset.FULL)) {
      assertThat(plan(preset).jobs())
          .extracting(Job::question)
          .containsAll(EnumSet.allOf(Question.class));
      assertThat(sessions(preset))
          .isEqualTo(Catalogue.SESSIONS.stream().map(Enum::name).collect(Collectors.toSet()));
    }
  }

  private static Set<String> sessions(Preset preset) {
    return plan(preset).jobs().stream()
        .flatMap(job -> job.parameters().session().stream())
        .collect(Collectors.toSet());
  }

  @Test
  void everyTranscoderIsAskedTheSame() {
    for (Preset preset : Preset.values()) {
      List<Job> jobs = plan(preset).jobs();
      assertThat(FOUR)
          .map(id -> jobs.stream().filter(job -> job.subject().equals(id)).count())
          .allMatch(count -> count.equals(jobs.stream().filter(PresetTest::isKryo).count()));
    }
  }

  private static boolean isKryo(Job job) {
    return job.subject().equals("kryo");
  }

  @Test
  void sessionsGrowToTenThousandAttributesFiveMegabytesAndSixtyFourThreads() {
    for (Preset preset : List.of(Preset.STANDARD, Preset.FULL)) {
      List<Job> jobs = plan(preset).jobs();
      assertThat(largest(jobs, "attributes")).isEqualTo(10_000);
      assertThat(largest(jobs, "bytes")).isEqualTo(5_000_000);
      assertThat(jobs).extracting(Job::threads).contains(1, 2, 8, 64);
    }
  }

  private static int largest(List<Job> jobs, String parameter) {
    return jobs.stream()
        .flatMap(job -> job.parameters().get(parameter).stream())
        .mapToInt(Integer::parseInt)
        .max()
        .orElseThrow();
  }

  @Test
  void aFurtherTranscoderIsMeasuredWithoutBeingNamedAnywhere() {
    Plan plan = Plan.of(Preset.QUICK, List.of("java", "mine"), CORES);
    assertThat(plan.jobs())
        .extracting(Job::toString)
        .contains("Encode mine PERSONS_100 APPLICATION", "Encode fory PERSONS_100 APPLICATION");
  }

  @Test
  void aTranscoderWithTheIdOfACompetitorTakesItsPlace() {
    Plan plan = Plan.of(Preset.QUICK, List.of("fory", "java"), CORES);
    assertThat(plan.jobs())
        .extracting(Job::toString)
        .containsOnlyOnce("Encode fory PERSONS_100 APPLICATION");
  }

  private static Plan plan(Preset preset) {
    return Plan.of(preset, FOUR, CORES);
  }
}
