package de.javakaffee.web.msm.benchmarks.subjects.handwritten;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;

/** Handles on what a class of the sample keeps to itself. Immutable. */
final class Access {
  private final Class<?> type;
  private final MethodHandles.Lookup lookup;

  private Access(Class<?> type, MethodHandles.Lookup lookup) {
    this.type = type;
    this.lookup = lookup;
  }

  static Access to(Class<?> type) {
    try {
      return new Access(type, MethodHandles.privateLookupIn(type, MethodHandles.lookup()));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  VarHandle field(String name, Class<?> fieldType) {
    try {
      return lookup.findVarHandle(type, name, fieldType);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  MethodHandle constructor(Class<?>... parameters) {
    try {
      return lookup.findConstructor(type, MethodType.methodType(void.class, parameters));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  MethodHandle method(String name, Class<?>... parameters) {
    try {
      return lookup.findVirtual(type, name, MethodType.methodType(void.class, parameters));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
