package de.javakaffee.web.msm.serializer.protobuf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextWriterTest {
  private static final int FIELD = 3;

  private final TextWriter texts = new TextWriter();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "\u0000\u007F\u0080\u07FF\u0800\uD7FF\uE000\uFFFF",
        "gr\u00FC\u00DFe",
        "\uD800\uDC00\uDBFF\uDFFF"
      })
  void aTextIsWrittenAsTheLibraryWritesIt(String text) throws IOException {
    for (String each : new String[] {text, text.repeat(100), text.repeat(2000)}) {
      ByteArrayOutputStream expected = new ByteArrayOutputStream();
      CodedOutputStream out = CodedOutputStream.newInstance(expected);
      out.writeString(FIELD, each);
      out.flush();
      byte[] written = new byte[expected.size()];
      assertThat(texts.write(CodedOutputStream.newInstance(written), FIELD, each)).isTrue();
      assertThat(written).isEqualTo(expected.toByteArray());
      CodedInputStream in = CodedInputStream.newInstance(written);
      assertThat(in.readTag()).isEqualTo(FIELD << 3 | 2);
      assertThat(in.readStringRequireUtf8()).isEqualTo(each);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uD800", "a\uDC00", "\uD800a", "\uDC00\uD800", "a\uDBFF\uD800\uDC00"})
  void nothingIsWrittenOfATextWithLoneSurrogates(String text) throws IOException {
    for (String each : new String[] {text, "x".repeat(2000) + text}) {
      byte[] room = new byte[10];
      assertThat(texts.write(CodedOutputStream.newInstance(room), FIELD, each)).isFalse();
      assertThat(Arrays.equals(room, new byte[10])).isTrue();
    }
  }
}
