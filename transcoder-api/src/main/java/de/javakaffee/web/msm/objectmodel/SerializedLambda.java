package de.javakaffee.web.msm.objectmodel;

import de.javakaffee.web.msm.objectstream.PermittedClasses;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/**
 * Read in place of the JDK's class of this simple name (Java serialization compares no more), which
 * makes the lambda at once: here the class filter can judge the implementing class, too, before any
 * code of the capturing class runs. Field names and types are the JDK's.
 */
@SuppressWarnings({"unused", "serial", "NullAway"}) // Java serialization fills the fields
final class SerializedLambda implements Serializable {
  private static final long serialVersionUID = 8025925345765570181L;

  static final String OF_THE_JDK = "java.lang.invoke.SerializedLambda";

  private Class<?> capturingClass;
  private String functionalInterfaceClass;
  private String functionalInterfaceMethodName;
  private String functionalInterfaceMethodSignature;
  private String implClass;
  private String implMethodName;
  private String implMethodSignature;
  private int implMethodKind;
  private String instantiatedMethodType;
  private Object[] capturedArgs;

  /** The lambda, which {@code $deserializeLambda$} of the capturing class makes. */
  @Nullable Object resolved(PermittedClasses classes) throws IOException {
    if (capturingClass == null || implClass == null || capturedArgs == null) {
      throw new InvalidObjectException("a lambda without its class");
    }
    classes.check(capturingClass.getName());
    classes.check(implClass.replace('/', '.'));
    MethodHandle readResolve =
        SerializationHandles.readResolve(java.lang.invoke.SerializedLambda.class);
    java.lang.invoke.SerializedLambda lambda =
        new java.lang.invoke.SerializedLambda(
            capturingClass,
            functionalInterfaceClass,
            functionalInterfaceMethodName,
            functionalInterfaceMethodSignature,
            implMethodKind,
            implClass,
            implMethodName,
            implMethodSignature,
            instantiatedMethodType,
            capturedArgs);
    try {
      return (Object) readResolve.invokeExact((Object) lambda);
    } catch (Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IOException("no such lambda in " + capturingClass.getName(), e);
    }
  }
}
