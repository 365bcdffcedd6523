package de.javakaffee.web.msm.embedded;

import de.javakaffee.web.msm.embedded.Words.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Key and flags of one meta command, checked. Immutable.
 *
 * @param words the whole command
 * @param key decoded, where flag b says that it is sent in base64
 * @param inOrder the flags, each a letter and what follows it
 */
record MetaFlags(Words words, String key, List<String> inOrder) {
  private static final String BAD_NUMBER = "CLIENT_ERROR bad token in command line format";

  /**
   * @param first index of the first flag
   * @param known letters of the flags that the command has
   */
  static MetaFlags of(Words words, int first, String known) throws RefusedException {
    words.require(words.count() >= first, Words.BAD_LINE);
    List<String> flags = words.all().subList(first, words.count());
    for (String flag : flags) {
      words.require(known.indexOf(flag.charAt(0)) >= 0, "CLIENT_ERROR invalid flag");
      boolean fits = flag.charAt(0) != 'O' || flag.length() <= 32;
      words.require(fits, "CLIENT_ERROR opaque token too long");
    }
    long letters = flags.stream().map(flag -> flag.charAt(0)).distinct().count();
    words.require(letters == flags.size(), "CLIENT_ERROR duplicate flag");
    String key = words.key(1);
    return new MetaFlags(words, flags.contains("b") ? decoded(key) : key, flags);
  }

  private static String decoded(String base64) throws RefusedException {
    try {
      return new String(Base64.getDecoder().decode(base64), StandardCharsets.ISO_8859_1);
    } catch (IllegalArgumentException e) {
      throw new RefusedException("CLIENT_ERROR error decoding key");
    }
  }

  boolean has(char letter) {
    return value(letter).isPresent();
  }

  /** What follows the letter. */
  Optional<String> value(char letter) {
    return inOrder.stream()
        .filter(flag -> flag.charAt(0) == letter)
        .map(flag -> flag.substring(1))
        .findFirst();
  }

  OptionalLong unsigned(char letter) throws RefusedException {
    Optional<String> digits = value(letter);
    return digits.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(words.unsigned(digits.get(), BAD_NUMBER));
  }

  /** The time to live of flag T, 0 without it. */
  long expiry() throws RefusedException {
    return words.number(value('T').orElse("0"), BAD_NUMBER);
  }

  /** What answers repeat of this flag, with a space before it: opaque, key, base64 mark. */
  String echo(String flag) {
    return switch (flag.charAt(0)) {
      case 'O' -> ' ' + flag;
      case 'k' -> " k" + words.get(1) + (has('b') ? " b" : "");
      default -> "";
    };
  }

  /** What answers repeat of all flags. */
  String echo() {
    return inOrder.stream().map(this::echo).collect(Collectors.joining());
  }
}
