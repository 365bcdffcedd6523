package de.javakaffee.web.msm.memcached;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * A connection that is ready for requests: TLS and authentication are done, the dialect is chosen.
 * Used by one thread at a time; {@link #close} may come from any.
 */
final class Connection {
  /** Routers between the two forget connections that are silent for long. */
  private static final long LONGEST_IDLE_NANOS = 60_000_000_000L;

  private static final Pattern VERSION =
      Pattern.compile("VERSION (\\d{1,4})\\.(\\d{1,4})\\.(\\d{1,4})\\b.*");
  private static final String UNAUTHENTICATED = "CLIENT_ERROR unauthenticated";
  private static final byte[] QUESTION = "version\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] HELLO = "version\r\nmn\r\n".getBytes(StandardCharsets.US_ASCII);

  /** 1.6.10, four digits per part. */
  private static final long FIRST_STABLE_META = 1_0006_0010L;

  private final DeadlineChannel channel;
  private final Traffic traffic;
  private final AnswerReader in;
  private final OutputStream out;
  private final Dialect dialect;
  private long idleSince;

  private Connection(DeadlineChannel channel, MemcachedOptions options, Traffic traffic)
      throws IOException {
    this.channel = channel;
    this.traffic = traffic;
    InputStream input = channel.input();
    OutputStream output = channel.output();
    if (options.tls().isPresent()) {
      SSLSocket secured = secured(channel, options.tls().get(), options);
      input = secured.getInputStream();
      output = secured.getOutputStream();
    }
    this.in = new AnswerReader(input, options.maxValueBytes());
    this.out = output;
    this.dialect = greet(options);
  }

  /** Connects and finds out what the server speaks, within the deadline. */
  static Connection open(MemcachedOptions options, Deadline deadline, Traffic traffic)
      throws IOException {
    DeadlineChannel channel =
        DeadlineChannel.connect(options.host(), options.port(), deadline, traffic);
    try {
      traffic.countConnection();
      return new Connection(channel, options, traffic);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private static SSLSocket secured(
      DeadlineChannel channel, SSLSocketFactory factory, MemcachedOptions options)
      throws IOException {
    SSLSocket socket =
        (SSLSocket)
            factory.createSocket(new LayeredSocket(channel), options.host(), options.port(), true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  /** Asks for the version and tries a meta command, in one round trip. */
  private Dialect greet(MemcachedOptions options) throws IOException {
    if (options.credentials().isPresent()) {
      authenticate(options.credentials().get());
    }
    out.write(HELLO);
    String version = in.line();
    if (version.equals(UNAUTHENTICATED)) {
      throw new UnexpectedAnswerException("asks for user and password, and none are configured");
    }
    if (!version.startsWith("VERSION ")) {
      throw UnexpectedAnswerException.to("version", version);
    }
    String answer = in.line();
    if (!answer.equals("MN") && !answer.equals("ERROR")) {
      throw UnexpectedAnswerException.to("mn", answer);
    }
    return answer.equals("MN") && hasStableMetaCommands(version)
        ? new MetaDialect()
        : new ClassicDialect();
  }

  /**
   * Sends the credentials, but only to a server that asks for them: another one would store them as
   * a value. Asks with one line alone, since memcached 1.6.18 lets what follows it lie.
   */
  private void authenticate(Credentials credentials) throws IOException {
    out.write(QUESTION);
    String answer = in.line();
    if (!answer.equals(UNAUTHENTICATED)) {
      return;
    }
    out.write(credentials.command());
    answer = in.line();
    if (!answer.equals("STORED")) {
      throw new UnexpectedAnswerException("does not accept the password of " + credentials);
    }
  }

  /** The syntax of meta commands is stable since 1.6.10. */
  private static boolean hasStableMetaCommands(String answer) {
    Matcher version = VERSION.matcher(answer);
    if (!version.matches()) {
      return false;
    }
    long number = 0;
    for (int part = 1; part <= 3; part++) {
      number = number * 10_000 + Integer.parseInt(version.group(part));
    }
    return number >= FIRST_STABLE_META;
  }

  Dialect dialect() {
    return dialect;
  }

  /** Sets when everything that follows must be over. */
  void setDeadline(Deadline deadline) {
    channel.setDeadline(deadline);
  }

  /** Sends a request. If it fails, the server cannot have got all of it, and so does nothing. */
  void send(byte[] request) throws IOException {
    traffic.countRequest();
    in.requestFollows();
    out.write(request);
  }

  AnswerReader answers() {
    return in;
  }

  /** Notes that no request is under way any more. */
  void rest() {
    idleSince = System.nanoTime();
  }

  /** True if the server still holds its end and has sent nothing unasked. */
  boolean isFitForUse() {
    return System.nanoTime() - idleSince < LONGEST_IDLE_NANOS && channel.isQuiet();
  }

  /** Cuts the connection, without a word. */
  void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // Closed all the same.
    }
  }
}
