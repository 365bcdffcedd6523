package de.javakaffee.web.msm.settings;

import de.javakaffee.web.msm.id.SessionIdFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code memcachedNodes}: {@code id:host:port} each, or a single {@code host:port}. */
final class NodeListParser {
  private static final String FORM = " (expected id:host:port)";
  private static final int HIGHEST_PORT = 65535;
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]+");
  private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(%[\\w.-]+)?");
  private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");

  private final SettingValues values;

  NodeListParser(SettingValues values) {
    this.values = values;
  }

  List<NodeAddress> parse() {
    List<String> entries = values.list(Setting.MEMCACHED_NODES);
    if (entries.isEmpty()) {
      throw wrong("at least one node is needed" + FORM);
    }
    List<NodeAddress> nodes = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    Set<String> servers = new HashSet<>();
    for (String entry : entries) {
      NodeAddress node = parse(entry, entries.size() == 1);
      if (!ids.add(node.nodeId())) {
        throw wrong("node id " + node.nodeId() + " stands there twice");
      }
      if (!servers.add(node.host() + " " + node.port())) {
        throw wrong(
            "node "
                + node.nodeId()
                + " is the same server as another; copies would be lost"
                + " together");
      }
      nodes.add(node);
    }
    return nodes;
  }

  private NodeAddress parse(String entry, boolean single) {
    if (entry.startsWith("redis://") || entry.startsWith("rediss://")) {
      throw wrong("Redis is not supported in this version" + FORM);
    }
    List<String> parts = split(entry);
    if (parts.size() == 3) {
      return node(Optional.of(parts.get(0)), parts.get(1), parts.get(2));
    }
    if (parts.size() == 2 && single && PORT.matcher(parts.get(1)).matches()) {
      return node(Optional.empty(), parts.get(0), parts.get(1));
    }
    if (parts.size() == 2 && PORT.matcher(parts.get(1)).matches()) {
      throw wrong("node " + entry + " has no id, which only a single node may lack" + FORM);
    }
    throw wrong(
        parts.size() > 3
            ? entry + " has too many colons; an IPv6 address stands in brackets" + FORM
            : "node " + parts.get(0) + " has no port" + FORM);
  }

  /** At the colons, but for those within brackets; the brackets are kept. */
  private static List<String> split(String entry) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    boolean bracketed = false;
    for (int i = 0; i < entry.length(); i++) {
      char c = entry.charAt(i);
      bracketed = c == '[' || (bracketed && c != ']');
      if (c == ':' && !bracketed) {
        parts.add(entry.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(entry.substring(start));
    return parts;
  }

  private NodeAddress node(Optional<String> id, String host, String port) {
    if (id.isPresent() && !SessionIdFormat.isNodeId(id.get())) {
      throw wrong(
          "node id \"" + id.get() + "\" must be 1 to 32 letters, digits and underscores" + FORM);
    }
    String address = host;
    if (host.startsWith("[") && host.endsWith("]")) {
      address = host.substring(1, host.length() - 1);
    }
    Pattern form = address.length() == host.length() ? HOST : IPV6;
    if (!form.matcher(address).matches()) {
      throw wrong("\"" + host + "\" is no host name and no address" + FORM);
    }
    if (!PORT.matcher(port).matches()
        || Integer.parseInt(port) < 1
        || Integer.parseInt(port) > HIGHEST_PORT) {
      throw wrong("port \"" + port + "\" must be a number from 1 to " + HIGHEST_PORT + FORM);
    }
    return new NodeAddress(id, address, Integer.parseInt(port));
  }

  private SettingException wrong(String rule) {
    return values.wrong(Setting.MEMCACHED_NODES, rule);
  }
}
