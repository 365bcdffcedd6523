package de.javakaffee.web.msm.serializer.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.javakaffee.web.msm.objectmodel.ShellReader;
import de.javakaffee.web.msm.objectstream.PermittedClasses;
import de.javakaffee.web.msm.transcoder.ClassFilter;
import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.collections.Transformer;
import org.apache.commons.collections.functors.ChainedTransformer;
import org.apache.commons.collections.functors.ConstantTransformer;
import org.apache.commons.collections.functors.InvokerTransformer;
import org.apache.commons.collections.keyvalue.TiedMapEntry;
import org.apache.commons.collections.map.LazyMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The published attack by commons-collections 3.2.1, with a payload that sets a property. */
class GadgetChainTest {
  private static final String PROPERTY = "gadget.chain.has.run";

  /** Bytes that begin a stream, and that shells do without. */
  private static final int HEADER = 4;

  @AfterEach
  void clear() {
    System.clearProperty(PROPERTY);
  }

  @Test
  void theChainIsRefusedAndNothingOfItRuns() throws Exception {
    byte[] bytes = Codec.permissivelyEncoded(chain());
    Transcoder transcoder = Codec.standard();

    assertThatThrownBy(() -> transcoder.decode(bytes))
        .isInstanceOf(TranscodingException.class)
        .hasMessage(
            "attribute \"value\": class org.apache.commons.collections.functors.ChainedTransformer"
                + " is not permitted by the class filter");
    assertThat(System.getProperty(PROPERTY)).isNull();
    assertThat(transcoder.decode(transcoder.encode(Map.of("value", List.of(1)))))
        .isEqualTo(Map.of("value", List.of(1)));
  }

  @Test
  void withoutThisTranscoderTheChainRuns() throws Exception {
    ObjectInputStream unprotected =
        new ObjectInputStream(new ByteArrayInputStream(Codec.permissivelyEncoded(chain())));
    assertThat(unprotected.readInt()).isEqualTo(1);
    assertThat(unprotected.readUnshared()).isEqualTo("value");

    Object read = unprotected.readObject();

    assertThat(read).isInstanceOf(HashMap.class);
    assertThat(System.getProperty(PROPERTY)).isEqualTo("yes");
  }

  @Test
  void asAShellTheChainIsRefusedToo() throws Exception {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(stream)) {
      out.writeObject(chain());
    }
    byte[] shell = Arrays.copyOfRange(stream.toByteArray(), HEADER, stream.size());
    PermittedClasses classes =
        new PermittedClasses(getClass().getClassLoader(), ClassFilter.standard());
    ShellReader reader = new ShellReader(classes, Limits.standard(), shell.length);

    assertThatThrownBy(() -> reader.read(shell, 1, number -> number))
        .isInstanceOf(TranscodingException.class)
        .hasMessage(
            "class org.apache.commons.collections.functors.ChainedTransformer"
                + " is not permitted by the class filter");
    assertThat(System.getProperty(PROPERTY)).isNull();
  }

  private static Object chain() throws ReflectiveOperationException {
    Transformer[] steps = {
      new ConstantTransformer(System.class),
      new InvokerTransformer(
          "getMethod",
          new Class<?>[] {String.class, Class[].class},
          new Object[] {"setProperty", new Class<?>[] {String.class, String.class}}),
      new InvokerTransformer(
          "invoke",
          new Class<?>[] {Object.class, Object[].class},
          new Object[] {null, new Object[] {PROPERTY, "yes"}})
    };
    // Harmless until it lies in the map, whose put would run it at once.
    ChainedTransformer transformer = new ChainedTransformer(new Transformer[0]);
    Map<?, ?> lazy = LazyMap.decorate(new HashMap<>(), transformer);
    Map<Object, Object> chain = new HashMap<>();
    chain.put(new TiedMapEntry(lazy, "key"), "value");
    lazy.clear();
    Field armed = ChainedTransformer.class.getDeclaredField("iTransformers");
    armed.setAccessible(true);
    armed.set(transformer, steps);
    return chain;
  }
}
