package de.javakaffee.web.msm.frame;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Seeded sessions and changes of them, made as real codecs make them: a frame's bytes say which
 * names it was written for. Values come from a small range, so equal ones meet.
 */
final class RandomSessions {
  static final List<String> NAMES =
      List.of("a", "b", "c", "ä", "買", "\uD83D\uDED2", "\uD800", "", "x".repeat(200));

  private final Random random;

  RandomSessions(long seed) {
    random = new Random(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Some of the names, several in one frame, some masked. */
  EncodedAttributes session() {
    EncodedAttributes all = change(EncodedAttributes.empty(), NAMES).attributes();
    return change(all, someOf(NAMES)).attributes();
  }

  List<String> someOf(List<String> names) {
    return names.stream().filter(name -> random.nextBoolean()).toList();
  }

  /** Some of these names added, replaced, regrouped or removed; {@code changed} as specified. */
  Encoding change(EncodedAttributes base, List<String> names) {
    List<Frame> frames = new ArrayList<>(base.frames());
    SortedMap<String, AttributeEntry> directory = new TreeMap<>(base.directory());
    List<String> group = new ArrayList<>();
    for (String name : someOf(names)) {
      if (random.nextInt(4) == 0) {
        directory.remove(name);
      } else {
        group.add(name);
        if (random.nextBoolean()) {
          write(group, frames, directory);
        }
      }
    }
    if (!group.isEmpty()) {
      write(group, frames, directory);
    }
    EncodedAttributes attributes = EncodedAttributes.of(frames, directory);
    return new Encoding(base, attributes, changed(base, attributes), Map.of(), false);
  }

  private void write(
      List<String> group, List<Frame> frames, SortedMap<String, AttributeEntry> directory) {
    String codec =
        List.of("java", "kryo", Frame.SCALAR).get(random.nextInt(group.size() == 1 ? 3 : 2));
    int value = random.nextInt(2);
    byte[] content = (group + "=" + value).getBytes(UTF_8);
    Frame frame = new Frame(codec, value == 0, codec.equals("kryo"), content);
    frames.add(value == 0 ? frame : frame.compressed(1, 2 * content.length, content));
    for (String name : group) {
      directory.put(name, new AttributeEntry(frames.size() - 1, value == 0, false));
    }
    group.clear();
  }

  private static Set<String> changed(EncodedAttributes base, EncodedAttributes now) {
    Set<String> changed = new HashSet<>();
    for (String name : NAMES) {
      if (!base.frameOf(name).equals(now.frameOf(name))) {
        changed.add(name);
      }
    }
    return changed;
  }
}
