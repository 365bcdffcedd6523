package de.javakaffee.web.msm.embedded;

import de.javakaffee.web.msm.embedded.ItemStore.Mode;
import de.javakaffee.web.msm.embedded.ItemStore.Outcome;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The classic text commands. Used by one connection's thread. */
final class TextCommands {
  private static final String BAD_EXPIRY = "CLIENT_ERROR invalid exptime argument";

  private final Shared server;
  private final Input in;
  private final Answer answer;

  TextCommands(Shared server, Input in, Answer answer) {
    this.server = server;
    this.in = in;
    this.answer = answer;
  }

  void run(List<String> line) throws IOException {
    boolean silent = line.get(line.size() - 1).equals("noreply");
    List<String> words = silent ? line.subList(0, line.size() - 1) : line;
    switch (words.get(0)) {
      case "get" -> get(words.subList(1, words.size()), false);
      case "gets" -> get(words.subList(1, words.size()), true);
      case "gat" -> getAndTouch(words, false);
      case "gats" -> getAndTouch(words, true);
      case "set" -> store(Mode.SET, words);
      case "add" -> store(Mode.ADD, words);
      case "replace" -> store(Mode.REPLACE, words);
      case "cas" -> compareAndStore(words);
      case "delete" -> delete(words);
      case "touch" -> touch(words);
      case "flush_all" -> flushAll();
      case "verbosity" -> answer.line(words.size() > 1 ? "OK" : "ERROR");
      case "version" -> answer.line("VERSION " + server.options().version());
      case "stats" -> stats();
      default -> answer.line("ERROR");
    }
    if (silent) {
      answer.clear();
    }
  }

  private void get(List<String> keys, boolean withCas) {
    if (keys.isEmpty()) {
      answer.line("ERROR");
    } else if (!keys.stream().allMatch(Words::isKey)) {
      answer.line(Words.BAD_LINE);
    } else {
      keys.forEach(key -> server.items().access(key, item -> value(item, withCas)));
      answer.line("END");
    }
  }

  private boolean value(@Nullable Item item, boolean withCas) {
    if (item != null) {
      server.items().fetched(item);
      String head = "VALUE " + item.key + ' ' + item.flags + ' ' + item.value.length;
      answer.line(withCas ? head + ' ' + Long.toUnsignedString(item.cas) : head);
      answer.block(item.value);
    }
    return item != null;
  }

  private void getAndTouch(List<String> words, boolean withCas) {
    OptionalLong expiry = words.size() > 2 ? Words.number(words.get(1)) : OptionalLong.empty();
    if (expiry.isEmpty()) {
      answer.line(BAD_EXPIRY);
      return;
    }
    List<String> keys = words.subList(2, words.size());
    keys.forEach(key -> server.items().touch(key, expiry.getAsLong()));
    get(keys, withCas);
  }

  private void touch(List<String> words) {
    if (words.size() != 3) {
      answer.line("ERROR");
      return;
    }
    OptionalLong expiry = Words.number(words.get(2));
    if (expiry.isEmpty()) {
      answer.line(BAD_EXPIRY);
    } else {
      boolean found = server.items().touch(words.get(1), expiry.getAsLong());
      answer.line(found ? "TOUCHED" : "NOT_FOUND");
    }
  }

  private void store(Mode mode, List<String> words) throws IOException {
    if (words.size() == 5) {
      store(mode, words, OptionalLong.empty());
    } else {
      answer.line("ERROR");
    }
  }

  private void compareAndStore(List<String> words) throws IOException {
    if (words.size() != 6) {
      answer.line("ERROR");
      return;
    }
    OptionalLong cas = Words.unsigned(words.get(5));
    if (cas.isEmpty()) {
      answer.line(Words.BAD_LINE);
    } else {
      store(Mode.SET, words, cas);
    }
  }

  private void store(Mode mode, List<String> words, OptionalLong cas) throws IOException {
    String key = words.get(1);
    OptionalLong flags = Words.unsigned(words.get(2));
    OptionalLong expiry = Words.number(words.get(3));
    OptionalLong length = Words.length(words.get(4));
    if (!Words.isKey(key) || flags.isEmpty() || expiry.isEmpty() || length.isEmpty()) {
      answer.line(Words.BAD_LINE);
      return;
    }
    int bytes = (int) length.getAsLong();
    if (!server.items().fits(key, flags.getAsLong(), bytes)) {
      in.skipBlock(bytes);
      // Only a plain set: better no value than one that the client believes replaced.
      if (mode == Mode.SET && cas.isEmpty()) {
        server.items().delete(key, OptionalLong.empty());
      }
      answer.line(Words.TOO_LARGE);
      return;
    }
    byte[] value = in.block(bytes);
    if (value == null) {
      answer.line(Words.BAD_BLOCK);
      return;
    }
    answer.line(
        server
            .items()
            .store(mode, key, flags.getAsLong(), value, expiry.getAsLong(), cas)
            .outcome()
            .name());
  }

  private void delete(List<String> words) {
    boolean immediate = words.size() == 2 || (words.size() == 3 && words.get(2).equals("0"));
    if (words.size() < 2) {
      answer.line("ERROR");
    } else if (!immediate) {
      answer.line(Words.BAD_LINE + ".  Usage: delete <key> [noreply]");
    } else {
      Outcome outcome = server.items().delete(words.get(1), OptionalLong.empty());
      answer.line(outcome == Outcome.STORED ? "DELETED" : "NOT_FOUND");
    }
  }

  private void flushAll() {
    server.items().clear();
    answer.line("OK");
  }

  private void stats() {
    ItemStore.Usage usage = server.items().usage();
    stat("pid", ProcessHandle.current().pid());
    stat("uptime", server.nowSecond() - server.startSecond());
    stat("time", server.nowSecond());
    answer.line("STAT version " + server.options().version());
    stat("max_connections", server.options().maxConnections());
    stat("curr_connections", server.connections().getAsInt());
    stat("limit_maxbytes", server.options().memoryBytes());
    stat("bytes", usage.bytes());
    stat("curr_items", usage.items());
    stat("evictions", usage.evictions());
    answer.line("END");
  }

  private void stat(String name, long value) {
    answer.line("STAT " + name + ' ' + value);
  }
}
