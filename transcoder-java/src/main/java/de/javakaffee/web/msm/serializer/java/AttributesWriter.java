package de.javakaffee.web.msm.serializer.java;

import de.javakaffee.web.msm.objectstream.PermittedClasses;
import de.javakaffee.web.msm.objectstream.RefusedException;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Writes values and refuses classes that the filter does not permit. For one thread. */
final class AttributesWriter extends ObjectOutputStream {
  private final PermittedClasses classes;
  private @Nullable RefusedException refusal;

  AttributesWriter(OutputStream out, PermittedClasses classes) throws IOException {
    super(out);
    this.classes = classes;
  }

  /** Called once per stream and class, superclasses, arrays and enums included. */
  @Override
  protected void annotateClass(Class<?> type) throws IOException {
    check(type.getName());
  }

  @Override
  protected void annotateProxyClass(Class<?> type) throws IOException {
    for (Class<?> each : type.getInterfaces()) {
      check(each.getName());
    }
  }

  /** Fails if a class was refused and a writeObject of the application made light of it. */
  void requireNothingRefused() throws RefusedException {
    if (refusal != null) {
      throw refusal;
    }
  }

  private void check(String className) throws RefusedException {
    if (refusal != null) {
      throw refusal; // a failing stream goes on to write what it failed with
    }
    try {
      classes.check(className);
    } catch (RefusedException e) {
      refusal = e;
      throw e;
    }
  }
}
