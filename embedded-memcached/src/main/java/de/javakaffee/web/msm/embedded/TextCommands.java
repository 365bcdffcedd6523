package de.javakaffee.web.msm.embedded;

import de.javakaffee.web.msm.embedded.ItemStore.Mode;
import de.javakaffee.web.msm.embedded.ItemStore.Outcome;
import de.javakaffee.web.msm.embedded.Words.RefusedException;
import java.io.IOException;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The classic text commands of one connection. Used by its thread only. */
final class TextCommands {
  private static final String BAD_EXPIRY = "CLIENT_ERROR invalid exptime argument";

  private final EmbeddedMemcached server;
  private final ItemStore items;
  private final Wire wire;

  TextCommands(EmbeddedMemcached server, Wire wire) {
    this.server = server;
    this.items = server.items;
    this.wire = wire;
  }

  void run(Words all) throws IOException, RefusedException {
    boolean silent = all.count() > 1 && all.get(all.count() - 1).equals("noreply");
    Words words = silent ? new Words(all.all().subList(0, all.count() - 1)) : all;
    switch (words.command()) {
      case "get", "gets" -> get(words, 1);
      case "gat", "gats" -> getAndTouch(words);
      case "set" -> store(Mode.SET, words, 5);
      case "add" -> store(Mode.ADD, words, 5);
      case "replace" -> store(Mode.REPLACE, words, 5);
      case "cas" -> store(Mode.SET, words, 6);
      case "delete" -> delete(words);
      case "touch" -> touch(words);
      case "flush_all" -> {
        items.clear();
        wire.answer("OK");
      }
      case "verbosity" -> wire.answer(words.count() > 1 ? "OK" : "ERROR");
      case "version" -> wire.answer("VERSION " + server.faults.version);
      case "stats" -> stats();
      default -> wire.answer("ERROR");
    }
    if (silent) {
      wire.clearAnswer();
    }
  }

  private void get(Words words, int firstKey) throws RefusedException {
    words.require(words.count() > firstKey, "ERROR");
    boolean withCas = words.command().endsWith("s");
    for (int i = firstKey; i < words.count(); i++) {
      items.access(words.key(i), item -> answer(item, withCas));
    }
    wire.answer("END");
  }

  private boolean answer(@Nullable Item item, boolean withCas) {
    if (item != null) {
      items.noteFetch(item);
      String cas = withCas ? " " + Long.toUnsignedString(item.cas) : "";
      wire.answer("VALUE " + item.key + ' ' + item.flags + ' ' + item.value.length + cas);
      wire.answer(item.value);
    }
    return item != null;
  }

  private void getAndTouch(Words words) throws RefusedException {
    words.require(words.count() > 2, BAD_EXPIRY);
    long expiry = words.number(words.get(1), BAD_EXPIRY);
    for (int i = 2; i < words.count(); i++) {
      touch(words.key(i), expiry);
    }
    get(words, 2);
  }

  private void touch(Words words) throws RefusedException {
    words.require(words.count() == 3, "ERROR");
    long expiry = words.number(words.get(2), BAD_EXPIRY);
    wire.answer(touch(words.key(1), expiry) ? "TOUCHED" : "NOT_FOUND");
  }

  private boolean touch(String key, long expiry) {
    return items.access(
        key,
        item -> {
          if (item != null) {
            items.touch(item, expiry);
          }
          return item != null;
        });
  }

  private void store(Mode mode, Words words, int count) throws IOException, RefusedException {
    words.require(words.count() == count, "ERROR");
    String key = words.key(1);
    long flags = words.unsigned(words.get(2), Words.BAD_LINE);
    long expiry = words.number(words.get(3), Words.BAD_LINE);
    int length = words.length(4);
    OptionalLong cas =
        count == 6
            ? OptionalLong.of(words.unsigned(words.get(5), Words.BAD_LINE))
            : OptionalLong.empty();
    byte[] value = wire.value(length, items.maxItemBytes);
    if (value != null && items.fits(key, flags, length)) {
      wire.answer(items.store(mode, key, flags, value, expiry, cas).outcome().name());
      return;
    }
    // Only a plain set: better no value than one that the client believes replaced.
    if (mode == Mode.SET && cas.isEmpty()) {
      items.delete(key, cas);
    }
    wire.answer(MetaCommands.TOO_LARGE);
  }

  private void delete(Words words) throws RefusedException {
    words.require(words.count() > 1, "ERROR");
    words.require(
        words.count() == 2 || words.get(2).equals("0"),
        Words.BAD_LINE + ".  Usage: delete <key> [noreply]");
    Outcome outcome = items.delete(words.key(1), OptionalLong.empty());
    wire.answer(outcome == Outcome.STORED ? "DELETED" : "NOT_FOUND");
  }

  private void stats() {
    ItemStore.Usage usage = items.usage();
    stat("pid", ProcessHandle.current().pid());
    stat("uptime", items.nowSecond() - server.startSecond);
    stat("time", items.nowSecond());
    wire.answer("STAT version " + server.faults.version);
    stat("curr_connections", server.connections.size());
    stat("limit_maxbytes", server.options.memoryBytes());
    stat("bytes", usage.bytes());
    stat("curr_items", usage.items());
    stat("evictions", usage.evictions());
    wire.answer("END");
  }

  private void stat(String name, long value) {
    wire.answer("STAT " + name + ' ' + value);
  }
}
