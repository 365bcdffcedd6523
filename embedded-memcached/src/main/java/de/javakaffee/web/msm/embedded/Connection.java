package de.javakaffee.web.msm.embedded;

import de.javakaffee.web.msm.embedded.Words.RefusedException;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One client: reads commands and answers them, with the faults that are switched on. Runs in a
 * thread of its own; {@link #close} may come from any.
 */
final class Connection implements Runnable {
  private static final String GARBAGE = "\0\1\2\377 220 smtp.example.org ESMTP";
  private static final int LONGEST_CREDENTIALS = 1024;

  private final EmbeddedMemcached server;
  private final Socket socket;
  private boolean authenticated;

  Connection(EmbeddedMemcached server, Socket socket) {
    this.server = server;
    this.socket = socket;
    this.authenticated = server.options.credentials().isEmpty();
  }

  @Override
  public void run() {
    try (socket) {
      socket.setTcpNoDelay(true);
      converse(new Wire(socket));
    } catch (IOException e) {
      // The client has gone, or the server was closed: nobody is left to be told.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      server.connections.remove(this);
    }
  }

  /** As {@link #run}, for a client too many. */
  void refuse() {
    try (socket) {
      Wire wire = new Wire(socket);
      wire.answer("ERROR Too many open connections");
      wire.sendAnswer();
    } catch (IOException e) {
      // The client has gone.
    } finally {
      server.connections.remove(this);
    }
  }

  private void converse(Wire wire) throws IOException, InterruptedException {
    TextCommands text = new TextCommands(server, wire);
    MetaCommands meta = new MetaCommands(server.items, wire);
    Faults faults = server.faults;
    for (String line = wire.line(); line != null; line = wire.line()) {
      faults.awaitThaw();
      Words words = Words.of(line);
      if (faults.closesNow() || words.command().equals("quit")) {
        return;
      }
      switch (faults.answering) {
        case NEVER -> {}
        case GARBAGE -> wire.answer(GARBAGE);
        case PROPERLY -> {
          try {
            if (!authenticated) {
              authenticate(words, wire);
            } else if (MetaCommands.know(words.command()) && faults.metaCommands) {
              meta.run(words);
            } else {
              text.run(words);
            }
          } catch (RefusedException e) {
            wire.answer(String.valueOf(e.getMessage()));
          }
          faults.beforeAnswer.accept(line);
        }
      }
      wire.sendAnswer();
    }
  }

  /** The first command must be a set of any key, with {@code user password} as its value. */
  private void authenticate(Words words, Wire wire) throws IOException, RefusedException {
    boolean set = words.command().equals("set") && words.count() == 5;
    words.require(set, "CLIENT_ERROR unauthenticated");
    byte[] given = wire.value(words.length(4), LONGEST_CREDENTIALS);
    byte[] wanted = server.options.credentials().orElse("").getBytes(StandardCharsets.UTF_8);
    authenticated = Arrays.equals(wanted, given);
    wire.answer(authenticated ? "STORED" : "CLIENT_ERROR authentication failure");
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
