package de.javakaffee.web.msm;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import de.javakaffee.web.msm.flow.FlowSettings;
import de.javakaffee.web.msm.flow.FlowSettings.Saving;
import de.javakaffee.web.msm.flow.LocalCopyBounds;
import de.javakaffee.web.msm.flow.LocalSessions;
import de.javakaffee.web.msm.flow.SessionFlow;
import de.javakaffee.web.msm.frame.ChangeDetection;
import de.javakaffee.web.msm.frame.SessionAttributes;
import de.javakaffee.web.msm.id.SessionIdFormat;
import de.javakaffee.web.msm.id.SessionKeys;
import de.javakaffee.web.msm.memcached.Credentials;
import de.javakaffee.web.msm.memcached.MemcachedNode;
import de.javakaffee.web.msm.memcached.MemcachedOptions;
import de.javakaffee.web.msm.settings.ManagerSettings;
import de.javakaffee.web.msm.settings.NodeAddress;
import de.javakaffee.web.msm.settings.NodeSettings;
import de.javakaffee.web.msm.storage.NodeStatus;
import de.javakaffee.web.msm.storage.ReplicatedStorage;
import de.javakaffee.web.msm.storage.Replication;
import de.javakaffee.web.msm.storage.SessionStorage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Predicate;
import org.apache.catalina.Context;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.session.Constants;

/**
 * What a manager works with between start and stop: everything is made of the settings once, in
 * {@link #start}. Safe for use by many threads.
 */
final class StartedManager {
  private static final System.Logger LOG = System.getLogger(StartedManager.class.getName());
  private static final Duration PROBE_INTERVAL = Duration.ofMillis(500);

  private final ManagerSettings settings;
  private final MemcachedBackupSessionManager manager;
  private final Context context;
  private final SessionIdFormat ids;
  private final ScheduledThreadPoolExecutor executor;
  private final SessionStorage storage;
  private final WebappCodec codec;
  private final SessionFlow flow;
  private final RequestScopes scopes;
  private final boolean sticky;

  private StartedManager(
      ManagerSettings settings,
      MemcachedBackupSessionManager manager,
      LocalSessions locals,
      WebappCodec codec) {
    this.settings = settings;
    this.manager = manager;
    this.context = manager.getContext();
    this.codec = codec;
    Clock clock = Clock.systemUTC();
    NodeSettings nodes = settings.nodes();
    this.ids = new SessionIdFormat(nodes.idsInSessionIds());
    this.sticky = isSticky(settings, manager);
    this.executor = BackgroundThreads.executor(context.getPath(), settings.saving().threads());
    this.storage =
        new ReplicatedStorage(
            nodes.addresses().stream().map(node -> connectTo(node, nodes, clock)).toList(),
            new Replication(nodes.copies(), nodes.failoverNodes()),
            PROBE_INTERVAL,
            executor,
            clock);
    this.flow =
        new SessionFlow(
            flowSettings(), locals, storage, keys(), executor, codec.webappLoader(), clock);
    this.scopes = new RequestScopes(flow, settings.requests().ignoredUris());
  }

  /**
   * Checks all settings before anything is started. Empty with {@code enabled="false"}.
   *
   * @throws IllegalArgumentException if the transcoder is unknown or refuses an option, or if the
   *     compression cannot be used
   */
  static Optional<StartedManager> start(
      ManagerSettings settings, MemcachedBackupSessionManager manager, LocalSessions locals) {
    settings.remarks().forEach(remark -> LOG.log(INFO, remark));
    if (!settings.enabled()) {
      LOG.log(INFO, "enabled=\"false\": sessions stay in this Tomcat");
      return Optional.empty();
    }
    WebappCodec codec = WebappCodec.of(settings, manager.getContext());
    StartedManager started = new StartedManager(settings, manager, locals, codec);
    started.tellSettings();
    return Optional.of(started);
  }

  /** Stores what is not stored yet, and ends all threads and connections. Blocks. */
  void stop() {
    flow.saveAll();
    BackgroundThreads.stop(executor);
    storage.close();
  }

  SessionFlow flow() {
    return flow;
  }

  RequestScopes scopes() {
    return scopes;
  }

  SessionIdFormat ids() {
    return ids;
  }

  SessionLogins logins() {
    return codec.logins();
  }

  boolean isSticky() {
    return sticky;
  }

  /**
   * What {@code maxInactiveInterval} says for new sessions; empty: what the web application says.
   */
  Optional<Duration> maxInactive() {
    return settings.requests().maxInactive();
  }

  ClassLoader webappLoader() {
    return codec.webappLoader();
  }

  List<NodeStatus> nodes() {
    return storage.nodes();
  }

  /** The id with the node where the session is born; as it is if the only node has no id. */
  String born(String generatedId) {
    return settings.nodes().idsInSessionIds().isEmpty()
        ? generatedId
        : ids.bornOn(storage.nodeForNewSession(), generatedId).toString();
  }

  SessionAttributes newAttributes() {
    return new SessionAttributes(
        codec.frames(),
        settings.saving().changeDetection(),
        storedNames(),
        () -> codec.kinds().hasAttributeListeners(context),
        (name, why) ->
            LOG.log(
                WARNING,
                "attribute \""
                    + name
                    + "\" cannot be read and stays as it is: "
                    + why.getMessage()));
  }

  private Predicate<String> storedNames() {
    Predicate<String> distributed =
        name ->
            !Constants.excludedAttributeNames.contains(name)
                && manager.willAttributeDistribute(name, null);
    return settings
        .saving()
        .storedAttributes()
        .<Predicate<String>>map(
            filter -> name -> filter.matcher(name).matches() && distributed.test(name))
        .orElse(distributed);
  }

  private static MemcachedNode connectTo(NodeAddress node, NodeSettings settings, Clock clock) {
    MemcachedOptions options =
        MemcachedOptions.of(node.host(), node.port(), settings.operationTimeout()).withClock(clock);
    MemcachedOptions authenticated =
        settings
            .credentials()
            .map(user -> options.withCredentials(new Credentials(user.username(), user.password())))
            .orElse(options);
    return new MemcachedNode(node.nodeId(), authenticated);
  }

  private FlowSettings flowSettings() {
    Optional<Duration> auditPause =
        settings.saving().changeDetection() == ChangeDetection.AUDIT
            ? Optional.of(settings.saving().auditInterval())
            : Optional.empty();
    if (!sticky) {
      LocalCopyBounds bounds =
          new LocalCopyBounds(
              settings.requests().localCacheSize(), settings.requests().localCacheMaxAge());
      return FlowSettings.checked(bounds, auditPause);
    }
    Saving saving =
        settings.saving().asynchronous()
            ? new Saving.AfterRequest()
            : new Saving.WithResponse(settings.saving().timeout());
    return FlowSettings.sticky(manager.getJvmRoute(), saving, auditPause);
  }

  private SessionKeys keys() {
    String version = context instanceof StandardContext standard ? standard.getWebappVersion() : "";
    return new SessionKeys(
        settings
            .saving()
            .keyPrefix()
            .of(context.getParent().getName(), context.getPath(), version));
  }

  /** Without a route nobody could notice a request that went astray. */
  private static boolean isSticky(ManagerSettings settings, MemcachedBackupSessionManager manager) {
    boolean hasRoute = manager.getJvmRoute() != null && !manager.getJvmRoute().isEmpty();
    boolean wanted = settings.requests().sticky().orElse(hasRoute);
    if (wanted && !hasRoute) {
      LOG.log(
          WARNING,
          "sticky=\"true\", but the Engine has no jvmRoute: a request that a balancer sends"
              + " elsewhere could not be told, so every request checks its session in the store");
    }
    return wanted && hasRoute;
  }

  private void tellSettings() {
    LOG.log(
        INFO,
        "{0}: sessions are kept in {1} ({2} copies), {3}, transcoder {4}, compression {5}",
        context.getName().isEmpty() ? "ROOT" : context.getName(),
        settings.nodes().addresses(),
        settings.nodes().copies(),
        sticky ? "sticky to " + manager.getJvmRoute() : "checked in every request",
        codec,
        settings.compression().kind());
  }
}
