package de.javakaffee.web.msm.embedded;

import de.javakaffee.web.msm.embedded.ItemStore.Mode;
import de.javakaffee.web.msm.embedded.ItemStore.Stored;
import de.javakaffee.web.msm.embedded.Words.RefusedException;
import java.io.IOException;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The meta commands mg, ms, md and mn of one connection. Used by its thread only.
 *
 * <p>Flags of mg take effect from left to right: {@code t T60} tells the time to live that was left
 * before it was renewed, {@code T60 t} tells 60.
 */
final class MetaCommands {
  static final String TOO_LARGE = "SERVER_ERROR object too large for cache";

  private static final Set<String> NAMES = Set.of("mg", "ms", "md", "mn");
  private final ItemStore items;
  private final Wire wire;

  MetaCommands(ItemStore items, Wire wire) {
    this.items = items;
    this.wire = wire;
  }

  static boolean know(String command) {
    return NAMES.contains(command);
  }

  void run(Words words) throws IOException, RefusedException {
    words.require(words.count() > 1 || words.command().equals("mn"), "ERROR");
    switch (words.command()) {
      case "mg" -> get(MetaFlags.of(words, 2, "bcfhklOqstTv"));
      case "ms" -> set(words);
      case "md" -> delete(MetaFlags.of(words, 2, "bCkOq"));
      default -> wire.answer("MN");
    }
  }

  private void get(MetaFlags flags) throws RefusedException {
    long expiry = flags.expiry();
    boolean found = items.access(flags.key(), item -> answer(item, flags, expiry));
    if (!found && !flags.has('q')) {
      wire.answer("EN" + flags.echo());
    }
  }

  private boolean answer(@Nullable Item item, MetaFlags flags, long expiry) {
    if (item == null) {
      return false;
    }
    StringBuilder head = new StringBuilder(flags.has('v') ? "VA " + item.value.length : "HD");
    for (String flag : flags.inOrder()) {
      switch (flag.charAt(0)) {
        case 'T' -> items.touch(item, expiry);
        case 'c' -> head.append(" c").append(Long.toUnsignedString(item.cas));
        case 'f' -> head.append(" f").append(item.flags);
        case 'h' -> head.append(item.fetched ? " h1" : " h0");
        case 'l' -> head.append(" l").append(items.nowSecond() - item.accessSecond);
        case 's' -> head.append(" s").append(item.value.length);
        case 't' -> head.append(" t").append(item.endSecond == Item.NEVER ? -1 : left(item));
        default -> head.append(flags.echo(flag));
      }
    }
    items.noteFetch(item);
    wire.answer(head.toString());
    if (flags.has('v')) {
      wire.answer(item.value);
    }
    return true;
  }

  private long left(Item item) {
    return item.endSecond - items.nowSecond();
  }

  private void set(Words words) throws IOException, RefusedException {
    words.require(words.count() > 2, Words.BAD_LINE);
    words.key(1);
    byte[] value = wire.value(words.length(2), items.maxItemBytes);
    MetaFlags flags = MetaFlags.of(words, 3, "bcCFkMOqT");
    Mode mode = mode(flags.value('M').orElse("S"));
    long clientFlags = flags.unsigned('F').orElse(0);
    long expiry = flags.expiry();
    OptionalLong cas = flags.unsigned('C');
    if (value == null || !items.fits(flags.key(), clientFlags, value.length)) {
      // Whatever the mode: better no value than one that the client believes replaced.
      items.delete(flags.key(), OptionalLong.empty());
      wire.answer(TOO_LARGE);
      return;
    }
    Stored stored = items.store(mode, flags.key(), clientFlags, value, expiry, cas);
    StringBuilder head = new StringBuilder(stored.outcome().metaCode);
    for (String flag : flags.inOrder()) {
      head.append(flag.equals("c") ? " c" + stored.cas() : flags.echo(flag));
    }
    answerUnlessQuiet(flags, head.toString());
  }

  private static Mode mode(String letter) throws RefusedException {
    return switch (letter) {
      case "S" -> Mode.SET;
      case "E" -> Mode.ADD;
      case "R" -> Mode.REPLACE;
      default -> throw new RefusedException("CLIENT_ERROR invalid mode for ms M token");
    };
  }

  private void delete(MetaFlags flags) throws RefusedException {
    String code = items.delete(flags.key(), flags.unsigned('C')).metaCode;
    answerUnlessQuiet(flags, code + flags.echo());
  }

  /** Flag q keeps quiet about success. */
  private void answerUnlessQuiet(MetaFlags flags, String answer) {
    if (!flags.has('q') || !answer.startsWith("HD")) {
      wire.answer(answer);
    }
  }
}
