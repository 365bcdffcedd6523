package de.javakaffee.web.msm.objectmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What comes back is written by Java serialization with the very bytes as what Java serialization
 * itself brings back: same classes, same fields, same sharing of all but strings.
 */
class ExactRoundTripTest {

  static Stream<Sample> samples() {
    return Stream.concat(JdkSamples.all(), ApplicationSamples.all());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void whatComesBackIsWhatJavaSerializationBringsBack(Sample sample) throws Exception {
    Object back = TableCodec.standard().roundTrip(sample.value());

    assertThat(back).hasSameClassAs(sample.value());
    assertThat(written(back)).isEqualTo(written(read(written(sample.value()))));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theSameValueIsWrittenWithTheSameBytes(Sample sample) throws Exception {
    TableCodec codec = TableCodec.standard();

    assertThat(codec.encode(sample.value())).isEqualTo(codec.encode(sample.value()));
  }

  private static byte[] written(Object value) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new SharingEqualStrings(bytes)) {
      out.writeObject(value);
    }
    return bytes.toByteArray();
  }

  /** Whether equal strings are one object is nobody's business. */
  private static final class SharingEqualStrings extends ObjectOutputStream {
    SharingEqualStrings(ByteArrayOutputStream bytes) throws IOException {
      super(bytes);
      enableReplaceObject(true);
    }

    @Override
    protected Object replaceObject(Object object) {
      return object instanceof String text ? text.intern() : object;
    }
  }

  private static Object read(byte[] bytes) throws Exception {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return in.readObject();
    }
  }
}
