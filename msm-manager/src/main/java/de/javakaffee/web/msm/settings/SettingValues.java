package de.javakaffee.web.msm.settings;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** The strings that were set, read as the types they stand for. Immutable. */
final class SettingValues {
  private static final Map<String, Setting> BY_NAME = byName();

  /** Before the names of options that the transcoder alone knows. */
  private static final String OPTION = "transcoder.";

  private final Map<Setting, String> values = new EnumMap<>(Setting.class);
  private final Map<String, String> options = new TreeMap<>();

  SettingValues(Map<String, String> byName) {
    byName.forEach(
        (name, value) -> {
          Setting setting = BY_NAME.get(name);
          if (setting != null) {
            values.put(setting, value.strip());
          } else if (name.startsWith(OPTION) && name.length() > OPTION.length()) {
            options.put(name.substring(OPTION.length()), value.strip());
          } else {
            throw SettingException.unknown(name);
          }
        });
    options.values().removeIf(String::isEmpty);
  }

  /** What was set for the transcoder with the prefix {@code transcoder.}, by the name behind it. */
  Map<String, String> options() {
    return new TreeMap<>(options);
  }

  /** Empty if not set, or set to nothing. */
  Optional<String> text(Setting setting) {
    return Optional.ofNullable(values.get(setting)).filter(value -> !value.isEmpty());
  }

  String text(Setting setting, String standard) {
    return text(setting).orElse(standard);
  }

  Optional<Boolean> flag(Setting setting) {
    return text(setting)
        .map(
            value ->
                switch (value) {
                  case "true" -> true;
                  case "false" -> false;
                  default -> throw wrong(setting, "must be true or false");
                });
  }

  boolean flag(Setting setting, boolean standard) {
    return flag(setting).orElse(standard);
  }

  int number(Setting setting, int standard, int least, int most) {
    Optional<String> value = text(setting);
    if (value.isEmpty()) {
      return standard;
    }
    String rule = "must be a whole number from " + least + " to " + most;
    try {
      int number = Integer.parseInt(value.get());
      if (number < least || number > most) {
        throw wrong(setting, rule);
      }
      return number;
    } catch (NumberFormatException e) {
      throw wrong(setting, rule);
    }
  }

  Duration millis(Setting setting, int standard, int least, int most) {
    return Duration.ofMillis(number(setting, standard, least, most));
  }

  Duration seconds(Setting setting, int standard, int least, int most) {
    return Duration.ofSeconds(number(setting, standard, least, most));
  }

  Optional<Pattern> pattern(Setting setting) {
    return text(setting).map(expression -> compile(setting, expression));
  }

  /** Regular expressions separated by commas or blanks, none of which they can contain. */
  List<String> patterns(Setting setting) {
    List<String> expressions = list(setting);
    expressions.forEach(expression -> compile(setting, expression));
    return expressions;
  }

  /** Words separated by commas or blanks. */
  List<String> list(Setting setting) {
    return text(setting).stream()
        .flatMap(value -> Arrays.stream(value.split("[,\\s]+", -1)))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** The exception for this setting as it was set. */
  SettingException wrong(Setting setting, String rule) {
    return new SettingException(setting, text(setting, ""), rule);
  }

  private Pattern compile(Setting setting, String expression) {
    try {
      return Pattern.compile(expression);
    } catch (PatternSyntaxException e) {
      String place = e.getIndex() < 0 ? "" : " near index " + e.getIndex();
      throw wrong(
          setting,
          "\"" + expression + "\" is not a regular expression: " + e.getDescription() + place);
    }
  }

  private static Map<String, Setting> byName() {
    return Arrays.stream(Setting.values())
        .collect(Collectors.toMap(Setting::settingName, setting -> setting));
  }
}
