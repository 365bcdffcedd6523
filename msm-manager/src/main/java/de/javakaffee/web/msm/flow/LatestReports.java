package de.javakaffee.web.msm.flow;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Remembers of which sessions something was reported, where there is no session to remember it: the
 * latest so many. Safe for use by many threads.
 */
final class LatestReports {
  private static final int MOST = 1000;

  private final Set<String> reported = new LinkedHashSet<>();

  /** True the first time. */
  synchronized boolean isFirstReportOf(String id) {
    boolean first = reported.add(id);
    if (reported.size() > MOST) {
      reported.remove(reported.iterator().next());
    }
    return first;
  }
}
