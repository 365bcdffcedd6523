package de.javakaffee.web.msm.embedded;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Optional;

/**
 * One client: reads commands and answers them, with the faults that are switched on. Runs in a
 * thread of its own; {@link #close} may come from any.
 */
final class Connection implements Runnable {
  private final EmbeddedMemcached server;
  private final Socket socket;
  private final boolean refused;

  /**
   * @param refused true for a client too many: it is told so, and nothing else
   */
  Connection(EmbeddedMemcached server, Socket socket, boolean refused) {
    this.server = server;
    this.socket = socket;
    this.refused = refused;
  }

  @Override
  public void run() {
    try (socket) {
      socket.setTcpNoDelay(true);
      Wire wire = new Wire(socket);
      if (refused) {
        wire.answer("ERROR Too many open connections");
        wire.sendAnswer();
      } else {
        converse(wire);
      }
    } catch (IOException | InterruptedException e) {
      // The client has gone, or the server was closed: nobody is left to be told.
    } finally {
      server.connections.remove(this);
    }
  }

  private void converse(Wire wire) throws IOException, InterruptedException {
    Commands commands = new Commands(server, wire);
    Faults faults = server.faults;
    for (String line = wire.line(); line != null && !line.equals("quit"); line = wire.line()) {
      faults.awaitThaw();
      Optional<List<String>> fixedAnswer = faults.fixedAnswer;
      if (fixedAnswer.isPresent()) {
        fixedAnswer.get().forEach(wire::answer);
      } else {
        commands.run(Words.of(line));
        faults.beforeAnswer.accept(line);
      }
      wire.sendAnswer();
    }
  }

  /** Cuts the connection. */
  void close() {
    try {
      socket.close();
    } catch (IOException e) {
      // Closed all the same.
    }
  }
}
