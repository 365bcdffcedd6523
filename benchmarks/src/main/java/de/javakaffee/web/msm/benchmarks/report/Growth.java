package de.javakaffee.web.msm.benchmarks.report;

import de.javakaffee.web.msm.benchmarks.results.Parameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/**
 * Contests that differ in one number only, as curves over that number. Immutable.
 *
 * @param setting what is the same for all
 * @param over what grows, in words
 * @param quantity of what grows
 */
record Growth(Setting setting, String over, Quantity quantity, List<Curve> curves) {
  /** Fewer points are no curve. */
  private static final int FEWEST = 3;

  private static final String THREADS = "threads";
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,11}");

  /** What grows is no mark: the chart is shown whatever is chosen for it. */
  List<Object> marks() {
    List<Object> marks = Filters.marks(setting);
    if (over.equals(THREADS)) {
      int threads = marks.indexOf("data-threads");
      marks.subList(threads, threads + 2).clear();
    }
    return marks;
  }

  String title() {
    return "Over " + over;
  }

  /** Over each further parameter that is a number, and over the threads. */
  static List<Growth> overParameters(List<Contest> contests) {
    List<Growth> found = new ArrayList<>();
    contests.stream()
        .flatMap(contest -> contest.setting().parameters().further().values().keySet().stream())
        .distinct()
        .forEach(name -> found.addAll(overParameter(contests, name)));
    found.addAll(
        group(
            contests,
            contest -> Optional.of((double) contest.setting().threads()),
            setting -> new Setting(setting.question(), setting.mode(), 1, setting.parameters()),
            THREADS,
            Quantity.COUNT));
    return found;
  }

  private static List<Growth> overParameter(List<Contest> contests, String name) {
    return group(
        contests,
        contest ->
            contest
                .setting()
                .parameters()
                .get(name)
                .filter(value -> NUMBER.matcher(value).matches())
                .map(Double::valueOf),
        setting ->
            new Setting(
                setting.question(),
                setting.mode(),
                setting.threads(),
                setting.parameters().without(name)),
        name,
        name.toLowerCase(Locale.ROOT).contains("bytes") ? Quantity.BYTES : Quantity.COUNT);
  }

  /** Over the bytes of the sessions: the median of what the transcoders write. */
  static List<Growth> overSessions(List<Contest> contests, List<Contest> sizes) {
    Map<String, Double> bytes = new TreeMap<>();
    for (Contest size : sizes) {
      OptionalDouble median = median(size.ranking());
      boolean plain = size.setting().question().equals(Setting.SIZE);
      if (plain && median.isPresent() && median.getAsDouble() > 0) {
        size.setting()
            .session()
            .ifPresent(session -> bytes.putIfAbsent(session, median.getAsDouble()));
      }
    }
    return group(
        contests,
        contest -> contest.setting().session().map(bytes::get),
        setting ->
            new Setting(
                setting.question(),
                setting.mode(),
                setting.threads(),
                setting.parameters().without(Parameters.SESSION)),
        "bytes of the session",
        Quantity.BYTES);
  }

  private static OptionalDouble median(List<Bar> ranking) {
    return ranking.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(ranking.get(ranking.size() / 2).figure().value());
  }

  private static List<Growth> group(
      List<Contest> contests,
      Function<Contest, Optional<Double>> x,
      Function<Setting, Setting> same,
      String over,
      Quantity quantity) {
    Map<Setting, List<Contest>> groups = new LinkedHashMap<>();
    for (Contest contest : contests) {
      if (x.apply(contest).isPresent()) {
        groups
            .computeIfAbsent(same.apply(contest.setting()), key -> new ArrayList<>())
            .add(contest);
      }
    }
    List<Growth> found = new ArrayList<>();
    groups.forEach(
        (setting, group) -> {
          List<Curve> curves = curves(group, contest -> x.apply(contest).orElseThrow());
          if (!curves.isEmpty()) {
            found.add(new Growth(setting, over, quantity, curves));
          }
        });
    return found;
  }

  private static List<Curve> curves(List<Contest> contests, ToDoubleFunction<Contest> x) {
    Map<String, List<Curve.Point>> points = new TreeMap<>();
    Map<String, Boolean> reference = new TreeMap<>();
    for (Contest contest : contests) {
      for (Bar bar : contest.bars()) {
        reference.put(bar.line(), bar.reference());
        points
            .computeIfAbsent(bar.line(), line -> new ArrayList<>())
            .add(new Curve.Point(x.applyAsDouble(contest), contest.setting().text(), bar.figure()));
      }
    }
    List<Curve> curves = new ArrayList<>();
    points.forEach(
        (line, all) -> {
          if (all.stream().mapToDouble(Curve.Point::x).distinct().count() >= FEWEST) {
            curves.add(new Curve(line, reference.getOrDefault(line, false), all));
          }
        });
    return curves;
  }
}
