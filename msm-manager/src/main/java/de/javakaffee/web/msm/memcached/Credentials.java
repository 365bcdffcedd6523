package de.javakaffee.web.msm.memcached;

import java.nio.charset.StandardCharsets;

/**
 * User and password for memcached's ASCII authentication. Immutable; does not show the password.
 */
public record Credentials(String user, String password) {

  public Credentials {
    if (!isWord(user)) {
      throw new IllegalArgumentException(
          "user \"" + user + "\": must be one word, as memcached knows no others");
    }
    if (!isWord(password)) {
      throw new IllegalArgumentException(
          "password of user " + user + ": must be one word, as memcached knows no others");
    }
  }

  private static boolean isWord(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c > ' ' && c != 0x7f);
  }

  /** The first command on a connection: a set of any key with {@code user password} as value. */
  byte[] command() {
    String value = user + ' ' + password;
    int length = value.getBytes(StandardCharsets.UTF_8).length;
    return ("set auth 0 0 " + length + "\r\n" + value + "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "user " + user;
  }
}
