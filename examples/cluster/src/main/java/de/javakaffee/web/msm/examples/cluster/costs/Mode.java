package de.javakaffee.web.msm.examples.cluster.costs;

/** How a Tomcat keeps its sessions. */
enum Mode {
  PLAIN("Tomcat's own manager", false, ""),
  CHECKED("checked", false, Mode.MANAGER),
  STICKY("sticky", true, Mode.MANAGER);

  private static final String MANAGER =
      """
      <Manager className="de.javakaffee.web.msm.MemcachedBackupSessionManager"
               memcachedNodes="${memcachedNodes}"/>
      """;

  private final String label;
  private final boolean jvmRoute;
  private final String manager;

  Mode(String label, boolean jvmRoute, String manager) {
    this.label = label;
    this.jvmRoute = jvmRoute;
    this.manager = manager;
  }

  String label() {
    return label;
  }

  boolean jvmRoute() {
    return jvmRoute;
  }

  String manager() {
    return manager;
  }
}
