package de.javakaffee.web.msm.memcached;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.javakaffee.web.msm.embedded.EmbeddedMemcached;
import de.javakaffee.web.msm.memcached.ConnectionPool.Lease;
import de.javakaffee.web.msm.testkit.Eventually;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ConnectionPoolTest {
  private final EmbeddedMemcached server = EmbeddedMemcached.start();
  private final Traffic traffic = new Traffic();
  private final ConnectionPool pool =
      new ConnectionPool(
          MemcachedOptions.of(server.host(), server.port(), Duration.ofSeconds(1))
              .withMaxConnections(1),
          traffic);

  ConnectionPoolTest() throws IOException {}

  @AfterEach
  void close() {
    pool.close();
    server.close();
  }

  private static Deadline soon() {
    return Deadline.in(Duration.ofMillis(50));
  }

  private static Deadline late() {
    return Deadline.in(Duration.ofMinutes(1));
  }

  @Test
  void handsOutAgainWhatWasGivenBack() throws IOException {
    Lease first = pool.lease(late());
    assertThat(first.isReused()).isFalse();
    first.giveBack();

    Lease second = pool.lease(late());

    assertThat(second.isReused()).isTrue();
    assertThat(second.connection()).isSameAs(first.connection());
    assertThat(traffic.connections()).isEqualTo(1);
  }

  @Test
  void aNewConnectionIsNeverAnOldOne() throws IOException {
    pool.lease(late()).giveBack();

    Lease fresh = pool.leaseNew(late());

    assertThat(fresh.isReused()).isFalse();
    assertThat(traffic.connections()).isEqualTo(2);
    assertThat(pool.size()).isEqualTo(1);
  }

  @Test
  void waitsNoLongerThanTheDeadlineForOthers() throws IOException {
    pool.lease(late());

    assertThatExceptionOfType(NoFreeConnectionException.class)
        .isThrownBy(() -> pool.lease(soon()))
        .withMessage("has no free connection: all 1 were in use all the time");
  }

  @Test
  void takesBackWhatIsOverdueAndNeverCountsItTwice() throws IOException {
    Lease overdue = pool.lease(soon());

    Lease next = pool.lease(late());
    overdue.giveBack();
    overdue.discard();

    assertThat(next.isReused()).isFalse();
    assertThat(pool.size()).isEqualTo(1);
    assertThatExceptionOfType(NoFreeConnectionException.class).isThrownBy(() -> pool.lease(soon()));
  }

  @Test
  void doesNotHandOutWhatTheServerHasClosed() throws IOException {
    Lease first = pool.lease(late());
    first.giveBack();
    server.dropConnections();
    // The end of the connection may take a moment to arrive.
    Eventually.holds("the connection was found closed", () -> !first.connection().isFitForUse());

    assertThat(pool.lease(late()).isReused()).isFalse();
  }

  @Test
  void keepsNoConnectionThatHoldsMoreThanItsAnswer() throws IOException {
    Lease lease = pool.lease(late());
    lease.connection().send("mn\r\nmn\r\n".getBytes(US_ASCII));
    assertThat(lease.connection().answers().line()).isEqualTo("MN");
    Eventually.holds(
        "the second answer is there",
        () -> lease.connection().answers().hasLeftOver() || !lease.connection().isFitForUse());
    lease.giveBack();

    Lease next = pool.lease(late());

    assertThat(next.isReused()).isFalse();
  }

  @Test
  void aFailedConnectionDoesNotCost() throws IOException {
    server.refuseConnections();
    for (int i = 0; i < 3; i++) {
      assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> pool.lease(late()));
    }
    server.acceptConnections();

    assertThat(pool.lease(late()).isReused()).isFalse();
  }
}
