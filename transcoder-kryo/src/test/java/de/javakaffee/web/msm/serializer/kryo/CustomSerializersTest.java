package de.javakaffee.web.msm.serializer.kryo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.esotericsoftware.kryo.kryo5.Kryo;
import com.esotericsoftware.kryo.kryo5.Serializer;
import com.esotericsoftware.kryo.kryo5.SerializerFactory.BaseSerializerFactory;
import com.esotericsoftware.kryo.kryo5.io.Input;
import com.esotericsoftware.kryo.kryo5.io.Output;
import com.esotericsoftware.kryo.kryo5.serializers.CollectionSerializer;
import de.javakaffee.web.msm.transcoder.Transcoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What applications plug in by {@code customConverter}. */
class CustomSerializersTest {

  /** Not Serializable; refuses to be made without an owner. */
  static final class Account {
    final List<Object> history = new ArrayList<>();
    final String owner;
    @Nullable Object partner;

    Account(String owner) {
      this.owner = owner.strip();
    }
  }

  /** Leaves the partner to the frame, cycles included. */
  static final class AccountSerializer extends Serializer<Account> {
    @Override
    public void write(Kryo kryo, Output output, Account account) {
      output.writeString(account.owner + "!");
      kryo.writeClassAndObject(output, account.partner);
      kryo.writeObject(output, account.history, new CollectionSerializer<>());
    }

    @Override
    public Account read(Kryo kryo, Input input, Class<? extends Account> type) {
      Account account = new Account(input.readString());
      kryo.reference(account);
      account.partner = kryo.readClassAndObject(input);
      @SuppressWarnings("unchecked")
      List<Object> history = kryo.readObject(input, ArrayList.class, new CollectionSerializer<>());
      account.history.addAll(history);
      return account;
    }
  }

  public static final class Accounts implements KryoCustomization {
    @Override
    public void customize(CustomSerializers serializers) {
      serializers.add(Account.class, new AccountSerializer());
    }
  }

  /** A serializer for everything that is a point, made by a factory. */
  interface Point {}

  record At(int x, int y) implements Point {}

  @SuppressWarnings("rawtypes") // as Kryo has it
  static final class PointFactory extends BaseSerializerFactory<Serializer<At>> {
    @Override
    public boolean isSupported(Class type) {
      return Point.class.isAssignableFrom(type);
    }

    @Override
    public Serializer<At> newSerializer(Kryo kryo, Class type) {
      return new Serializer<>() {
        @Override
        public void write(Kryo kryo, Output output, At point) {
          output.writeInt(point.x() + 100);
        }

        @Override
        public At read(Kryo kryo, Input input, Class<? extends At> type) {
          return new At(input.readInt(), 7);
        }
      };
    }
  }

  public static final class Points implements KryoCustomization {
    @Override
    public void customize(CustomSerializers serializers) {
      serializers.addFactory(new PointFactory());
    }
  }

  static class Plain {
    int number = 3;
  }

  public static final class Registering implements KryoCustomization {
    @Override
    public void customize(CustomSerializers serializers) {
      serializers.register(1, Plain.class);
    }
  }

  public static final class Contradicting implements KryoCustomization {
    @Override
    public void customize(CustomSerializers serializers) {
      serializers.register(1, Account.class);
    }
  }

  private static Transcoder with(Class<?>... customizations) {
    List<String> names = new ArrayList<>();
    for (Class<?> each : customizations) {
      names.add(each.getName());
    }
    return Codec.with(Map.of("customConverter", String.join(",", names)));
  }

  @Test
  void aSerializerOfTheApplicationIsUsedAndItsCyclesAreKept() throws Exception {
    Account account = new Account("ada");
    account.partner = List.of(account, "text");
    account.history.add(account.partner);

    Map<String, Object> decoded =
        with(Accounts.class).decode(with(Accounts.class).encode(Map.of("value", account)));

    Account copy = (Account) Codec.valueIn(decoded);
    assertThat(copy.owner).isEqualTo("ada!");
    assertThat((List<?>) copy.partner).first().isSameAs(copy);
    assertThat(copy.history).first().isSameAs(copy.partner);
  }

  @Test
  void aFactoryServesAllClassesThatItSupports() throws Exception {
    Map<String, Object> decoded =
        with(Points.class).decode(with(Points.class).encode(Map.of("at", new At(1, 2))));

    assertThat(decoded).containsEntry("at", new At(101, 7));
  }

  @Test
  void aRegisteredClassIsNamedByItsNumber() throws Exception {
    byte[] plain = Codec.standard().encode(Map.of("a", new Plain()));
    byte[] registered = with(Registering.class).encode(Map.of("a", new Plain()));

    assertThat(registered).hasSizeLessThan(plain.length - 40);
    assertThat(with(Registering.class).decode(registered).get("a"))
        .isInstanceOfSatisfying(Plain.class, copy -> assertThat(copy.number).isEqualTo(3));
    // What was stored before the registration is still read.
    assertThat(with(Registering.class).decode(plain).get("a")).isInstanceOf(Plain.class);
  }

  @Test
  void oneNumberForTwoClassesStopsTheStart() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with(Registering.class, Contradicting.class))
        .withMessage(
            "id 1 for " + Account.class.getName() + ": it stands for " + Plain.class.getName());
  }
}
