package de.javakaffee.web.msm.settings;

/** All settings, by the names they have in {@code server.xml}. */
public enum Setting {
  MEMCACHED_NODES("memcachedNodes"),
  FAILOVER_NODES("failoverNodes"),
  COPIES("copies"),
  OPERATION_TIMEOUT("operationTimeout"),
  USERNAME("username"),
  PASSWORD("password"),
  STICKY("sticky"),
  LOCKING_MODE("lockingMode"),
  MAX_INACTIVE_INTERVAL("maxInactiveInterval"),
  REQUEST_URI_IGNORE_PATTERN("requestUriIgnorePattern"),
  LOCAL_CACHE_SIZE("localCacheSize"),
  LOCAL_CACHE_MAX_AGE("localCacheMaxAge"),
  SESSION_BACKUP_ASYNC("sessionBackupAsync"),
  SESSION_BACKUP_TIMEOUT("sessionBackupTimeout"),
  BACKUP_THREAD_COUNT("backupThreadCount"),
  SESSION_ATTRIBUTE_FILTER("sessionAttributeFilter"),
  STORAGE_KEY_PREFIX("storageKeyPrefix"),
  CHANGE_DETECTION("changeDetection"),
  AUDIT_INTERVAL("auditInterval"),
  TRANSCODER_FACTORY_CLASS("transcoderFactoryClass"),
  COMPRESSION("compression"),
  COMPRESSION_THRESHOLD("compressionThreshold"),
  COMPRESSION_LEVEL("compressionLevel"),
  ALLOWED_CLASSES("allowedClasses"),
  DENIED_CLASSES("deniedClasses"),
  RENAMED_CLASSES("renamedClasses"),
  COPY_COLLECTIONS_FOR_SERIALIZATION("copyCollectionsForSerialization"),
  CUSTOM_CONVERTER("customConverter"),
  CLASS_EVOLUTION("classEvolution"),
  ENABLED("enabled"),
  ENABLE_STATISTICS("enableStatistics"),
  MEMCACHED_PROTOCOL("memcachedProtocol"),
  LOCK_EXPIRATION("lockExpiration");

  private final String settingName;

  Setting(String settingName) {
    this.settingName = settingName;
  }

  public String settingName() {
    return settingName;
  }

  /** True if the value must not appear in any message. */
  boolean secret() {
    return this == PASSWORD;
  }
}
