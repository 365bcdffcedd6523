package de.javakaffee.web.msm.embedded;

import de.javakaffee.web.msm.embedded.ItemStore.Condition;
import de.javakaffee.web.msm.embedded.ItemStore.Stored;
import java.io.IOException;
import java.util.Map;

/**
 * Carries out the commands of one connection: the classic ones, and the meta commands mg, ms, md
 * and mn. Used by its thread only.
 *
 * <p>Flags of mg take effect from left to right: {@code t T60} tells the time to live that was left
 * before it was renewed, {@code T60 t} tells 60.
 */
final class Commands {
  private final EmbeddedMemcached server;
  private final ItemStore items;
  private final Wire wire;

  Commands(EmbeddedMemcached server, Wire wire) {
    this.server = server;
    this.items = server.items;
    this.wire = wire;
  }

  void run(Words words) throws IOException {
    try {
      if (server.faults.metaCommands && words.command().startsWith("m")) {
        runMeta(words);
      } else {
        runClassic(words);
      }
    } catch (RefusedException e) {
      wire.answer(String.valueOf(e.getMessage()));
    }
  }

  private void runClassic(Words words) throws IOException, RefusedException {
    switch (words.command()) {
      case "get", "gets" -> get(words);
      case "set" -> set(Condition.NONE, words.exactly(5));
      case "add" -> set(Condition.ABSENT, words.exactly(5));
      case "cas" -> set(Condition.cas(words.exactly(6).number(5)), words);
      case "delete" -> {
        boolean deleted = items.delete(words.exactly(2).key(1));
        wire.answer(deleted ? "DELETED" : "NOT_FOUND");
      }
      case "touch" -> {
        boolean touched = items.touch(words.exactly(3).key(1), words.number(2));
        wire.answer(touched ? "TOUCHED" : "NOT_FOUND");
      }
      case "stats" -> {
        items.statistics().forEach((name, value) -> wire.answer("STAT " + name + ' ' + value));
        wire.answer("END");
      }
      case "version" -> wire.answer("VERSION " + server.faults.version);
      default -> wire.answer("ERROR");
    }
  }

  private void get(Words words) throws RefusedException {
    for (int i = 1; i < words.count(); i++) {
      Item item = items.get(words.key(i));
      if (item != null) {
        String cas = words.command().equals("gets") ? " " + item.cas : "";
        wire.answer("VALUE " + item.key + ' ' + item.flags + ' ' + item.value.length + cas);
        wire.answer(item.value);
      }
    }
    wire.answer("END");
  }

  private void set(Condition condition, Words words) throws IOException, RefusedException {
    String key = words.key(1);
    long flags = words.number(2);
    long expiry = words.number(3);
    byte[] value = wire.value(words.length(4), server.options.maxItemBytes());
    wire.answer(items.store(condition, key, flags, value, expiry).outcome().name());
  }

  private void runMeta(Words words) throws IOException, RefusedException {
    switch (words.command()) {
      case "mg" -> metaGet(words.key(1), words.flags(2, "cfstTvO"));
      case "ms" -> metaSet(words);
      case "md" -> {
        String opaque = opaque(words.flags(2, "O"));
        wire.answer((items.delete(words.key(1)) ? "HD" : "NF") + opaque);
      }
      case "mn" -> wire.answer("MN");
      default -> wire.answer("ERROR");
    }
  }

  private void metaGet(String key, Map<Character, String> flags) throws RefusedException {
    synchronized (items) { // nothing may come between what is told and the renewal
      Item item = items.get(key);
      if (item == null) {
        wire.answer("EN" + opaque(flags));
        return;
      }
      StringBuilder head = new StringBuilder();
      for (char letter : flags.keySet()) {
        switch (letter) {
          case 'c' -> head.append(" c").append(item.cas);
          case 'f' -> head.append(" f").append(item.flags);
          case 's' -> head.append(" s").append(item.value.length);
          case 't' -> head.append(" t").append(items.remaining(item));
          case 'T' -> items.touch(key, number(flags, 'T'));
          case 'O' -> head.append(opaque(flags));
          default -> {} // v: see below
        }
      }
      if (flags.containsKey('v')) {
        wire.answer("VA " + item.value.length + head);
        wire.answer(item.value);
      } else {
        wire.answer("HD" + head);
      }
    }
  }

  private void metaSet(Words words) throws IOException, RefusedException {
    String key = words.key(1);
    byte[] value = wire.value(words.length(2), server.options.maxItemBytes());
    Map<Character, String> flags = words.flags(3, "cCFMTO");
    Stored stored =
        items.store(condition(flags), key, number(flags, 'F'), value, number(flags, 'T'));
    String cas = flags.containsKey('c') ? " c" + stored.cas() : "";
    wire.answer(stored.outcome().metaCode + cas + opaque(flags));
  }

  private static Condition condition(Map<Character, String> flags) throws RefusedException {
    if (flags.containsKey('C')) {
      return Condition.cas(number(flags, 'C'));
    }
    return switch (flags.getOrDefault('M', "S")) {
      case "S" -> Condition.NONE;
      case "E" -> Condition.ABSENT;
      default -> throw new RefusedException("CLIENT_ERROR invalid mode for ms M token");
    };
  }

  /** What follows the flag; 0 without it. */
  private static long number(Map<Character, String> flags, char letter) throws RefusedException {
    return Words.number(flags.getOrDefault(letter, "0"));
  }

  /** What answers repeat so that clients know which command they belong to. */
  private static String opaque(Map<Character, String> flags) {
    return flags.containsKey('O') ? " O" + flags.get('O') : "";
  }
}
