package de.javakaffee.web.msm.serializer.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.Serial;
import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WritingFailuresTest {
  private static final String SUPPLIER = Supplier.class.getName();

  private final Transcoder transcoder = Codec.standard();

  record Supplier() {}

  static class Item implements Serializable {
    private static final long serialVersionUID = 1L;
    private final @Nullable Object supplier;
    private final transient Supplier notWritten = new Supplier();
    private static final Supplier NOT_OF_THE_OBJECT = new Supplier();
    private final Item self = this;

    Item(@Nullable Object supplier) {
      this.supplier = supplier;
    }

    @Override
    public String toString() {
      return "" + supplier + notWritten + NOT_OF_THE_OBJECT + self;
    }
  }

  static final class SpecialItem extends Item {
    private static final long serialVersionUID = 1L;

    SpecialItem(@Nullable Object supplier) {
      super(supplier);
    }
  }

  record Cart(Object items) implements Serializable {}

  record Handler(Object target) implements InvocationHandler, Serializable {
    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object[] arguments) {
      return null;
    }
  }

  interface Throwing extends Serializable {
    void run() throws Exception;
  }

  static final class WritesAndThrows implements Serializable {
    private static final long serialVersionUID = 1L;
    private final transient Throwing throwing;

    WritesAndThrows(Throwing throwing) {
      this.throwing = throwing;
    }

    @Serial
    private void writeObject(ObjectOutputStream out) throws Exception {
      out.defaultWriteObject();
      throwing.run();
    }
  }

  static final class WritesTransientField implements Serializable {
    private static final long serialVersionUID = 1L;
    private final transient Supplier hidden = new Supplier();

    @Serial
    private void writeObject(ObjectOutputStream out) throws IOException {
      out.defaultWriteObject();
      out.writeObject(hidden);
    }
  }

  /** Goes on after a failure deep inside, so that half an object stands in the stream. */
  static final class WritesHalfAnObject implements Serializable {
    private static final long serialVersionUID = 1L;

    @Serial
    private void writeObject(ObjectOutputStream out) throws IOException {
      out.defaultWriteObject();
      try {
        out.writeObject(new Cart(new Supplier()));
      } catch (NotSerializableException e) {
        out.writeInt(0);
      }
    }
  }

  private TranscodingException failureOf(Object value) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    attributes.put("good", new ArrayList<>());
    attributes.put("cart", value);
    TranscodingException failure =
        catchThrowableOfType(TranscodingException.class, () -> transcoder.encode(attributes));
    assertThat(failure.attribute()).isEqualTo("cart");
    return failure;
  }

  private void assertPath(Object value, String path) {
    TranscodingException failure = failureOf(value);
    assertThat(failure.path()).isEqualTo(path + " (" + SUPPLIER + ")");
    assertThat(failure)
        .hasMessage("attribute \"cart\": not serializable at " + path + " (" + SUPPLIER + ")")
        .hasCauseInstanceOf(NotSerializableException.class);
  }

  @Test
  void whatIsNotSerializableIsNamedWithAttributeAndPath() {
    List<Object> items = List.of(new Item(null), new Item(1), new Item(new Supplier()));

    assertPath(new Cart(new ArrayList<>(items)), "cart.items[2].supplier");
  }

  @Test
  void everyKindOfStepIsToldOf() {
    Map<Object, Object> keyed = new LinkedHashMap<>();
    keyed.put(1, 2);
    keyed.put(new Supplier(), 3);
    Object proxy =
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Runnable.class},
            new Handler(new Supplier()));

    assertPath(new Supplier(), "cart");
    assertPath(new Object[] {1, new Object[] {new Supplier()}}, "cart[1][0]");
    assertPath(List.of(new Supplier()), "cart[0]");
    assertPath(Collections.unmodifiableList(new ArrayList<>(List.of(new Supplier()))), "cart[0]");
    assertPath(Map.of("total", new Supplier()), "cart[\"total\"]");
    assertPath(Map.of(TimeUnit.DAYS, new Supplier()), "cart[DAYS]");
    assertPath(Map.of("jane@example.org", new Supplier()), "cart[value 0]");
    assertPath(keyed, "cart[key 1]");
    assertPath(proxy, "cart.handler.target");
    assertPath(new SpecialItem(new Supplier()), "cart.supplier");
    assertPath(new WritesTransientField(), "cart.hidden");
  }

  @Test
  void aLongChainIsFollowedWithoutRecursion() {
    Object chain = new Supplier();
    for (int i = 0; i < 500; i++) {
      chain = new Item(chain);
    }

    assertPath(chain, "cart" + ".supplier".repeat(500));
  }

  @Test
  void withoutAPathTheClassIsNamed() {
    Object value =
        new WritesAndThrows(
            () -> {
              throw new NotSerializableException("com.shop.Made");
            });

    assertThat(failureOf(value))
        .hasMessage("attribute \"cart\": com.shop.Made is not serializable")
        .extracting(TranscodingException::path)
        .isNull();
  }

  @Test
  void whatCouldNotBeReadIsNotWritten() {
    assertThat(failureOf(new WritesHalfAnObject()))
        .hasMessageStartingWith(
            "attribute \"cart\": its writeObject methods write what cannot be read: damaged at"
                + " byte");
  }

  @Test
  void whatWriteObjectThrowsIsTheCauseAndItsMessageIsNotRepeated() {
    Exception[] thrown = {
      new IllegalStateException("secret"), new IOException("secret"), new Exception("secret")
    };
    for (Exception each : thrown) {
      Object value =
          new WritesAndThrows(
              () -> {
                throw each;
              });

      assertThat(failureOf(value))
          .hasMessage("attribute \"cart\": cannot be written: " + each.getClass().getName())
          .hasRootCause(each);
    }
  }

  @Test
  void errorsOfTheApplicationAreFailuresToo() {
    for (Error each : List.of(new NoClassDefFoundError("com/shop/Gone"), new AssertionError("x"))) {
      Object value =
          new WritesAndThrows(
              () -> {
                throw each;
              });

      assertThat(failureOf(value)).hasCause(each);
    }
  }

  @Test
  void lackOfMemoryPassesThrough() {
    OutOfMemoryError error = new OutOfMemoryError("made up");
    Map<String, Object> attributes =
        Map.of(
            "cart",
            new WritesAndThrows(
                () -> {
                  throw error;
                }));

    assertThatThrownBy(() -> transcoder.encode(attributes)).isSameAs(error);
  }

  @Test
  void concurrentModificationPassesThroughSoThatTheCallerTriesAgain() {
    ArrayList<Object> list = new ArrayList<>();
    list.add(new WritesAndThrows(() -> list.add("more")));
    Map<String, Object> attributes = Map.of("cart", list);

    assertThatThrownBy(() -> transcoder.encode(attributes))
        .isInstanceOf(ConcurrentModificationException.class);
  }

  @Test
  void aMapThatChangesWhileItIsWrittenIsNotWrittenWithAWrongNumberOfEntries() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("first", new WritesAndThrows(() -> map.put("second", 2)));

    assertThatThrownBy(() -> transcoder.encode(Map.of("cart", map)))
        .isInstanceOf(ConcurrentModificationException.class)
        .hasMessage("java.util.HashMap of 1 entries was written with 2");
  }

  @Test
  void aChainLongerThanTheLimitIsRefusedWhateverTheStack() throws Exception {
    assertThat(failureOf(chain(100_000)))
        .hasMessage("attribute \"cart\": nested deeper than the limit 10000");
    assertThat(Codec.roundTrip(transcoder, List.of(1))).isEqualTo(List.of(1));
  }

  @Test
  void aChainTooLongForAnyStackIsRefusedAndTheTranscoderGoesOn() throws Exception {
    assertThat(failureOf(chain(3_000_000)))
        .hasMessage(
            "attribute \"cart\": cannot be written: objects refer to each other in a chain too"
                + " long for a stack of 128 MB")
        .hasCauseInstanceOf(StackOverflowError.class);
    assertThat(Codec.roundTrip(transcoder, List.of(1))).isEqualTo(List.of(1));
  }

  private static Object chain(int length) {
    Object chain = "end";
    for (int i = 0; i < length; i++) {
      chain = new Object[] {chain};
    }
    return chain;
  }

  @Test
  void limitsHoldAtWriting() {
    assertThat(refusalBy(new Limits(3, 100, 100, 1_000), new Object[] {new Object[] {List.of()}}))
        .isEqualTo("attribute \"value\": nested deeper than the limit 3");
    assertThat(refusalBy(new Limits(10, 10, 100, 1_000), new Object[10]))
        .isEqualTo("attribute \"value\": more objects than the limit 10");
    assertThat(refusalBy(new Limits(10, 100, 9, 1_000), new byte[10]))
        .isEqualTo("attribute \"value\": array of 10 elements exceeds the limit 9");
    assertThat(refusalBy(new Limits(10, 100, 10_000, 1_000), new byte[1_000]))
        .isEqualTo("attribute \"value\": more than 1000 bytes, the limit of one call");
  }

  private static String refusalBy(Limits limits, Object value) {
    Transcoder limited = Codec.limited(limits);
    return String.valueOf(
        catchThrowableOfType(
                TranscodingException.class, () -> limited.encode(Map.of("value", value)))
            .getMessage());
  }
}
