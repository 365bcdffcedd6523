package de.javakaffee.web.msm.testkit.rules;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** What the JDK's compiler made of a source, in memory. For one thread. */
final class CompiledClasses extends ForwardingJavaFileManager<JavaFileManager> {
  private final Map<String, ByteArrayOutputStream> outputs = new HashMap<>();

  private CompiledClasses(JavaFileManager files) {
    super(files);
  }

  /**
   * Class files by binary name; empty if the source has errors, which are written to messages.
   *
   * @throws IllegalStateException if this JVM has no compiler
   */
  static Optional<Map<String, byte[]>> of(String name, String source, Writer messages) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new IllegalStateException("these tests need a JDK: there is no compiler");
    }
    try (CompiledClasses classes =
        new CompiledClasses(compiler.getStandardFileManager(null, null, null))) {
      JavaFileObject file =
          new SimpleJavaFileObject(
              URI.create("source:///" + name.replace('.', '/') + ".java"),
              JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
              return source;
            }
          };
      List<String> options = List.of("-proc:none", "-Xlint:none");
      return compiler.getTask(messages, classes, null, options, null, List.of(file)).call()
          ? Optional.of(classes.bytes())
          : Optional.empty();
    } catch (IOException e) {
      throw new IllegalStateException("in memory", e);
    }
  }

  private Map<String, byte[]> bytes() {
    Map<String, byte[]> bytes = new HashMap<>();
    outputs.forEach((name, output) -> bytes.put(name, output.toByteArray()));
    return Map.copyOf(bytes);
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    outputs.put(className, output);
    return new SimpleJavaFileObject(URI.create("memory:///" + className), kind) {
      @Override
      public OutputStream openOutputStream() {
        return output;
      }
    };
  }
}
