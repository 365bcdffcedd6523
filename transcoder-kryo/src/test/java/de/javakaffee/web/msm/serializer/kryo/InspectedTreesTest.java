package de.javakaffee.web.msm.serializer.kryo;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.testkit.ContentTree;
import de.javakaffee.web.msm.testkit.samples.SampleSession;
import de.javakaffee.web.msm.transcoder.Limits;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people see of sessions, without the classes of the application. */
class InspectedTreesTest {

  static final class Order {
    final Shipping shipping = Shipping.PARCEL;
    final int[] sizes = {1, 2};
    final byte[] seal = {0x0A, (byte) 0xFF};
    int count = 3;
    double weight = 0.5;
    char aisle = 'x';
    boolean paid = true;
    String note = "gift \u001b[2J";
  }

  enum Shipping {
    LETTER,
    PARCEL
  }

  private static String tree(SampleSession sample) throws Exception {
    return tree(sample.attributes());
  }

  private static String tree(Map<String, Object> attributes) throws Exception {
    ContentTree tree = new ContentTree();
    new KryoInspector().inspect(Codec.standard().encode(attributes), Limits.standard(), tree);
    return tree.toString().replace("de.javakaffee.web.msm.testkit.samples.", "");
  }

  @Test
  void fieldsAreShownByNameAndType() throws Exception {
    assertThat(tree(Map.of("order", new Order())))
        .isEqualTo(
            """
            order: #0 de.javakaffee.web.msm.serializer.kryo.InspectedTreesTest$Order
              aisle: char x
              count: int 3
              note: java.lang.String gift \u001b[2J
              paid: boolean true
              seal: [B 0aff
              shipping: de.javakaffee.web.msm.serializer.kryo.InspectedTreesTest$Shipping PARCEL
              sizes: [I [1, 2]
              weight: double 0.5
            """);
  }

  @Test
  void entriesOfMapsAreShownAsKeysAndValues() throws Exception {
    assertThat(tree(SampleSession.TREE_MAP))
        .isEqualTo(
            """
            value: #0 java.util.TreeMap
              key: java.lang.String four
              value: java.lang.Integer 4
              key: java.lang.String one
              value: java.lang.Integer 1
              key: java.lang.String three
              value: java.lang.Integer 3
              key: java.lang.String two
              value: java.lang.Integer 2
            """);
  }

  @Test
  void anObjectOfTwoAttributesIsShownOnce() throws Exception {
    assertThat(tree(SampleSession.SHARED_BETWEEN_ATTRIBUTES))
        .isEqualTo(
            """
            one: #0 Graphs$Node
              first: #1 Graphs$Node
                first: null
                name: java.lang.String shared
                second: null
              name: java.lang.String one
              second: null
            other: #2 java.util.ArrayList
              0: -> #1
            apart: #3 Graphs$Node
              first: null
              name: java.lang.String shared
              second: null
            """);
  }

  @Test
  @SuppressWarnings("JavaUtilDate") // sessions hold them
  void anObjectThatATextTellsHasALabelOnlyIfItIsReferredTo() throws Exception {
    Date date = new Date(0);

    assertThat(tree(Map.of("a", date))).isEqualTo("a: java.util.Date 1970-01-01T00:00:00Z\n");
    assertThat(tree(Map.of("a", Arrays.asList(date, date))))
        .endsWith(
            """
              a: #1 [Ljava.util.Date;
                0: #2 java.util.Date
                  value: java.util.Date 1970-01-01T00:00:00Z
                1: -> #2
            """);
  }

  @Test
  void recordsAreShownByTheirComponents() throws Exception {
    assertThat(tree(SampleSession.RECORD))
        .isEqualTo(
            """
            value: #0 Records$Point
              x: int 1
              y: int -2
            """);
  }

  @Test
  void aProxyIsShownWithItsInterfaces() throws Exception {
    assertThat(tree(SampleSession.PROXY))
        .isEqualTo(
            """
            value: #0 java.lang.reflect.Proxy
              (implements Functions$Greeting)
              h: #1 Functions$Answers
                byMethod: #2 java.util.HashMap
                  key: java.lang.String greet
                  value: java.lang.String hello
                subject: null
            """);
  }

  @Test
  void whatAShellHoldsIsShownWhereItBelongs() throws Exception {
    assertThat(tree(SampleSession.UNMODIFIABLE_SORTED_SET))
        .isEqualTo(
            """
            value: #0 java.util.Collections$UnmodifiableSortedSet
              c: #1 java.util.TreeSet
                comparator: #2 java.util.Collections$ReverseComparator
                0: java.lang.String barbara
                1: java.lang.String Katherine
                2: java.lang.String Grace
                3: java.lang.String Ada
              ss: -> #1
            """);
  }

  @Test
  void aCycleThroughAShellIsShownFromTheObjectWhoseTurnItIs() throws Exception {
    assertThat(tree(SampleSession.CYCLE_THROUGH_UNMODIFIABLE_LIST))
        .isEqualTo(
            """
            value: #0 Graphs$Node
              first: #1 java.util.Collections$UnmodifiableList
                c: #2 java.util.ArrayList
                  0: -> #0
                list: -> #2
              name: java.lang.String node
              second: null
            """);
  }

  @Test
  void bytesThatAClassWroteItselfAreShownAsTheyAre() throws Exception {
    assertThat(tree(SampleSession.HOOKS_AT_SEVERAL_LEVELS))
        .contains("(4 bytes that Hooks$Upper wrote itself: 00000007 \"....\")")
        .contains("(7 bytes that Hooks$Lower wrote itself: 00056c6f776572 \"..lower\")");
    assertThat(tree(SampleSession.EXTERNALIZABLE))
        .contains(
            "(12 bytes that Substitutes$Parcel wrote itself:"
                + " 0000000500064265726c696e \"......Berlin\")");
  }

  @Test
  void valuesOfTheJdkAreShownAsText() throws Exception {
    assertThat(tree(SampleSession.CALENDAR))
        .isEqualTo(
            "value: java.util.GregorianCalendar"
                + " 2010-03-14T15:09:26.535Z Europe/Berlin week=2/4\n");
    assertThat(tree(SampleSession.ENUM_SET))
        .isEqualTo(
            """
            value: #0 java.util.EnumSet
              0: Weekday MONDAY
              1: Weekday SUNDAY
            """);
  }
}
