package de.javakaffee.web.msm.benchmarks.report;

import static java.util.Objects.requireNonNull;

import de.javakaffee.web.msm.benchmarks.results.ResultFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Makes one HTML page of a result file. It needs nothing but itself: its policy lets a browser load
 * nothing, and run no script and use no style sheet but the ones in it. Stateless.
 */
public final class Report {

  private Report() {}

  /** Writes the page; folders are made as needed. */
  public static void write(ResultFile results, Path html) throws IOException {
    write(html, html("What the transcoders cost", new Page(results).body()));
  }

  static void write(Path file, String text) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(file, text);
  }

  /** A whole page around this body. */
  static String html(String title, String body) {
    String style = resource("report.css");
    String script = resource("report.js");
    String policy =
        "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; style-src "
            + hash(style)
            + "; script-src "
            + hash(script);
    Markup page = new Markup();
    page.raw("<!DOCTYPE html>\n").open("html", "lang", "en").open("head");
    page.empty("meta", "charset", "utf-8");
    page.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy);
    page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    // Without it a browser asks the server of the page for one.
    page.empty("link", "rel", "icon", "href", "data:,");
    page.element("title", title);
    page.open("style").raw(style).close().close();
    page.open("body").raw(body).open("script").raw(script).close().close().close();
    return page.raw("\n").toString();
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }

  private static String resource(String name) {
    try (InputStream in = requireNonNull(Report.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
