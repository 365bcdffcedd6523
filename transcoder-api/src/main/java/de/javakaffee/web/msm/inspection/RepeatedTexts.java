package de.javakaffee.web.msm.inspection;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Texts that are told more than once, since content names them by number. Forged content could so
 * make a long one of any number of them. For one thread and one inspection.
 */
final class RepeatedTexts {
  private static final int SHORT = 100;

  /** Characters that are told again; more than any session has. */
  private static final long MOST = 4 << 20;

  private final Set<String> told = Collections.newSetFromMap(new IdentityHashMap<>());
  private long left = MOST;

  /** The text, or that it would be there again. */
  String shown(String text) {
    if (text.length() <= SHORT || told.add(text)) {
      return text;
    }
    left -= text.length();
    return left < 0 ? "(a text of " + text.length() + " characters again)" : text;
  }
}
