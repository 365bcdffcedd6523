package de.javakaffee.web.msm.serializer.java;

import de.javakaffee.web.msm.objectstream.ClassReadingStream;
import de.javakaffee.web.msm.objectstream.PermittedClasses;
import de.javakaffee.web.msm.objectstream.ReadingGuard;
import java.io.IOException;
import java.io.InputStream;

/** Reads values; classes and proxies come from the web application. For one thread. */
final class AttributesReader extends ClassReadingStream {

  AttributesReader(InputStream in, PermittedClasses classes, ReadingGuard guard)
      throws IOException {
    super(in, classes);
    // The filter set here replaces the one that the administrator gave the JVM.
    guard.alsoAsk(getObjectInputFilter());
    setObjectInputFilter(guard);
  }
}
