package de.javakaffee.web.msm.serializer.java;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * A web application: classes that nobody but its own class loader knows, compiled from sources into
 * a folder.
 */
final class Application {
  private final Path classes;
  private final Path sources;

  Application(Path folder) throws IOException {
    classes = Files.createDirectories(folder.resolve("classes"));
    sources = Files.createDirectories(folder.resolve("sources"));
  }

  /** Compiles one source file; its name is that of its class, in the package app. */
  Application with(String simpleName, String declarations) throws IOException {
    Path source = sources.resolve(simpleName + ".java");
    Files.writeString(source, "package app;\nimport java.io.*;\n" + declarations);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> options = new ArrayList<>(List.of("-proc:none", "-cp", classes.toString()));
    options.addAll(List.of("-d", classes.toString()));
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      StringWriter messages = new StringWriter();
      boolean compiled =
          compiler
              .getTask(messages, files, null, options, null, files.getJavaFileObjects(source))
              .call();
      if (!compiled) {
        throw new IllegalStateException(messages.toString());
      }
    }
    return this;
  }

  Application without(String simpleName) throws IOException {
    Files.delete(classes.resolve("app").resolve(simpleName + ".class"));
    return this;
  }

  /** Starts it anew, with a class loader of its own. */
  URLClassLoader start() throws IOException {
    return new URLClassLoader(
        new URL[] {classes.toUri().toURL()}, Application.class.getClassLoader());
  }

  static Object newInstance(ClassLoader loader, String simpleName)
      throws ReflectiveOperationException {
    var constructor = loader.loadClass("app." + simpleName).getDeclaredConstructor();
    constructor.setAccessible(true);
    return constructor.newInstance();
  }
}
