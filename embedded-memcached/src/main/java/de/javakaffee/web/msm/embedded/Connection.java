package de.javakaffee.web.msm.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * One client: reads commands and answers them, with the faults that are switched on. Runs in a
 * thread of its own; {@link #close} may come from any.
 */
final class Connection implements Runnable {
  private static final String GARBAGE = "\0\1\2\377 220 smtp.example.org ESMTP\r\n";

  private final Shared server;
  private final Socket socket;
  private final Consumer<Connection> atEnd;
  private final Answer answer = new Answer();
  private boolean authenticated;

  Connection(Shared server, Socket socket, Consumer<Connection> atEnd) {
    this.server = server;
    this.socket = socket;
    this.atEnd = atEnd;
    this.authenticated = server.options().credentials().isEmpty();
  }

  @Override
  public void run() {
    try (socket) {
      socket.setTcpNoDelay(true);
      converse(new Input(socket.getInputStream()), socket.getOutputStream());
    } catch (IOException e) {
      // The client has gone, or the server was closed: nobody is left to be told.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      atEnd.accept(this);
    }
  }

  private void converse(Input in, OutputStream out) throws IOException, InterruptedException {
    TextCommands text = new TextCommands(server, in, answer);
    MetaCommands meta = new MetaCommands(server, in, answer);
    Faults faults = server.faults();
    for (String line = in.line(); line != null; line = in.line()) {
      faults.awaitThaw();
      if (faults.closesNow()) {
        return;
      }
      switch (faults.answering()) {
        case NEVER -> {
          continue;
        }
        case GARBAGE -> out.write(GARBAGE.getBytes(StandardCharsets.ISO_8859_1));
        case PROPERLY -> {
          List<String> words = Words.of(line);
          if (words.get(0).equals("quit")) {
            return;
          }
          if (!authenticated) {
            authenticate(words, in);
          } else if (MetaCommands.know(words.get(0)) && faults.metaCommandsKnown()) {
            meta.run(words);
          } else {
            text.run(words);
          }
          faults.runBeforeAnswer(line);
          answer.sendTo(out);
        }
      }
    }
  }

  /** The first command must be a set of any key, with {@code user password} as its value. */
  private void authenticate(List<String> words, Input in) throws IOException {
    OptionalLong length =
        words.get(0).equals("set") && words.size() == 5
            ? Words.length(words.get(4))
            : OptionalLong.empty();
    if (length.isEmpty() || length.getAsLong() > 1024) {
      answer.line("CLIENT_ERROR unauthenticated");
      return;
    }
    byte[] given = in.block((int) length.getAsLong());
    byte[] wanted = server.options().credentials().orElse("").getBytes(StandardCharsets.UTF_8);
    authenticated = Arrays.equals(wanted, given);
    answer.line(authenticated ? "STORED" : "CLIENT_ERROR authentication failure");
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
