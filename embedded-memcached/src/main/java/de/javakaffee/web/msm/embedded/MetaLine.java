package de.javakaffee.web.msm.embedded;

import de.javakaffee.web.msm.embedded.ItemStore.Mode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words of one meta command, checked. Immutable.
 *
 * @param words command, key as sent and, for ms, the length
 * @param key the key, decoded where flag b says that it is sent in base64
 * @param flags each a letter and what follows it, in the client's order
 */
record MetaLine(List<String> words, String key, List<String> flags) {
  private static final int LONGEST_OPAQUE = 31;

  /** The command is refused with this answer. */
  static final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String answer;

    RefusedException(String answer) {
      super(answer, null, false, false);
      this.answer = answer;
    }

    String answer() {
      return answer;
    }
  }

  static MetaLine of(List<String> words, int fixed, String known) throws RefusedException {
    if (words.size() < fixed || !Words.isKey(words.get(1))) {
      throw new RefusedException(Words.BAD_LINE);
    }
    List<String> flags = words.subList(fixed, words.size());
    Set<Character> seen = new HashSet<>();
    for (String flag : flags) {
      if (known.indexOf(flag.charAt(0)) < 0) {
        throw new RefusedException("CLIENT_ERROR invalid flag");
      }
      if (!seen.add(flag.charAt(0))) {
        throw new RefusedException("CLIENT_ERROR duplicate flag");
      }
      if (flag.charAt(0) == 'O' && flag.length() > LONGEST_OPAQUE + 1) {
        throw new RefusedException("CLIENT_ERROR opaque token too long");
      }
    }
    String key = seen.contains('b') ? decoded(words.get(1)) : words.get(1);
    return new MetaLine(words.subList(0, fixed), key, flags);
  }

  private static String decoded(String base64) throws RefusedException {
    try {
      return new String(Base64.getDecoder().decode(base64), StandardCharsets.ISO_8859_1);
    } catch (IllegalArgumentException e) {
      throw new RefusedException("CLIENT_ERROR error decoding key");
    }
  }

  boolean isDelete() {
    return words.get(0).equals("md");
  }

  boolean has(char letter) {
    return flags.stream().anyMatch(flag -> flag.charAt(0) == letter);
  }

  /** The number behind a flag; empty if the flag is not there. */
  OptionalLong number(char letter) throws RefusedException {
    for (String flag : flags) {
      if (flag.charAt(0) == letter) {
        String digits = flag.substring(1);
        OptionalLong number = letter == 'T' ? Words.number(digits) : Words.unsigned(digits);
        if (number.isEmpty()) {
          throw new RefusedException("CLIENT_ERROR bad token in command line format");
        }
        return number;
      }
    }
    return OptionalLong.empty();
  }

  /** The length of the data block of ms. */
  int length() throws RefusedException {
    OptionalLong length = Words.length(words.get(2));
    if (length.isEmpty()) {
      throw new RefusedException(Words.BAD_LINE);
    }
    return (int) length.getAsLong();
  }

  Mode mode() throws RefusedException {
    String mode = flags.stream().filter(flag -> flag.charAt(0) == 'M').findFirst().orElse("MS");
    return switch (mode) {
      case "MS", "Ms" -> Mode.SET;
      case "ME", "Me" -> Mode.ADD;
      case "MR", "Mr" -> Mode.REPLACE;
      default -> throw new RefusedException("CLIENT_ERROR invalid mode for ms M token");
    };
  }

  /** What answers repeat of this flag, with a space before it: opaque, key, base64 mark. */
  String echo(String flag) {
    return switch (flag.charAt(0)) {
      case 'O', 'b' -> ' ' + flag;
      case 'k' -> " k" + words.get(1);
      default -> "";
    };
  }

  /** What answers repeat of all flags. */
  String echo() {
    return flags.stream().map(this::echo).collect(Collectors.joining());
  }
}
