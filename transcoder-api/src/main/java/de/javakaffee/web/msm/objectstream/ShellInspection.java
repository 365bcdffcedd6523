package de.javakaffee.web.msm.objectstream;

import de.javakaffee.web.msm.transcoder.ContentVisitor;
import de.javakaffee.web.msm.transcoder.Limits;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shows what the stream of a shell holds: objects with serialization hooks, and stand-ins for all
 * that the codec keeps beside the stream. The codec calls {@link #next} and shows what is asked
 * for, in turns, so that nesting needs no stack. For one thread and one shell.
 */
public final class ShellInspection {
  /** There is nothing left to show. */
  public static final int DONE = StreamWalk.DONE;

  private final ContentVisitor visitor;
  private final List<String> members;
  private final String type;
  private final boolean[] fresh;
  private final boolean[] wrapped;
  private final boolean together;
  private final StreamWalk walk;
  private int member;
  private boolean underWay;
  private boolean ended;

  /**
   * Looks over the stream; shows nothing yet.
   *
   * @param visitor the same for all shells of one inspection, and of the codec itself; values of
   *     the JDK are best told as such by {@link FoldedValues}
   * @param members labels of the members, in their order; other objects get the first of them with
   *     a number behind
   * @param type of the first member, told where the stream does not have it
   */
  public ShellInspection(
      byte[] bytes, Limits limits, ContentVisitor visitor, List<String> members, String type)
      throws IOException {
    StreamInspection.require(bytes, limits);
    if (members.isEmpty()) {
      throw new DamagedException("damaged: a shell without members");
    }
    this.visitor = visitor;
    this.members = List.copyOf(members);
    this.type = type;
    fresh = new boolean[members.size()];
    wrapped = new boolean[members.size()];
    Map<Integer, String> labels = new HashMap<>();
    var withoutFields =
        StreamInspection.assumptions(bytes, limits, (attempt, to) -> look(attempt, labels));
    labels.clear();
    look(new StreamWalk(bytes, limits, SilentVisitor.INSTANCE, n -> "", withoutFields), labels);
    together = wrapped.length > 1 && needsWrapper();
    String first = members.get(0);
    walk =
        new StreamWalk(
            bytes,
            limits,
            visitor,
            number -> labels.getOrDefault(number, first + "." + number),
            withoutFields);
    walk.within(() -> member > 0 && !together);
  }

  /** Finds which object of the stream each member is. */
  private void look(StreamWalk attempt, Map<Integer, String> labels) throws IOException {
    labels.clear();
    for (int i = 0; i < wrapped.length; i++) {
      int before = attempt.objects();
      attempt.value();
      @Nullable Object target = attempt.last();
      boolean is =
          target instanceof InspectedHandles.Begun begun
              && labels.putIfAbsent(begun.number(), members.get(i)) == null;
      wrapped[i] = !is;
      fresh[i] = attempt.objects() > before;
      int standIn;
      do {
        standIn = attempt.resume();
      } while (standIn != DONE);
    }
    if (!attempt.isAtEnd()) {
      throw new DamagedException("damaged: a shell with more than its members");
    }
  }

  private boolean needsWrapper() {
    boolean needed = wrapped[0];
    for (int i = 1; i < wrapped.length; i++) {
      needed |= wrapped[i] || fresh[i];
    }
    return needed;
  }

  /**
   * Goes on to the next stand-in, whose place has its name already, and returns its number: what it
   * stands for is to be shown there. {@link #DONE} if there is none.
   */
  public int next() throws IOException {
    while (true) {
      if (underWay) {
        int standIn = walk.resume();
        if (standIn != DONE) {
          return standIn;
        }
        underWay = false;
        if (wrapped[member]) {
          visitor.end();
        }
        member++;
      } else if (member < wrapped.length) {
        begin();
      } else {
        if (together && !ended) {
          visitor.end();
        }
        ended = true;
        return DONE;
      }
    }
  }

  private void begin() throws IOException {
    if (together && member == 0) {
      visitor.begin(members.get(0) + ".all", type);
    }
    if (together) {
      visitor.name("object " + member);
    }
    if (wrapped[member]) {
      visitor.begin(members.get(member), type);
      visitor.name("written as");
    }
    underWay = true;
    walk.value();
  }
}
