package de.javakaffee.web.msm.settings;

/** How to log in to the memcacheds. */
public record Credentials(String username, String password) {

  /** The user name only. */
  @Override
  public String toString() {
    return username + " (password not shown)";
  }
}
