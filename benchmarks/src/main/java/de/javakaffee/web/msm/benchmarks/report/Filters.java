package de.javakaffee.web.msm.benchmarks.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The controls of a page, and the marks by which its script finds what they show. What has no mark
 * of a control is shown always. Stateless.
 */
final class Filters {
  private static final String ALL = "";

  private Filters() {}

  /** The attributes of an element that is about this setting. */
  static List<Object> marks(Setting setting) {
    List<Object> marks = new ArrayList<>(List.of("data-question", setting.question()));
    setting.session().ifPresent(session -> marks.addAll(List.of("data-session", session)));
    setting.origin().ifPresent(origin -> marks.addAll(List.of("data-origin", origin)));
    if (!setting.mode().isEmpty()) {
      marks.addAll(List.of("data-threads", setting.threads()));
    }
    return marks;
  }

  /** Chooses between light and dark; stands outside of the other controls. */
  static Markup scheme() {
    Markup scheme = new Markup();
    select(scheme, "scheme", "Colours", List.of("automatic", "light", "dark"), "automatic");
    return scheme;
  }

  static Markup controls(Collection<Contest> contests) {
    List<Setting> settings = contests.stream().map(Contest::setting).toList();
    Markup controls = new Markup();
    controls.open(
        "form",
        "id",
        "controls",
        "class",
        "controls",
        "aria-label",
        "What is shown",
        "autocomplete",
        "off");
    select(controls, "metric", "Figure", List.of("time", "allocation"), "time");
    choice(controls, "question", "Question", settings, setting -> Optional.of(setting.question()));
    choice(controls, "session", "Session", settings, Setting::session);
    first(controls, "origin", "Objects are", settings, Setting::origin);
    first(
        controls,
        "threads",
        "Threads",
        settings.stream().filter(setting -> !setting.mode().isEmpty()).toList(),
        setting -> Optional.of(Integer.toString(setting.threads())));
    return controls.close();
  }

  private static void choice(
      Markup controls,
      String name,
      String label,
      List<Setting> settings,
      Function<Setting, Optional<String>> value) {
    select(controls, name, label, withAll(values(settings, value)), ALL);
  }

  /** At first only one of them is shown: all at once would be too much to read. */
  private static void first(
      Markup controls,
      String name,
      String label,
      List<Setting> settings,
      Function<Setting, Optional<String>> value) {
    List<String> values = values(settings, value);
    select(controls, name, label, withAll(values), values.isEmpty() ? ALL : values.get(0));
  }

  private static List<String> values(
      List<Setting> settings, Function<Setting, Optional<String>> value) {
    return settings.stream().flatMap(setting -> value.apply(setting).stream()).distinct().toList();
  }

  private static List<String> withAll(List<String> values) {
    return Stream.concat(Stream.of(ALL), values.stream()).toList();
  }

  private static void select(
      Markup controls, String name, String label, List<String> values, String selected) {
    if (values.size() < 2 || (values.size() == 2 && values.contains(ALL))) {
      return;
    }
    controls.open("label").element("span", label);
    controls.open("select", "name", name, "form", "controls");
    for (String value : values) {
      controls.element(
          "option", shown(name, value), "value", value, "selected", value.equals(selected));
    }
    controls.close().close();
  }

  private static String shown(String name, String value) {
    if (value.equals(ALL)) {
      return "all";
    }
    return switch (name) {
      case "origin" -> Setting.origin(value);
      case "metric" -> value.equals("time") ? "time per operation" : "allocated per operation";
      default -> value;
    };
  }
}
