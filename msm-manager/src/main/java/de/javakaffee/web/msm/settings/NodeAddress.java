package de.javakaffee.web.msm.settings;

import java.util.Optional;

/**
 * Where one memcached is.
 *
 * @param id empty only for a single node that was configured without one
 * @param host a name or an address; an IPv6 address without brackets
 * @param port 1 to 65535
 */
public record NodeAddress(Optional<String> id, String host, int port) {

  /** The id, or "memcached" for the single node without one. */
  public String nodeId() {
    return id.orElse("memcached");
  }

  /** As in the setting. */
  @Override
  public String toString() {
    String bracketed = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    return id.map(name -> name + ":").orElse("") + bracketed + ":" + port;
  }
}
