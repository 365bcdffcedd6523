package de.javakaffee.web.msm.serializer.java;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.Externalizable;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.io.Serial;
import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The class filter holds in both directions, whatever form a class takes in the stream. */
class ClassFilterTest {
  private static final String DENIED = ".*\\$Denied.*";
  private static final AtomicInteger INITIALISED = new AtomicInteger();

  static class Denied implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  static final class SubclassOfIt extends Denied {
    private static final long serialVersionUID = 1L;
  }

  public static final class DeniedExternal implements Externalizable {
    private static final long serialVersionUID = 1L;

    public DeniedExternal() {}

    @Override
    public void writeExternal(ObjectOutput out) {}

    @Override
    public void readExternal(ObjectInput in) {}
  }

  enum DeniedEnum {
    ONE {}
  }

  record DeniedRecord() implements Serializable {}

  interface DeniedInterface {}

  record Handler() implements InvocationHandler, Serializable {
    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) {
      return "";
    }
  }

  interface SerializableSupplier extends Supplier<String>, Serializable {}

  static final class DeniedLambdas {
    private DeniedLambdas() {}

    static SerializableSupplier lambda() {
      return () -> "";
    }
  }

  /** Only ever named in bytes, so that nothing but decoding can have initialised it. */
  static final class InitialisationSeen implements Serializable {
    private static final long serialVersionUID = 1L;

    static {
      INITIALISED.incrementAndGet();
    }
  }

  /** Written in place of the class above, with a name of the same length. */
  static final class InitialisationTwin implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  /** Hides that something in it was refused. */
  static final class MakesLightOfIt implements Serializable {
    private static final long serialVersionUID = 1L;

    @Serial
    private void writeObject(ObjectOutputStream out) {
      try {
        out.writeObject(new Denied());
      } catch (java.io.IOException e) {
        return;
      }
    }
  }

  static Stream<Arguments> denied() {
    return Codec.oneByOne(
        new Denied(),
        new SubclassOfIt(),
        new DeniedExternal(),
        DeniedEnum.ONE,
        new DeniedRecord(),
        Denied.class,
        new Denied[0],
        new Denied[0][0],
        Denied[].class,
        Proxy.newProxyInstance(
            ClassFilterTest.class.getClassLoader(),
            new Class<?>[] {DeniedInterface.class},
            new Handler()),
        DeniedLambdas.lambda(),
        new ArrayList<>(List.of(new Object[] {new Denied()})));
  }

  @ParameterizedTest
  @MethodSource("denied")
  void aDeniedClassIsNeitherWrittenNorRead(Object value) throws Exception {
    Transcoder transcoder = Codec.denying(DENIED);
    byte[] bytes = Codec.permissivelyEncoded(value);

    assertThatThrownBy(() -> transcoder.encode(Map.of("value", value)))
        .isInstanceOf(TranscodingException.class)
        .hasMessageMatching(
            "attribute \"value\": class \\[*L?"
                + DENIED
                + " is not permitted by the class filter at value.* \\([^ ]+\\)");
    assertThatThrownBy(() -> transcoder.decode(bytes))
        .isInstanceOf(TranscodingException.class)
        .hasMessageMatching(
            "attribute \"value\": class \\[*L?" + DENIED + " is not permitted by the class filter");
    assertThat(Codec.standard().decode(bytes)).containsOnlyKeys("value");
  }

  @Test
  void withAnAllowListOnlyWhatItNamesIsWrittenAndRead() throws Exception {
    Transcoder transcoder = Codec.allowing("java\\.util\\..*", ".*\\$SubclassOfIt", ".*\\$Denied");
    byte[] file = Codec.permissivelyEncoded(new java.io.File("a"));

    assertThat(Codec.roundTrip(transcoder, new ArrayList<>(List.of("a", new int[0]))).get(0))
        .isEqualTo("a");
    assertThat(Codec.roundTrip(transcoder, new SubclassOfIt())).isInstanceOf(Denied.class);
    assertThatThrownBy(() -> transcoder.decode(file))
        .hasMessage("attribute \"value\": class java.io.File is not permitted by the class filter");
  }

  @Test
  void aDeniedClassIsNotInitialised() throws Exception {
    String twin = new String(Codec.permissivelyEncoded(new InitialisationTwin()), ISO_8859_1);
    byte[] bytes = twin.replace("InitialisationTwin", "InitialisationSeen").getBytes(ISO_8859_1);

    assertThatThrownBy(() -> Codec.denying(".*InitialisationSeen").decode(bytes))
        .isInstanceOf(TranscodingException.class);
    assertThat(INITIALISED).hasValue(0);
    assertThat(Codec.standard().decode(bytes)).containsOnlyKeys("value");
    assertThat(INITIALISED).hasValue(1);
  }

  @Test
  void aRefusalThatTheApplicationSwallowsIsStillOne() {
    assertThatThrownBy(() -> Codec.denying(DENIED).encode(Map.of("value", new MakesLightOfIt())))
        .isInstanceOf(TranscodingException.class)
        .hasMessageEndingWith("$Denied is not permitted by the class filter");
  }
}
