package de.javakaffee.web.msm.testkit;

import de.javakaffee.web.msm.embedded.EmbeddedMemcached;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

final class MemcachedBehaviourTest {

  @Nested
  final class Installed extends MemcachedBehaviour {
    private final MemcachedServer server = MemcachedServer.start();

    @Override
    String host() {
      return server.host();
    }

    @Override
    int port() {
      return server.port();
    }

    @AfterEach
    void stop() {
      server.close();
    }
  }

  @Nested
  final class Embedded extends MemcachedBehaviour {
    private final EmbeddedMemcached server = EmbeddedMemcached.start();

    Embedded() throws IOException {}

    @Override
    String host() {
      return server.host();
    }

    @Override
    int port() {
      return server.port();
    }

    @AfterEach
    void stop() {
      server.close();
    }
  }
}
