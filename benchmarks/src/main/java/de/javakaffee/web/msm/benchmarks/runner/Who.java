package de.javakaffee.web.msm.benchmarks.runner;

import de.javakaffee.web.msm.benchmarks.questions.MemcachedState;
import de.javakaffee.web.msm.benchmarks.subjects.Competitor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Whom a question is put to. */
enum Who {
  /** The transcoders that are installed. */
  TRANSCODERS,
  /** These, and all that they are compared with. */
  EVERYBODY,
  /** The transcoders, and a plain socket. */
  TRANSCODERS_AND_RAW_SOCKET;

  /** Their ids, if these transcoders are installed. */
  List<String> ids(List<String> transcoders) {
    List<String> ids = new ArrayList<>(transcoders);
    Stream<String> references =
        switch (this) {
          case TRANSCODERS -> Stream.empty();
          case EVERYBODY -> Stream.of(Competitor.values()).map(Competitor::id);
          case TRANSCODERS_AND_RAW_SOCKET -> Stream.of(MemcachedState.RAW_SOCKET);
        };
    references.filter(id -> !transcoders.contains(id)).forEach(ids::add);
    return List.copyOf(ids);
  }
}
