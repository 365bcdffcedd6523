package de.javakaffee.web.msm.examples.cluster;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Writes a small web application into a folder: pages, pieces of web.xml, and classes that are
 * compiled against the Tomcat they are for. Sources and web.xml speak of {@code jakarta.servlet};
 * for Tomcat 9 that becomes {@code javax.servlet}. Not thread-safe.
 */
public final class WebappBuilder {
  private final Version version;
  private final Path folder;
  private final List<JavaFileObject> sources = new ArrayList<>();
  private final List<Path> libraries = new ArrayList<>();
  private final StringBuilder webXml = new StringBuilder();

  /**
   * Begins with nothing.
   *
   * @param folder empty, or not there yet
   */
  public WebappBuilder(Version version, Path folder) {
    this.version = version;
    this.folder = folder;
  }

  /** A page or any other file, by its path in the web application. */
  public WebappBuilder file(String path, String content) {
    write(folder.resolve(path), namespace(content));
    return this;
  }

  /** Elements inside web-app of web.xml, added to those that are there. */
  public WebappBuilder webXml(String elements) {
    webXml.append(elements);
    return this;
  }

  /** A class or other type; the name is qualified. */
  public WebappBuilder source(String name, String text) {
    sources.add(new Source(name, namespace(text)));
    return this;
  }

  /** All Java sources below a folder that is laid out by packages. */
  public WebappBuilder sources(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        String path = root.relativize(file).toString();
        source(
            path.substring(0, path.length() - ".java".length()).replace(File.separatorChar, '.'),
            Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** The jar that a class comes from, with which the sources are compiled as well. */
  public WebappBuilder libraryOf(Class<?> type) {
    try {
      libraries.add(Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("the place of " + type + " is not a path", e);
    }
    return this;
  }

  /** Compiles and writes everything, and returns the folder. */
  public Path build() {
    write(
        folder.resolve("WEB-INF/web.xml"),
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <web-app xmlns="%s" version="%s">
        %s
        </web-app>
        """
            .formatted(
                version.javax()
                    ? "http://xmlns.jcp.org/xml/ns/javaee"
                    : "https://jakarta.ee/xml/ns/jakartaee",
                version.javax() ? "4.0" : "6.0",
                namespace(webXml.toString())));
    libraries.forEach(this::install);
    if (!sources.isEmpty()) {
      compile();
    }
    return folder;
  }

  private void install(Path library) {
    Path lib = folder.resolve("WEB-INF/lib");
    try {
      Files.createDirectories(lib);
      Files.copy(library, lib.resolve(library.getFileName()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void compile() {
    Path classes = folder.resolve("WEB-INF/classes");
    StringWriter output = new StringWriter();
    try {
      Files.createDirectories(classes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    boolean compiled =
        ToolProvider.getSystemJavaCompiler()
            .getTask(
                output,
                null,
                null,
                List.of("--release", "17", "-proc:none", "-cp", classPath(), "-d", "" + classes),
                null,
                sources)
            .call();
    if (!compiled) {
      throw new IllegalArgumentException("the web application does not compile:\n" + output);
    }
  }

  private String classPath() {
    Path distribution = BuildFiles.ofThisBuild().tomcat(version);
    return Stream.concat(
            new TomcatInstallation(version, distribution).jars().stream(), libraries.stream())
        .map(Path::toString)
        .collect(joining(File.pathSeparator));
  }

  private String namespace(String text) {
    return version.javax()
        ? text.replace("jakarta.servlet", "javax.servlet")
            .replace("jakarta.websocket", "javax.websocket")
        : text;
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name, String text) {
      super(URI.create("string:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
