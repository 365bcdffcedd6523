package de.javakaffee.web.msm.record;

/** What holds for every record, whoever makes it. */
final class RecordRules {

  static void checkSessionId(String sessionId) {
    if (sessionId.isEmpty()) {
      throw new IllegalArgumentException("session id is empty");
    }
  }

  static void checkVersion(long version) {
    if (version < 1) {
      throw new IllegalArgumentException("version " + version + ": must be at least 1");
    }
  }

  private RecordRules() {}
}
