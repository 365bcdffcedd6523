package de.javakaffee.web.msm.bytecode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The class files of folders and jars. */
final class ClassFiles {

  /** All in the folder or jar that the class comes from. */
  static List<ClassFile> besides(Class<?> type) {
    try {
      return in(Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All in the jars of a folder. */
  static List<ClassFile> inJarsOf(Path folder) {
    List<ClassFile> files = new ArrayList<>();
    try (Stream<Path> jars = Files.list(folder)) {
      jars.filter(path -> path.toString().endsWith(".jar")).forEach(jar -> files.addAll(in(jar)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  static Map<String, ClassFile> byName(List<ClassFile> files) {
    return files.stream()
        .collect(Collectors.toMap(ClassFile::name, Function.identity(), (first, other) -> first));
  }

  private static List<ClassFile> in(Path folderOrJar) {
    try {
      if (Files.isDirectory(folderOrJar)) {
        return under(folderOrJar);
      }
      try (FileSystem jar = FileSystems.newFileSystem(folderOrJar)) {
        return under(jar.getPath("/"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<ClassFile> under(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths
          .filter(path -> path.toString().endsWith(".class"))
          .filter(path -> !path.toString().contains("META-INF"))
          .filter(path -> !path.endsWith("module-info.class"))
          .map(ClassFiles::read)
          .toList();
    }
  }

  private static ClassFile read(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      return ClassFile.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ClassFiles() {}
}
