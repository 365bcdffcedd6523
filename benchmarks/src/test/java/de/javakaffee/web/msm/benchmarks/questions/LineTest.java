package de.javakaffee.web.msm.benchmarks.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
@SuppressWarnings("try") // the line is there to be gone through
final class LineTest {
  private static final int LENGTH = 1_000_000;

  @Test
  void bytesComeThroughBothWaysAndNoFasterThanTheLineIs() throws Exception {
    byte[] sent = new byte[LENGTH];
    new Random(1).nextBytes(sent);
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Line line = new Line(server.getLocalPort());
        Socket client = new Socket(InetAddress.getLoopbackAddress(), line.port());
        Socket accepted = server.accept()) {
      for (Socket[] ends : new Socket[][] {{client, accepted}, {accepted, client}}) {
        OutputStream out = ends[0].getOutputStream();
        long start = System.nanoTime();
        Thread sender =
            new Thread(
                () -> {
                  try {
                    out.write(sent);
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                });
        sender.start();

        assertThat(ends[1].getInputStream().readNBytes(LENGTH)).isEqualTo(sent);

        assertThat(System.nanoTime() - start)
            .isGreaterThanOrEqualTo((long) LENGTH * Line.NANOS_A_BYTE);
        sender.join();
      }
    }
  }

  @Test
  void whoeverIsLeftAloneIsTold() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Line line = new Line(server.getLocalPort());
        Socket client = new Socket(InetAddress.getLoopbackAddress(), line.port());
        Socket accepted = server.accept()) {
      client.close();

      assertThat(accepted.getInputStream().read()).isEqualTo(-1);
    }
  }
}
