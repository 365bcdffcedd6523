package de.javakaffee.web.msm.frame.walk;

import static de.javakaffee.web.msm.frame.walk.TwoAttributes.APART;
import static de.javakaffee.web.msm.frame.walk.TwoAttributes.TOGETHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serializable;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.InvalidPropertiesFormatException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Containers that an application wrote itself are read, never used. */
@SuppressWarnings({"serial", "unused", "UnusedVariable"}) // read by reflection, never written
class ForeignContainersTest {
  private final Box shared = new Box("x");

  private void assertConnects(Object holder) {
    assertThat(new TwoAttributes(holder, shared).groups()).isEqualTo(TOGETHER);
  }

  private static AssertionError used() {
    return new AssertionError("the walk used a container of the application");
  }

  /** Loads its elements from a database when it is used. */
  private static final class LazyList extends AbstractList<Object> implements Serializable {
    private final Object owner;

    LazyList(Object owner) {
      this.owner = owner;
    }

    @Override
    public Object get(int index) {
      throw used();
    }

    @Override
    public int size() {
      throw used();
    }

    @Override
    public Iterator<Object> iterator() {
      throw used();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      throw used();
    }

    @Override
    public int hashCode() {
      throw used();
    }
  }

  private static class NamedList extends ArrayList<Object> {
    private final Object name;

    NamedList(Object name) {
      this.name = name;
    }
  }

  private static final class JealousList extends NamedList {
    JealousList(Object name) {
      super(name);
    }

    @Override
    public Iterator<Object> iterator() {
      throw used();
    }

    @Override
    public int size() {
      throw used();
    }
  }

  private static final class JealousMap extends HashMap<Object, Object> {
    @Override
    public Set<Map.Entry<Object, Object>> entrySet() {
      throw used();
    }

    @Override
    public Set<Object> keySet() {
      throw used();
    }

    @Override
    public Collection<Object> values() {
      throw used();
    }
  }

  private static final class JealousTree extends TreeMap<Object, Object> {
    JealousTree(Comparator<Object> order) {
      super(order);
    }

    @Override
    public Comparator<? super Object> comparator() {
      throw used();
    }
  }

  private static final class NamedReference extends AtomicReference<Object> {
    private final Object name;

    NamedReference(Object name, Object target) {
      super(target);
      this.name = name;
    }
  }

  private static final class JealousKey {
    @Override
    public boolean equals(@Nullable Object other) {
      throw used();
    }

    @Override
    public int hashCode() {
      throw used();
    }

    @Override
    public String toString() {
      throw used();
    }
  }

  private record ByTable(Object table) implements Comparator<Object> {
    @Override
    public int compare(Object a, Object b) {
      throw used();
    }
  }

  private static final class BusinessException extends Exception {
    private final Object subject;

    BusinessException(Object subject, @Nullable Throwable cause) {
      super("no", cause);
      this.subject = subject;
    }

    @Override
    public synchronized Throwable getCause() {
      throw used();
    }
  }

  @Test
  void lazilyLoadingListIsReadByItsFields() {
    assertConnects(new LazyList(shared));
  }

  @Test
  void lazilyLoadingListIsNotLoadedThroughAWrapperOfTheJdk() {
    assertConnects(Collections.unmodifiableList(new LazyList(shared)));
    assertConnects(Collections.synchronizedCollection(new LazyList(shared)));
  }

  @Test
  void subclassOfAListConnectsByItsFields() {
    assertConnects(new NamedList(shared));
  }

  @Test
  void subclassOfAListConnectsByItsElements() {
    NamedList list = new NamedList("name");
    list.add(shared);
    assertConnects(list);
  }

  @Test
  void elementsOfAListAreReadPastOverrides() {
    JealousList list = new JealousList("name");
    list.add(shared);
    assertConnects(list);
    assertThat(new TwoAttributes(new JealousList("name"), shared).groups()).isEqualTo(APART);
  }

  @Test
  void entriesOfAMapAreReadPastOverrides() {
    JealousMap map = new JealousMap();
    map.put("k", shared);
    assertConnects(map);
  }

  @Test
  void comparatorIsReadPastOverrides() {
    assertConnects(new JealousTree(new ByTable(shared)));
  }

  @Test
  void subclassOfAReferenceConnectsByFieldAndTarget() {
    assertConnects(new NamedReference(shared, "target"));
    assertConnects(new NamedReference("name", shared));
  }

  @Test
  void keysAreNeitherComparedNorHashed() {
    JealousKey key = new JealousKey();
    assertThat(new TwoAttributes(List.of(key), new Object[] {key}).groups()).isEqualTo(TOGETHER);
  }

  @Test
  void exceptionConnectsByItsFields() {
    assertConnects(new BusinessException(shared, null));
  }

  @Test
  void exceptionConnectsByItsCausePastOverrides() {
    assertConnects(new BusinessException("x", new BusinessException(shared, null)));
  }

  @Test
  void exceptionConnectsByWhatItSuppressed() {
    Exception exception = new BusinessException("x", null);
    exception.addSuppressed(new BusinessException(shared, null));
    assertConnects(exception);
  }

  @Test
  void exceptionOfTheJdkConnectsByItsCause() {
    assertConnects(new IllegalStateException(new BusinessException(shared, null)));
  }

  @Test
  void exceptionOfTheJdkConnectsByWhatItSuppressed() {
    Exception exception = new IllegalStateException("x");
    exception.addSuppressed(new BusinessException(shared, null));
    assertConnects(exception);
  }

  @Test
  void exceptionOfTheJdkThatCannotBeWrittenIsWalkedAsFarAsItGets() {
    Exception exception = new InvalidPropertiesFormatException(new BusinessException(shared, null));
    assertConnects(exception);
  }

  @Test
  void containerChangedMeanwhileThrowsAndTheNextWalkIsFine() {
    ObjectWalker walker = new ObjectWalker(object -> false);
    List<Object> list = new ArrayList<>(List.of(shared, shared));
    ObjectWalker disturbed =
        new ObjectWalker(
            object -> {
              list.add(object);
              return false;
            });
    assertThatThrownBy(() -> disturbed.walk(Map.of("a", list)))
        .isInstanceOf(ConcurrentModificationException.class);
    assertThat(walker.walk(Map.of("a", list)).groups()).containsExactly(List.of("a"));
  }
}
