package de.javakaffee.web.msm.serializer.kryo;

/**
 * Serializers of an application or a library, for the option {@code customConverter}: a
 * comma-separated list of the names of such classes, which the web application has, applied in this
 * order. Each has a public constructor without parameters.
 *
 * <p>Serializers are written as for any Kryo 5, but against the packages {@code
 * com.esotericsoftware.kryo.kryo5}, which the artifact {@code com.esotericsoftware.kryo:kryo5} has:
 * so they meet no other Kryo of the application. Tomcat's {@code lib} has that artifact at run
 * time; applications compile against it with scope {@code provided}.
 *
 * <pre>{@code
 * public final class ShopSerializers implements KryoCustomization {
 *   public void customize(CustomSerializers serializers) {
 *     serializers
 *         .add(Money.class, new MoneySerializer())
 *         .addFactory(new JodaSerializerFactory())
 *         .register(1, Cart.class);
 *   }
 * }
 *
 * final class MoneySerializer extends Serializer<Money> {
 *   public void write(Kryo kryo, Output output, Money money) {
 *     output.writeLong(money.cents());
 *     kryo.writeClassAndObject(output, money.currency());
 *   }
 *
 *   public Money read(Kryo kryo, Input input, Class<? extends Money> type) {
 *     return new Money(input.readLong(), (Currency) kryo.readClassAndObject(input));
 *   }
 * }
 * }</pre>
 *
 * <p>Bytes from the store are not to be trusted: a serializer checks every length before it
 * allocates. An object that may be part of a cycle is told to {@code kryo.reference(object)} before
 * what it holds is read. What a serializer of the application writes, only that serializer reads:
 * neither may change while sessions are stored.
 */
@FunctionalInterface
public interface KryoCustomization {

  /**
   * Adds serializers. Called often, each time for a Kryo that one thread uses at a time, so that a
   * serializer made here may have state; always with the same result.
   */
  void customize(CustomSerializers serializers);
}
