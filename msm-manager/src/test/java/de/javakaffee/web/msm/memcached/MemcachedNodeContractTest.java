package de.javakaffee.web.msm.memcached;

import de.javakaffee.web.msm.embedded.EmbeddedMemcached;
import de.javakaffee.web.msm.storage.StorageNode;
import de.javakaffee.web.msm.testkit.MemcachedServer;
import de.javakaffee.web.msm.testkit.MemcachedServerOptions;
import de.javakaffee.web.msm.testkit.SelfSignedCertificate;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The contract of a storage node, over every kind of server and connection. */
final class MemcachedNodeContractTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private static SelfSignedCertificate certificate;

  @BeforeAll
  static void makeCertificate(@TempDir Path folder) {
    certificate = SelfSignedCertificate.createIn(folder);
  }

  private static MemcachedOptions to(MemcachedServer server) {
    return MemcachedOptions.of(server.host(), server.port(), TIMEOUT);
  }

  private static MemcachedOptions to(EmbeddedMemcached server) {
    return MemcachedOptions.of(server.host(), server.port(), TIMEOUT);
  }

  @Nested
  final class InstalledMemcached implements StorageNodeContract {
    private final MemcachedServer server = MemcachedServer.start();
    private final MemcachedNode node = new MemcachedNode("n1", to(server));

    @Override
    public StorageNode node() {
      return node;
    }

    @AfterEach
    void stop() {
      node.close();
      server.close();
    }
  }

  @Nested
  final class InstalledMemcachedWithPassword implements StorageNodeContract {
    private final MemcachedServer server =
        GuardedMemcached.start(
            MemcachedServerOptions.STANDARD.withCredentials("tomcat", "s3cret!"));
    private final MemcachedNode node =
        new MemcachedNode("n1", to(server).withCredentials(new Credentials("tomcat", "s3cret!")));

    @Override
    public StorageNode node() {
      return node;
    }

    @AfterEach
    void stop() {
      node.close();
      server.close();
    }
  }

  @Nested
  final class InstalledMemcachedOverTls implements StorageNodeContract {
    private final MemcachedServer server =
        GuardedMemcached.start(MemcachedServerOptions.STANDARD.withCertificate(certificate));
    private final MemcachedNode node =
        new MemcachedNode("n1", to(server).withTls(certificate.context().getSocketFactory()));

    @Override
    public StorageNode node() {
      return node;
    }

    @AfterEach
    void stop() {
      node.close();
      server.close();
    }
  }

  @Nested
  final class InstalledMemcachedWithPasswordOverTls implements StorageNodeContract {
    private final MemcachedServer server =
        GuardedMemcached.start(
            MemcachedServerOptions.STANDARD
                .withCertificate(certificate)
                .withCredentials("tomcat", "secret"));
    private final MemcachedNode node =
        new MemcachedNode(
            "n1",
            to(server)
                .withTls(certificate.context().getSocketFactory())
                .withCredentials(new Credentials("tomcat", "secret")));

    @Override
    public StorageNode node() {
      return node;
    }

    @AfterEach
    void stop() {
      node.close();
      server.close();
    }
  }

  @Nested
  final class Embedded implements StorageNodeContract {
    private final EmbeddedMemcached server = EmbeddedMemcached.start();
    private final MemcachedNode node = new MemcachedNode("n1", to(server));

    Embedded() throws IOException {}

    @Override
    public StorageNode node() {
      return node;
    }

    @AfterEach
    void stop() {
      node.close();
      server.close();
    }
  }

  @Nested
  final class EmbeddedWithoutMetaCommands implements StorageNodeContract {
    private final EmbeddedMemcached server = EmbeddedMemcached.start();
    private final MemcachedNode node = new MemcachedNode("n1", to(server));

    EmbeddedWithoutMetaCommands() throws IOException {
      server.faults().speakAs("1.4.39", false);
    }

    @Override
    public StorageNode node() {
      return node;
    }

    @Override
    public boolean tellsRemaining() {
      return false;
    }

    @AfterEach
    void stop() {
      node.close();
      server.close();
    }
  }

  @Nested
  final class EmbeddedOfAnOldVersion implements StorageNodeContract {
    private final EmbeddedMemcached server = EmbeddedMemcached.start();
    private final MemcachedNode node = new MemcachedNode("n1", to(server));

    EmbeddedOfAnOldVersion() throws IOException {
      server.faults().speakAs("1.6.9", true);
    }

    @Override
    public StorageNode node() {
      return node;
    }

    @Override
    public boolean tellsRemaining() {
      return false;
    }

    @AfterEach
    void stop() {
      node.close();
      server.close();
    }
  }
}
