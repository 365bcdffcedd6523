package de.javakaffee.web.msm.serializer.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.InvalidClassException;
import java.lang.ref.WeakReference;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes that only the web application's class loader knows, and what becomes of them. */
class WebApplicationTest {
  private static final String CART =
      "public class Cart implements Serializable { public String owner = \"me\"; }";

  private final Application application;

  WebApplicationTest(@TempDir Path folder) throws Exception {
    application = new Application(folder).with("Cart", CART);
  }

  private static byte[] encodedBy(ClassLoader loader, Object value) throws Exception {
    return Codec.inside(loader).encode(Map.of("good", List.of(1), "value", value));
  }

  @Test
  void classesArraysAndEnumsComeFromTheApplication() throws Exception {
    application.with("Size", "public enum Size { SMALL, LARGE { } }");
    try (URLClassLoader loader = application.start();
        URLClassLoader other = application.start()) {
      Object cart = Application.newInstance(loader, "Cart");
      Object carts = java.lang.reflect.Array.newInstance(cart.getClass(), 2, 1);
      Object large = loader.loadClass("app.Size").getEnumConstants()[1];
      byte[] bytes = encodedBy(loader, new Object[] {cart, carts, large});

      Object[] decoded = (Object[]) Codec.valueIn(Codec.inside(other).decode(bytes));

      Class<?> cartThere = other.loadClass("app.Cart");
      assertThat(decoded[0]).isExactlyInstanceOf(cartThere);
      assertThat(decoded[1].getClass().getComponentType().getComponentType()).isSameAs(cartThere);
      assertThat(decoded[2]).isSameAs(other.loadClass("app.Size").getEnumConstants()[1]);
    }
  }

  @Test
  void proxiesAndLambdasComeFromTheApplication() throws Exception {
    application
        .with("Greeter", "interface Greeter { String greet(); }")
        .with(
            "Handler",
            "public class Handler implements java.lang.reflect.InvocationHandler, Serializable {"
                + " public Object invoke(Object p, java.lang.reflect.Method m, Object[] a) {"
                + " return \"hi\"; } }")
        .with(
            "Lambdas",
            "public class Lambdas implements java.util.function.Supplier<Object> {"
                + " interface S<T> extends java.util.function.Supplier<T>, Serializable {}"
                + " public Object get() { S<String> s = () -> \"made\"; return s; } }");
    try (URLClassLoader loader = application.start();
        URLClassLoader other = application.start()) {
      Class<?>[] interfaces = {loader.loadClass("app.Greeter"), Comparable.class};
      InvocationHandler handler = (InvocationHandler) Application.newInstance(loader, "Handler");
      Object proxy = Proxy.newProxyInstance(loader, interfaces, handler);
      Object lambda = ((Supplier<?>) Application.newInstance(loader, "Lambdas")).get();
      byte[] bytes = encodedBy(loader, new Object[] {proxy, lambda});

      Object[] decoded = (Object[]) Codec.valueIn(Codec.inside(other).decode(bytes));

      assertThat(decoded[0]).isInstanceOf(other.loadClass("app.Greeter"));
      assertThat(decoded[0].getClass().getClassLoader()).isSameAs(other);
      assertThat(((Supplier<?>) decoded[1]).get()).isEqualTo("made");
      assertThat(decoded[1].getClass().getClassLoader()).isSameAs(other);
    }
  }

  @Test
  void aClassThatIsGoneIsNamedTogetherWithTheAttribute() throws Exception {
    try (URLClassLoader loader = application.start()) {
      byte[] bytes = encodedBy(loader, List.of(Application.newInstance(loader, "Cart")));

      assertThatThrownBy(() -> Codec.standard().decode(bytes))
          .isInstanceOf(TranscodingException.class)
          .hasMessage("attribute \"value\": the web application has no class app.Cart")
          .hasCauseInstanceOf(ClassNotFoundException.class);
    }
  }

  @Test
  void aClassThatChangedIncompatiblyIsNamedTogetherWithTheAttribute() throws Exception {
    try (URLClassLoader loader = application.start()) {
      byte[] bytes = encodedBy(loader, Application.newInstance(loader, "Cart"));
      application.with("Cart", CART.replace("owner", "ownedBy"));
      try (URLClassLoader newer = application.start()) {
        assertThatThrownBy(() -> Codec.inside(newer).decode(bytes))
            .isInstanceOf(TranscodingException.class)
            .hasMessageStartingWith(
                "attribute \"value\": cannot be read: java.io.InvalidClassException: app.Cart;"
                    + " local class incompatible")
            .hasCauseInstanceOf(InvalidClassException.class);
      }
    }
  }

  @Test
  void aClassThatCannotBeLinkedIsAFailureAndNotAnError() throws Exception {
    application
        .with("Base", "public class Base implements Serializable {}")
        .with("Derived", "public class Derived extends Base {}")
        .with(
            "Broken",
            "public class Broken implements Serializable {"
                + " private static final long serialVersionUID = 1L;"
                + " static { if (Boolean.getBoolean(\"broken.class\"))"
                + " throw new IllegalStateException(); } }");
    try (URLClassLoader loader = application.start()) {
      byte[] derived = encodedBy(loader, Application.newInstance(loader, "Derived"));
      byte[] broken = encodedBy(loader, Application.newInstance(loader, "Broken"));
      application.without("Base");
      try (URLClassLoader newer = application.start()) {
        System.setProperty("broken.class", "true");
        Transcoder transcoder = Codec.inside(newer);

        assertThatThrownBy(() -> transcoder.decode(derived))
            .isInstanceOf(TranscodingException.class)
            .hasMessage(
                "attribute \"value\": cannot be read: java.lang.NoClassDefFoundError: app/Base");
        assertThatThrownBy(() -> transcoder.decode(broken))
            .isInstanceOf(TranscodingException.class)
            .hasMessage(
                "attribute \"value\": cannot be read: java.lang.ExceptionInInitializerError");
      } finally {
        System.clearProperty("broken.class");
      }
    }
  }

  @Test
  void afterAStopTheClassLoaderIsCollected() throws Exception {
    WeakReference<ClassLoader> loader = usedAndStopped();

    for (int i = 0; i < 100 && loader.get() != null; i++) {
      System.gc();
    }

    assertThat(loader.get()).isNull();
  }

  private WeakReference<ClassLoader> usedAndStopped() throws Exception {
    try (URLClassLoader loader = application.start()) {
      Transcoder transcoder = Codec.inside(loader);
      Object cart = Application.newInstance(loader, "Cart");
      Object decoded = Codec.roundTrip(transcoder, List.of(cart, cart.getClass()));
      assertThat(decoded).isInstanceOf(List.class);
      return new WeakReference<>(loader);
    }
  }
}
