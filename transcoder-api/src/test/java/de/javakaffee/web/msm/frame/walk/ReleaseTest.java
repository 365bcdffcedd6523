package de.javakaffee.web.msm.frame.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Serializable;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A walker must not keep an application that was undeployed. */
class ReleaseTest {

  /** Loaded once more by a class loader of its own. */
  public static final class Bean extends ArrayList<Object> implements Supplier<Object> {
    private static final long serialVersionUID = 1L;

    @Override
    public Object get() {
      return (Runnable & Serializable) this::clear;
    }
  }

  @Test
  void walkerAndApplicationAreReleasedTogether() throws Exception {
    ObjectWalker walker = new ObjectWalker(object -> false);
    List<WeakReference<?>> released = walkInApplication(walker);
    WeakReference<ObjectWalker> walkerReleased = new WeakReference<>(walker);
    walker = null;
    released.add(walkerReleased);
    assertReleased(released);
  }

  @Test
  void applicationIsReleasedThoughTheWalkerLives() throws Exception {
    ObjectWalker walker = new ObjectWalker(object -> false);
    assertReleased(walkInApplication(walker));
    assertThat(walker.walk(Map.of("a", "x")).groups()).hasSize(1);
  }

  private static List<WeakReference<?>> walkInApplication(ObjectWalker walker) throws Exception {
    URL classes = Bean.class.getProtectionDomain().getCodeSource().getLocation();
    try (URLClassLoader application = new BeanLoader(classes)) {
      Object bean =
          application.loadClass(Bean.class.getName()).getDeclaredConstructor().newInstance();
      assertThat(bean.getClass()).isNotEqualTo(Bean.class);
      Object lambda = ((Supplier<?>) bean).get();
      List<Object> wrapped = Collections.unmodifiableList(new ArrayList<>(List.of(bean, lambda)));
      assertThat(walker.walk(Map.of("a", wrapped, "b", lambda)).groups()).hasSize(1);
      return new ArrayList<>(
          List.of(new WeakReference<>(application), new WeakReference<>(bean.getClass())));
    }
  }

  /** Loads the bean itself, everything else through its parent. */
  private static final class BeanLoader extends URLClassLoader {
    BeanLoader(URL classes) {
      super(new URL[] {classes}, ReleaseTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.equals(Bean.class.getName())) {
        return super.loadClass(name, resolve);
      }
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }

  private static void assertReleased(List<WeakReference<?>> references) throws IOException {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (references.stream().anyMatch(reference -> reference.get() != null)
        && System.nanoTime() < deadline) {
      System.gc();
    }
    assertThat(references).allSatisfy(reference -> assertThat((Object) reference.get()).isNull());
  }
}
