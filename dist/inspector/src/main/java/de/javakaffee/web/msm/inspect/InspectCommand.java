package de.javakaffee.web.msm.inspect;

import de.javakaffee.web.msm.id.KeyPrefix;
import de.javakaffee.web.msm.id.SessionId;
import de.javakaffee.web.msm.id.SessionIdFormat;
import de.javakaffee.web.msm.id.SessionKeys;
import de.javakaffee.web.msm.settings.ManagerSettings;
import de.javakaffee.web.msm.settings.NodeSettings;
import de.javakaffee.web.msm.settings.SettingException;
import de.javakaffee.web.msm.storage.StoredValue;
import de.javakaffee.web.msm.transcoder.InstalledTranscoders;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line. For one run. */
@Command(
    name = "msm-inspect",
    sortOptions = false,
    description = "Shows a stored session, without the classes of the application.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:shown",
      "1:no node holds the session",
      "2:wrong usage",
      "3:damaged; shown as far as it can be read"
    })
public final class InspectCommand implements Callable<Integer> {
  static final int SHOWN = 0;
  static final int NOT_FOUND = 1;
  static final int DAMAGED = 3;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "<session id>", description = "As in the cookie.")
  private @Nullable String sessionId;

  @Option(
      names = "--nodes",
      paramLabel = "<id:host:port,...>",
      description = "As in the setting memcachedNodes.")
  private @Nullable String nodes;

  @Option(
      names = "--prefix",
      paramLabel = "<pieces>",
      description = "As in the setting storageKeyPrefix, if it is set.")
  private @Nullable String prefix;

  @Option(names = "--host", description = "The host's name, for a prefix with host.")
  private String host = "localhost";

  @Option(names = "--context", description = "The context's path, for a prefix with context.")
  private String context = "";

  @Option(names = "--webapp-version", description = "Of the web application, if it has one.")
  private String webappVersion = "";

  @Option(names = "--user", description = "For memcacheds that ask for a password.")
  private @Nullable String user;

  @Option(
      names = "--password",
      interactive = true,
      arity = "0..1",
      description = "Asked for if no value is given.")
  private char @Nullable [] password;

  @Option(names = "--file", description = "Holds one stored record, in place of nodes and id.")
  private @Nullable Path file;

  @Option(
      names = "--transcoder",
      paramLabel = "<id>",
      description = "The file holds the content of one frame that this transcoder wrote.")
  private @Nullable String transcoder;

  @Option(
      names = "--text",
      paramLabel = "<characters>",
      description = "Shown of one text (default: ${DEFAULT-VALUE}).",
      defaultValue = "500")
  private int longestText = 500;

  @Option(
      names = "--lines",
      description = "Printed at most (default: ${DEFAULT-VALUE}).",
      defaultValue = "20000")
  private long mostLines = 20_000;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Prints this.")
  @SuppressWarnings("UnusedVariable") // the command line sees to it
  private boolean help;

  /** Ends the JVM with the exit code. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new InspectCommand());
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = commandLineOf().getOut();
    Screen screen = new Screen(out, Math.max(0, longestText), Math.max(0, mostLines));
    InstalledTranscoders installed =
        InstalledTranscoders.foundBy(InspectCommand.class.getClassLoader());
    ContentPage contents = new ContentPage(screen, installed);
    try {
      return file == null ? stored(screen, contents) : ofFile(file, screen, contents);
    } finally {
      screen.end();
    }
  }

  private int ofFile(Path stored, Screen screen, ContentPage contents) throws IOException {
    if (sessionId != null || nodes != null) {
      throw wrong("either --file, or --nodes and a session id");
    }
    if (!Files.isRegularFile(stored)) {
      throw wrong("--file " + ScreenText.plain(stored.toString(), longestText) + ": no such file");
    }
    byte[] bytes = Files.readAllBytes(stored);
    boolean sound =
        transcoder == null
            ? new RecordPage(screen, contents).print(bytes)
            : contents.print(transcoder, bytes, 0, List.of());
    return sound ? SHOWN : DAMAGED;
  }

  private int stored(Screen screen, ContentPage contents) {
    String id = sessionId;
    if (nodes == null || id == null || transcoder != null) {
      throw wrong("either --nodes and a session id, or --file");
    }
    ManagerSettings settings = settings(nodes);
    NodeSettings asked = settings.nodes();
    SessionId parsed =
        new SessionIdFormat(asked.idsInSessionIds())
            .parse(id)
            .orElseThrow(() -> wrong("no session of this manager has such an id"));
    KeyPrefix pieces = settings.saving().keyPrefix();
    String key = new SessionKeys(pieces.of(host, context, webappVersion)).of(parsed).key();
    StoredCopies copies = StoredCopies.under(key, asked);
    Optional<StoredCopies.Copy> newest = copies.newest();
    screen.line(0, "key " + key);
    for (StoredCopies.Copy copy : copies.copies()) {
      String mark =
          newest.isPresent()
                  && copy.value().isPresent()
                  && copy.version().equals(newest.get().version())
              ? "  <- newest"
              : "";
      screen.line(1, copy.node() + "  " + ScreenText.plain(copy.told(), longestText) + mark);
    }
    Optional<byte[]> bytes = newest.flatMap(StoredCopies.Copy::value).map(StoredValue::bytes);
    if (bytes.isEmpty()) {
      return NOT_FOUND;
    }
    screen.blank();
    return new RecordPage(screen, contents).print(bytes.get()) ? SHOWN : DAMAGED;
  }

  private ManagerSettings settings(String memcachedNodes) {
    Map<String, String> values = new HashMap<>();
    values.put("memcachedNodes", memcachedNodes);
    put(values, "storageKeyPrefix", prefix);
    put(values, "username", user);
    put(values, "password", password == null ? null : new String(password));
    try {
      return ManagerSettings.parse(values);
    } catch (SettingException e) {
      throw wrong(ScreenText.plain(String.valueOf(e.getMessage()), longestText));
    }
  }

  private static void put(Map<String, String> values, String name, @Nullable String value) {
    if (value != null) {
      values.put(name, value);
    }
  }

  private ParameterException wrong(String rule) {
    return new ParameterException(commandLineOf(), rule);
  }

  private CommandLine commandLineOf() {
    if (spec == null) {
      throw new IllegalStateException("to be called by a command line");
    }
    return spec.commandLine();
  }
}
