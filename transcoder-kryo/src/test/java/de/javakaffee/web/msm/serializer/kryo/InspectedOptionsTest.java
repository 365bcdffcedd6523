package de.javakaffee.web.msm.serializer.kryo;

import static org.assertj.core.api.Assertions.assertThat;

import com.esotericsoftware.kryo.kryo5.Kryo;
import com.esotericsoftware.kryo.kryo5.Serializer;
import com.esotericsoftware.kryo.kryo5.io.Input;
import com.esotericsoftware.kryo.kryo5.io.Output;
import de.javakaffee.web.msm.testkit.ContentTree;
import de.javakaffee.web.msm.transcoder.Limits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Options by which frames hold what the application alone understands. */
class InspectedOptionsTest {

  static class Point {
    int x = 1;
    int y = 2;
  }

  /** Nobody can tell where its bytes end. */
  static final class PointSerializer extends Serializer<Point> {
    @Override
    public void write(Kryo kryo, Output output, Point point) {
      output.writeInt(point.x);
      output.writeInt(point.y);
    }

    @Override
    public Point read(Kryo kryo, Input input, Class<? extends Point> type) {
      Point point = new Point();
      point.x = input.readInt();
      point.y = input.readInt();
      return point;
    }
  }

  public static final class Points implements KryoCustomization {
    @Override
    public void customize(CustomSerializers serializers) {
      serializers.add(Point.class, new PointSerializer());
    }
  }

  public static final class Registered implements KryoCustomization {
    @Override
    public void customize(CustomSerializers serializers) {
      serializers.register(7, Point.class);
    }
  }

  private static String tree(String option, String value, Map<String, Object> attributes)
      throws Exception {
    ContentTree tree = new ContentTree();
    byte[] bytes = Codec.with(Map.of(option, value)).encode(attributes);
    new KryoInspector().inspect(bytes, Limits.standard(), tree);
    return tree.toString().replace(InspectedOptionsTest.class.getName(), "Test");
  }

  private static Map<String, Object> aListAndAText() {
    Map<String, Object> attributes = new LinkedHashMap<>();
    attributes.put("points", new ArrayList<>(List.of("first", new Point(), "last")));
    attributes.put("text", "x");
    return attributes;
  }

  @Test
  void whatASerializerOfTheApplicationWroteEndsTheFrameWithARemark() throws Exception {
    assertThat(tree("customConverter", Points.class.getName(), aListAndAText()))
        .isEqualTo(
            """
            points: #0 java.util.ArrayList
              0: java.lang.String first
              1: #1 Test$Point
                (written by a serializer of the application, which alone can read it: \
            22 bytes are not shown, with one more attribute in them)
            """);
  }

  @Test
  void fieldsWithoutNamesEndTheFrameWithARemark() throws Exception {
    for (String evolution : List.of("strict", "none")) {
      assertThat(tree("classEvolution", evolution, aListAndAText()))
          .contains("  1: #1 Test$Point\n")
          .contains(
              "    (the fields of the class are not named here (classEvolution strict or none): ")
          .contains("bytes are not shown, with one more attribute in them)")
          .doesNotContain("last");
    }
  }

  @Test
  void aClassThatHasANumberIsShownByIt() throws Exception {
    assertThat(tree("customConverter", Registered.class.getName(), Map.of("point", new Point())))
        .isEqualTo(
            """
            point: #0 #7
              (the application has registered its class by this number)
              x: int 1
              y: int 2
            """);
  }
}
