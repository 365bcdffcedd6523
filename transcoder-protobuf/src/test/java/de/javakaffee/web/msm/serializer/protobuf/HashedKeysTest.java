package de.javakaffee.web.msm.serializer.protobuf;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Keys are complete before they are hashed. */
final class HashedKeysTest {

  /** Equal by what its list holds. */
  static final class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private final List<Object> parts;

    Key(List<Object> parts) {
      this.parts = parts;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key && parts.equals(key.parts);
    }

    @Override
    public int hashCode() {
      return parts.hashCode();
    }
  }

  /** The list is met before the set, and filled after it if nobody sees to it. */
  static final class Holder implements Serializable {
    private static final long serialVersionUID = 1L;
    List<Object> first = new ArrayList<>(List.of("a"));
    Set<Key> keys = new HashSet<>(Set.of(new Key(first)));
    List<Object> last = first;
  }

  /** Equal by its name. */
  static final class Person implements Serializable {
    private static final long serialVersionUID = 1L;
    final Set<Person> friends = new HashSet<>();
    final String name;

    Person(String name) {
      this.name = name;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Person person && name.equals(person.name);
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }
  }

  @SuppressWarnings("unchecked") // what went in comes out
  private static <T> T roundTrip(T value) throws TranscodingException {
    ProtobufTranscoder transcoder =
        new ProtobufTranscoder(TranscoderConfiguration.of(HashedKeysTest.class.getClassLoader()));
    Object read = transcoder.decode(transcoder.encode(Map.of("it", value))).get("it");
    return (T) java.util.Objects.requireNonNull(read);
  }

  @Test
  void whatAKeyHoldsIsThereBefore() throws TranscodingException {
    Holder read = roundTrip(new Holder());
    assertThat(read.keys).contains(new Key(new ArrayList<>(List.of("a"))));
    assertThat(read.keys.iterator().next().parts).isSameAs(read.first).isSameAs(read.last);
  }

  @Test
  void keysThatHoldEachOtherAreFound() throws TranscodingException {
    Person ada = new Person("Ada");
    Person bob = new Person("Bob");
    ada.friends.add(bob);
    bob.friends.add(ada);
    ada.friends.add(ada);
    Person read = roundTrip(ada);
    assertThat(read.friends).contains(new Person("Bob"), new Person("Ada"));
    Person other =
        read.friends.stream().filter(each -> each.name.equals("Bob")).findFirst().orElseThrow();
    assertThat(other.friends).containsExactly(read);
  }
}
