package de.javakaffee.web.msm.testkit.comparison;

import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Array;
import java.lang.reflect.Proxy;
import java.util.Arrays;

/** Takes objects apart, each kind in its way. Stateless. */
final class Shapes {
  private Shapes() {}

  static Shape of(Object object) {
    Shape shape = new Shape();
    Class<?> type = object.getClass();
    if (PlainValues.lacksIdentity(object)) {
      shape.withoutIdentity();
    }
    if (type.isArray()) {
      array(object, shape);
    } else if (Proxy.isProxyClass(type)) {
      shape.fact("interfaces", Arrays.stream(type.getInterfaces()).map(Class::getName).toList());
      shape.part(".handler", Proxy.getInvocationHandler(object));
    } else if (JdkTypes.isLambda(object)) {
      lambda(object, shape);
    } else if (JdkTypes.contains(type)) {
      JdkShapes.describe(object, shape);
    } else {
      ApplicationShapes.describe(object, shape);
    }
    return shape;
  }

  private static void array(Object array, Shape shape) {
    if (array instanceof Object[] elements) {
      shape.fact("length", elements.length);
      for (int i = 0; i < elements.length; i++) {
        shape.part("[" + i + "]", elements[i]);
      }
    } else {
      shape.fact("length", Array.getLength(array));
      shape.fact("elements", array);
    }
  }

  private static void lambda(Object lambda, Shape shape) {
    if (!(SerialState.of(lambda).map(SerialState::written).orElse(null)
        instanceof SerializedLambda serialized)) {
      shape.fact("not serializable", lambda.getClass().getName());
      return;
    }
    shape.fact(
        "method",
        serialized.getFunctionalInterfaceClass()
            + " by "
            + serialized.getImplMethodKind()
            + " "
            + serialized.getImplClass()
            + "."
            + serialized.getImplMethodName()
            + serialized.getImplMethodSignature()
            + " of "
            + serialized.getCapturingClass());
    if (serialized.getCapturedArgCount() == 0) {
      shape.withoutIdentity();
    }
    for (int i = 0; i < serialized.getCapturedArgCount(); i++) {
      shape.part(".captured[" + i + "]", serialized.getCapturedArg(i));
    }
  }
}
