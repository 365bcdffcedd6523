package de.javakaffee.web.msm.settings;

import de.javakaffee.web.msm.frame.ChangeDetection;
import de.javakaffee.web.msm.id.KeyPrefix;
import de.javakaffee.web.msm.transcoder.ClassFilter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** From strings to settings: defaults, ranges, and rules between settings. For one use. */
final class SettingsParser {
  private static final String JAVA_TRANSCODER =
      "de.javakaffee.web.msm.JavaSerializationTranscoderFactory";

  private static final Pattern RENAME =
      Pattern.compile("(?!javax?\\.)([^\\s=\\[;/]+)=(?!javax?\\.)([^\\s=\\[;/]+)");

  private final SettingValues values;
  private final int processors;
  private final List<String> remarks = new ArrayList<>();

  SettingsParser(Map<String, String> values, int processors) {
    this.values = new SettingValues(values);
    this.processors = processors;
  }

  ManagerSettings parse() {
    NodeSettings nodes = nodes();
    RequestSettings requests = requests();
    SavingSettings saving = saving();
    TranscoderSettings transcoder = transcoder();
    CompressionSettings compression = compression();
    remarkSettingsWithoutEffect();
    return new ManagerSettings(
        nodes,
        requests,
        saving,
        transcoder,
        compression,
        values.flag(Setting.ENABLED, true),
        remarks);
  }

  private NodeSettings nodes() {
    List<NodeAddress> addresses = new NodeListParser(values).parse();
    int copies = values.number(Setting.COPIES, Math.min(2, addresses.size()), 1, addresses.size());
    return new NodeSettings(
        addresses,
        failoverNodes(addresses),
        copies,
        values.millis(Setting.OPERATION_TIMEOUT, 1000, 1, 60_000),
        credentials());
  }

  private Set<String> failoverNodes(List<NodeAddress> addresses) {
    Set<String> known =
        addresses.stream().flatMap(node -> node.id().stream()).collect(Collectors.toSet());
    Set<String> failover = new HashSet<>(values.list(Setting.FAILOVER_NODES));
    for (String id : values.list(Setting.FAILOVER_NODES)) {
      if (!known.contains(id)) {
        throw values.wrong(
            Setting.FAILOVER_NODES,
            "node " + id + " is none of memcachedNodes " + known.stream().sorted().toList());
      }
    }
    if (failover.size() == addresses.size() && addresses.size() > 1) {
      throw values.wrong(
          Setting.FAILOVER_NODES, "at least one node must be none, or no session has a home");
    }
    if (failover.size() == addresses.size()) {
      remarks.add("failoverNodes has no effect: there is only one node");
      return Set.of();
    }
    return failover;
  }

  private Optional<Credentials> credentials() {
    Optional<String> username = values.text(Setting.USERNAME);
    Optional<String> password = values.text(Setting.PASSWORD);
    if (username.isPresent() && password.isEmpty()) {
      throw values.wrong(Setting.USERNAME, "password is not set");
    }
    if (username.isEmpty() && password.isPresent()) {
      throw values.wrong(Setting.PASSWORD, "username is not set");
    }
    for (Setting setting : List.of(Setting.USERNAME, Setting.PASSWORD)) {
      if (!values.text(setting, "").chars().allMatch(c -> c > ' ' && c < 0x7F)) {
        throw values.wrong(setting, "must be ASCII without blanks: memcached separates by them");
      }
    }
    return username.map(name -> new Credentials(name, password.orElseThrow()));
  }

  private RequestSettings requests() {
    return new RequestSettings(
        values.flag(Setting.STICKY),
        lockingMode(),
        maxInactive(),
        values.pattern(Setting.REQUEST_URI_IGNORE_PATTERN),
        values.number(Setting.LOCAL_CACHE_SIZE, 1000, 0, 1_000_000),
        values.seconds(Setting.LOCAL_CACHE_MAX_AGE, 300, 1, 86_400));
  }

  private Optional<Duration> maxInactive() {
    return values
        .text(Setting.MAX_INACTIVE_INTERVAL)
        .map(set -> values.seconds(Setting.MAX_INACTIVE_INTERVAL, 0, -1, Integer.MAX_VALUE));
  }

  private LockingMode lockingMode() {
    if (values.text(Setting.LOCKING_MODE, "none").equals("none")) {
      return LockingMode.NONE;
    }
    throw values.wrong(Setting.LOCKING_MODE, "must be none: this version has no locks");
  }

  private SavingSettings saving() {
    return new SavingSettings(
        values.flag(Setting.SESSION_BACKUP_ASYNC, true),
        values.millis(Setting.SESSION_BACKUP_TIMEOUT, 100, 1, 60_000),
        values.number(Setting.BACKUP_THREAD_COUNT, processors, 1, 1000),
        values.pattern(Setting.SESSION_ATTRIBUTE_FILTER),
        keyPrefix(),
        changeDetection(),
        values.seconds(Setting.AUDIT_INTERVAL, 5, 1, 3600));
  }

  private KeyPrefix keyPrefix() {
    try {
      return KeyPrefix.parse(values.text(Setting.STORAGE_KEY_PREFIX, "webappVersion"));
    } catch (IllegalArgumentException e) {
      throw values.wrong(Setting.STORAGE_KEY_PREFIX, String.valueOf(e.getMessage()));
    }
  }

  private ChangeDetection changeDetection() {
    return switch (values.text(Setting.CHANGE_DETECTION, "audit")) {
      case "audit" -> ChangeDetection.AUDIT;
      case "live" -> ChangeDetection.LIVE;
      case "set" -> ChangeDetection.SET;
      default -> throw values.wrong(Setting.CHANGE_DETECTION, "must be audit, live or set");
    };
  }

  private TranscoderSettings transcoder() {
    String factory = values.text(Setting.TRANSCODER_FACTORY_CLASS, JAVA_TRANSCODER);
    return new TranscoderSettings(
        factory,
        options(),
        ClassFilter.of(
            values.patterns(Setting.ALLOWED_CLASSES), values.patterns(Setting.DENIED_CLASSES)),
        renamedClasses());
  }

  /** Those that memcached-session-manager had may be set without the prefix. */
  private Map<String, String> options() {
    Map<String, String> options = values.options();
    if (!Set.of("compatible", "strict", "none")
        .contains(values.text(Setting.CLASS_EVOLUTION, "compatible"))) {
      throw values.wrong(Setting.CLASS_EVOLUTION, "must be compatible, strict or none");
    }
    if (values.flag(Setting.COPY_COLLECTIONS_FOR_SERIALIZATION, false)) {
      add(Setting.COPY_COLLECTIONS_FOR_SERIALIZATION, options);
    }
    add(Setting.CUSTOM_CONVERTER, options);
    add(Setting.CLASS_EVOLUTION, options);
    return options;
  }

  private void add(Setting setting, Map<String, String> options) {
    String name = setting.settingName();
    Optional<String> value = values.text(setting);
    if (value.isPresent() && options.put(name, value.get()) != null) {
      throw values.wrong(setting, "is set as transcoder." + name + ", too");
    }
  }

  private CompressionSettings compression() {
    CompressionKind kind =
        CompressionKind.named(values.text(Setting.COMPRESSION, "lz4"))
            .orElseThrow(() -> values.wrong(Setting.COMPRESSION, "must be none, lz4 or zstd"));
    if (kind != CompressionKind.ZSTD && values.text(Setting.COMPRESSION_LEVEL).isPresent()) {
      remarks.add(
          "compressionLevel has no effect: compression is " + kind + ", only zstd has levels");
    }
    return new CompressionSettings(
        kind,
        values.number(
            Setting.COMPRESSION_THRESHOLD,
            CompressionSettings.STANDARD_THRESHOLD,
            1,
            Integer.MAX_VALUE),
        values.number(Setting.COMPRESSION_LEVEL, CompressionSettings.STANDARD_LEVEL, 1, 19));
  }

  private Map<String, String> renamedClasses() {
    Map<String, String> currentNames = new HashMap<>();
    for (String rename : values.list(Setting.RENAMED_CLASSES)) {
      Matcher names = RENAME.matcher(rename);
      if (!names.matches()) {
        throw values.wrong(
            Setting.RENAMED_CLASSES, rename + " is not old.Name=new.Name, of no class in java");
      }
      if (currentNames.put(names.group(1), names.group(2)) != null) {
        throw values.wrong(Setting.RENAMED_CLASSES, names.group(1) + " has two new names");
      }
    }
    return currentNames;
  }

  private void remarkSettingsWithoutEffect() {
    Optional<String> protocol = values.text(Setting.MEMCACHED_PROTOCOL);
    if (protocol.isPresent() && !Set.of("text", "binary").contains(protocol.get())) {
      throw values.wrong(Setting.MEMCACHED_PROTOCOL, "must be text or binary");
    }
    protocol.ifPresent(
        value ->
            remarks.add(
                "memcachedProtocol has no effect any more: meta commands are used, classic text"
                    + " where the server does not know them"));
    if (values.flag(Setting.ENABLE_STATISTICS).isPresent()) {
      remarks.add("enableStatistics has no effect: this version collects no figures");
    }
    if (values.text(Setting.LOCK_EXPIRATION).isPresent()) {
      values.number(Setting.LOCK_EXPIRATION, 5, 1, 86_400);
      remarks.add("lockExpiration has no effect: this version has no locks");
    }
  }
}
