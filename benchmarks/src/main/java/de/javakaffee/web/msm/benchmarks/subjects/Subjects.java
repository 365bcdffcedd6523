package de.javakaffee.web.msm.benchmarks.subjects;

import de.javakaffee.web.msm.transcoder.Transcoder;
import java.util.List;
import java.util.stream.Stream;

/** What is measured, by id: transcoders first, then what they are compared with. Stateless. */
public final class Subjects {

  private Subjects() {}

  /** Of all transcoders that are installed, and of all competitors. */
  public static List<String> all() {
    List<String> installed = Transcoders.installed();
    return Stream.concat(
            installed.stream(),
            Stream.of(Competitor.values())
                .map(Competitor::id)
                .filter(id -> !installed.contains(id)))
        .toList();
  }

  /** Makes the one with this id; where a transcoder has the id of a competitor, the transcoder. */
  public static Transcoder named(String id) {
    return isReference(id) ? Competitor.named(id).orElseThrow().create() : Transcoders.named(id);
  }

  /** Whether it is there to compare with, and is no transcoder that an administrator can choose. */
  public static boolean isReference(String id) {
    return Competitor.named(id).isPresent() && !Transcoders.installed().contains(id);
  }
}
