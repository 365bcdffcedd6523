package de.javakaffee.web.msm.examples.cluster.sessions;

import de.javakaffee.web.msm.examples.cluster.Cluster;
import de.javakaffee.web.msm.examples.cluster.TomcatProcess;
import de.javakaffee.web.msm.examples.cluster.Version;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The clusters that the tests share, so that Tomcats start once: of each version one that checks
 * every session in the store, and one that is sticky. They start when they are first asked for, and
 * stop after the last test. Handed to constructors of tests; when a test fails, it is followed by
 * what the Tomcats logged during it. For use by one thread.
 */
final class SharedClusters implements AutoCloseable {
  private final Map<Version, TestCluster> checked = new EnumMap<>(Version.class);
  private final Map<Version, TestCluster> sticky = new EnumMap<>(Version.class);

  private SharedClusters() {}

  /** Without jvmRoutes. */
  TestCluster checked(Version version) {
    return checked.computeIfAbsent(version, TestCluster::checked);
  }

  /** With jvmRoutes. */
  TestCluster sticky(Version version) {
    return sticky.computeIfAbsent(version, TestCluster::sticky);
  }

  private Stream<TomcatProcess> tomcats() {
    return Stream.concat(checked.values().stream(), sticky.values().stream())
        .map(TestCluster::cluster)
        .map(Cluster::tomcats)
        .flatMap(List::stream);
  }

  @Override
  public void close() {
    checked.values().forEach(TestCluster::close);
    sticky.values().forEach(TestCluster::close);
  }

  /** Hands the clusters out. Stateless. */
  static final class Provider
      implements ParameterResolver, BeforeEachCallback, AfterTestExecutionCallback {
    private static final Namespace NAMESPACE = Namespace.create(SharedClusters.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == SharedClusters.class;
    }

    @Override
    public SharedClusters resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return clusters(context);
    }

    private static SharedClusters clusters(ExtensionContext context) {
      return context
          .getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
          .computeIfAbsent(
              SharedClusters.class, unused -> new SharedClusters(), SharedClusters.class);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
      LogMarks marks = new LogMarks(clusters(context).tomcats().map(LogMark::of).toList());
      context.getStore(NAMESPACE).put(LogMarks.class, marks);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
      if (context.getExecutionException().isPresent()) {
        LogMarks marks = context.getStore(NAMESPACE).get(LogMarks.class, LogMarks.class);
        if (marks != null) {
          marks.of().forEach(mark -> System.out.print(mark.report()));
        }
      }
    }

    private record LogMarks(List<LogMark> of) {}
  }
}
