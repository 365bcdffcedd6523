package de.javakaffee.web.msm.benchmarks.subjects;

import de.javakaffee.web.msm.transcoder.Transcoder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The jars of memcached-session-manager 2.3.2, which has classes of the same names as ours: nested
 * files of this jar, whose classes are seen by nobody else. Everything that they do not have comes
 * from the class path.
 */
final class ReleasedMsm extends ClassLoader {
  private static final String FOLDER = "/msm-2.3.2/";

  /** Put there by the build. */
  private static final List<String> JARS =
      List.of(
          "msm-kryo-serializer",
          "memcached-session-manager",
          "kryo-serializers",
          "kryo",
          "reflectasm",
          "minlog",
          "objenesis",
          "asm",
          "tomcat-juli");

  /** Ours, but compiled against theirs. */
  private static final String BRIDGES = "de.javakaffee.web.msm.benchmarks.subjects.msm232.";

  /** It tells its buffer sizes at every start, which nobody wants to read here. */
  private static final Logger LOGGER = Logger.getLogger("de.javakaffee.web.msm.serializer.kryo");

  static {
    LOGGER.setLevel(Level.WARNING);
  }

  private final Map<String, byte[]> classes = new HashMap<>();

  private ReleasedMsm() throws IOException {
    super(ReleasedMsm.class.getClassLoader());
    for (String jar : JARS) {
      try (InputStream nested = ReleasedMsm.class.getResourceAsStream(FOLDER + jar + ".jar")) {
        if (nested == null) {
          throw new IOException(FOLDER + jar + ".jar is not on the class path");
        }
        read(new JarInputStream(nested));
      }
    }
  }

  private void read(JarInputStream jar) throws IOException {
    for (JarEntry entry = jar.getNextJarEntry(); entry != null; entry = jar.getNextJarEntry()) {
      String name = entry.getName();
      if (name.endsWith(".class")) {
        String className = name.substring(0, name.length() - ".class".length()).replace('/', '.');
        classes.put(className, jar.readAllBytes());
      }
    }
  }

  /**
   * Its Kryo transcoder, as {@link de.javakaffee.web.msm.benchmarks.subjects.msm232} repairs it.
   */
  static Transcoder kryo() {
    try {
      Class<?> bridge = new ReleasedMsm().loadClass(BRIDGES + "KryoOfMsm");
      return (Transcoder) bridge.getConstructor().newInstance();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the Kryo transcoder of MSM 2.3.2 cannot be made", e);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      byte[] bytes = name.startsWith(BRIDGES) ? ours(name) : classes.get(name);
      return bytes == null
          ? super.loadClass(name, resolve)
          : defineClass(name, bytes, 0, bytes.length);
    }
  }

  private static byte[] ours(String name) throws ClassNotFoundException {
    String file = '/' + name.replace('.', '/') + ".class";
    try (InputStream bytes = ReleasedMsm.class.getResourceAsStream(file)) {
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return bytes.readAllBytes();
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }
}
