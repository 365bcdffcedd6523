package de.javakaffee.web.msm.testkit.rules;

import java.io.IOException;
import java.io.InputStream;

/**
 * Loads its own copies of the classes of some packages, as a web application does that brings the
 * same jar as its container. Safe for many threads.
 */
public final class CopyingLoader extends ClassLoader {
  private final String packagePrefix;

  /**
   * @param original knows the classes
   * @param copiedPackage classes of this package and those below are copied
   */
  public CopyingLoader(ClassLoader original, String copiedPackage) {
    super(original);
    this.packagePrefix = copiedPackage + ".";
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(packagePrefix)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      return known == null ? copy(name) : known;
    }
  }

  private Class<?> copy(String name) throws ClassNotFoundException {
    try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] bytes = in.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }
}
