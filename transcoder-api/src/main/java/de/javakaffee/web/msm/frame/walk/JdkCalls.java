package de.javakaffee.web.msm.frame.walk;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** How public methods of the JDK, without parameters, are called on an object. */
@FunctionalInterface
interface JdkCalls {

  /** One method. */
  @FunctionalInterface
  interface Call {
    @Nullable Object on(Object receiver);
  }

  /**
   * Prepares the call of a method as the JDK wrote it. Its result is null if that is impossible.
   *
   * @param plain the call as it stands in source code
   */
  Call to(String method, Call plain);

  /** On objects of the JDK. */
  static JdkCalls plain() {
    return (method, plain) -> plain;
  }

  /**
   * On objects of an application's class: past its overrides, which may load what is not wanted.
   *
   * @param application extends a class of the JDK directly or not
   */
  static JdkCalls pastOverridesOf(Class<?> application) {
    return (method, plain) -> {
      try {
        Method found = application.getMethod(method);
        return ClassRules.isOfJdk(found.getDeclaringClass())
            ? plain
            : pastOverride(application, found);
      } catch (ReflectiveOperationException | LinkageError e) {
        // A package of a module that is not open: opaque, as its fields are.
        return receiver -> null;
      }
    };
  }

  private static Call pastOverride(Class<?> application, Method override)
      throws ReflectiveOperationException {
    // A class may only call what its own superclass inherits: the one next to the JDK does.
    Class<?> caller = application;
    while (!ClassRules.isOfJdk(caller.getSuperclass())) {
      caller = caller.getSuperclass();
    }
    Class<?> jdk = caller.getSuperclass();
    Class<?> result = jdk.getMethod(override.getName()).getReturnType();
    MethodHandle handle =
        MethodHandles.privateLookupIn(caller, MethodHandles.lookup())
            .findSpecial(jdk, override.getName(), methodType(result), caller)
            .asType(methodType(Object.class, Object.class));
    return receiver -> {
      try {
        return handle.invokeExact(receiver);
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException(override + " declares no checked exception", e);
      }
    };
  }
}
