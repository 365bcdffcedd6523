package de.javakaffee.web.msm.embedded;

import de.javakaffee.web.msm.embedded.ItemStore.Mode;
import de.javakaffee.web.msm.embedded.ItemStore.Stored;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The meta commands mg, ms, md and mn. Used by one connection's thread.
 *
 * <p>Flags of mg take effect from left to right: {@code t T60} tells the time to live that was left
 * before it was renewed, {@code T60 t} tells 60.
 */
final class MetaCommands {
  private static final Set<String> NAMES = Set.of("mg", "ms", "md", "mn");

  private final Shared server;
  private final Input in;
  private final Answer answer;

  MetaCommands(Shared server, Input in, Answer answer) {
    this.server = server;
    this.in = in;
    this.answer = answer;
  }

  static boolean know(String command) {
    return NAMES.contains(command);
  }

  void run(List<String> words) throws IOException {
    if (words.get(0).equals("mn")) {
      answer.line("MN");
      return;
    }
    if (words.size() < 2) {
      answer.line("ERROR");
      return;
    }
    try {
      switch (words.get(0)) {
        case "mg" -> get(MetaLine.of(words, 2, "bcfhklOqstTv"));
        case "ms" -> set(MetaLine.of(words, 3, "bcCFkMOqT"));
        default -> delete(MetaLine.of(words, 2, "bCkOq"));
      }
    } catch (MetaLine.RefusedException e) {
      answer.line(e.answer());
    }
  }

  private void get(MetaLine line) throws MetaLine.RefusedException {
    OptionalLong expiry = line.number('T');
    boolean found = server.items().access(line.key(), item -> found(line, expiry, item));
    if (!found && !line.has('q')) {
      answer.line("EN" + line.echo());
    }
  }

  private boolean found(MetaLine line, OptionalLong expiry, @Nullable Item item) {
    if (item == null) {
      return false;
    }
    StringBuilder head = new StringBuilder(line.has('v') ? "VA " + item.value.length : "HD");
    for (String flag : line.flags()) {
      switch (flag.charAt(0)) {
        case 'T' -> server.items().touch(item, expiry.orElseThrow());
        case 'c' -> head.append(" c").append(Long.toUnsignedString(item.cas));
        case 'f' -> head.append(" f").append(item.flags);
        case 'h' -> head.append(item.fetched ? " h1" : " h0");
        case 'l' -> head.append(" l").append(server.items().secondsSinceAccess(item));
        case 's' -> head.append(" s").append(item.value.length);
        case 't' -> head.append(" t").append(server.items().remainingSeconds(item));
        default -> head.append(line.echo(flag));
      }
    }
    server.items().fetched(item);
    answer.line(head.toString());
    if (line.has('v')) {
      answer.block(item.value);
    }
    return true;
  }

  private void set(MetaLine line) throws IOException, MetaLine.RefusedException {
    int length = line.length();
    Mode mode = line.mode();
    OptionalLong expected = line.number('C');
    long flags = line.number('F').orElse(0);
    long expiry = line.number('T').orElse(0);
    if (!server.items().fits(line.key(), flags, length)) {
      in.skipBlock(length);
      // Whatever the mode: better no value than one that the client believes replaced.
      server.items().delete(line.key(), OptionalLong.empty());
      answer.line(Words.TOO_LARGE);
      return;
    }
    byte[] value = in.block(length);
    if (value == null) {
      answer.line(Words.BAD_BLOCK);
      return;
    }
    Stored stored = server.items().store(mode, line.key(), flags, value, expiry, expected);
    StringBuilder head = new StringBuilder(code(stored.outcome()));
    for (String flag : line.flags()) {
      head.append(flag.equals("c") ? " c" + Long.toUnsignedString(stored.cas()) : line.echo(flag));
    }
    answerUnlessQuiet(line, head.toString());
  }

  private void delete(MetaLine line) throws MetaLine.RefusedException {
    String code = code(server.items().delete(line.key(), line.number('C')));
    answerUnlessQuiet(line, code + line.echo());
  }

  /** Quiet commands answer only what was not expected. */
  private void answerUnlessQuiet(MetaLine line, String head) {
    boolean expected = head.startsWith("HD") || (line.isDelete() && head.startsWith("NF"));
    if (!(line.has('q') && expected)) {
      answer.line(head);
    }
  }

  private static String code(ItemStore.Outcome outcome) {
    return switch (outcome) {
      case STORED -> "HD";
      case NOT_STORED -> "NS";
      case EXISTS -> "EX";
      case NOT_FOUND -> "NF";
      case TOO_LARGE -> Words.TOO_LARGE;
    };
  }
}
