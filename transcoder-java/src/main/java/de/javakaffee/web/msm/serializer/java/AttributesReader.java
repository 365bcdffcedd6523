package de.javakaffee.web.msm.serializer.java;

import de.javakaffee.web.msm.objectstream.PermittedClasses;
import de.javakaffee.web.msm.objectstream.ReadingGuard;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;

/** Reads values; classes and proxies come from the web application. For one thread. */
final class AttributesReader extends ObjectInputStream {
  private final PermittedClasses classes;

  AttributesReader(InputStream in, PermittedClasses classes, ReadingGuard guard)
      throws IOException {
    super(in);
    this.classes = classes;
    // The filter set here replaces the one that the administrator gave the JVM.
    guard.alsoAsk(getObjectInputFilter());
    setObjectInputFilter(guard);
  }

  @Override
  protected Class<?> resolveClass(ObjectStreamClass descriptor)
      throws IOException, ClassNotFoundException {
    return classes.load(descriptor.getName());
  }

  @Override
  protected Class<?> resolveProxyClass(String[] interfaceNames)
      throws IOException, ClassNotFoundException {
    return classes.loadProxy(interfaceNames);
  }
}
