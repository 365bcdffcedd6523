package de.javakaffee.web.msm.serializer.javolution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shop.Cart;
import com.sun.management.ThreadMXBean;
import de.javakaffee.web.msm.testkit.ContentTree;
import de.javakaffee.web.msm.testkit.samples.SampleSession;
import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people see of documents, without the classes of the application. */
final class InspectedDocumentsTest {
  private static final long MAX_ALLOCATED = 16L << 20;
  private static final int FLIPS = 1_000;

  private static byte[] bytes(SampleSession sample) throws TranscodingException {
    return new JavolutionTranscoderFactory()
        .create(TranscoderConfiguration.of(InspectedDocumentsTest.class.getClassLoader()))
        .encode(sample.attributes());
  }

  private static String tree(SampleSession sample) throws TranscodingException {
    return tree(bytes(sample)).replace("de.javakaffee.web.msm.testkit.samples.", "");
  }

  private static String tree(byte[] bytes) throws TranscodingException {
    ContentTree tree = new ContentTree();
    new JavolutionInspector().inspect(bytes, Limits.standard(), tree);
    return tree.toString();
  }

  private static String treeOf(String content) throws TranscodingException {
    return tree(Codec.session(content).getBytes(UTF_8));
  }

  /** What was shown before the end of what makes sense. */
  private static String treeOfDamaged(byte[] bytes) {
    ContentTree tree = new ContentTree();
    try {
      new JavolutionInspector().inspect(bytes, Limits.standard(), tree);
    } catch (TranscodingException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
    return tree.toString();
  }

  @Test
  void theExampleOfTheDocumentationIsShown() throws TranscodingException {
    assertThat(tree(new Codec().xml(new Cart()).getBytes(UTF_8)))
        .isEqualTo(
            """
            value: #x1 com.shop.Cart
              $version: java.lang.String 2
              delivery: java.lang.String 2026-11-22
              owner: java.lang.String Ada Lovelace
              items: #x2 java.util.ArrayList
                0: #1 com.shop.Item
                  name: java.lang.String tea
                  price: java.lang.String 4.90
                  count: java.lang.String 2
                1: #x4 com.shop.Item
                  name: java.lang.String cake <\\> \u0007
                  price: java.lang.String 3.50
                  count: java.lang.String 1
              last: -> #1
              notes: #x5 java.util.LinkedHashMap
                key: java.lang.String gift wrap
                value: java.lang.String blue
                key: java.lang.Integer 1
                value: java.lang.Double 2.5
                key: java.lang.String sizes
                value: [I [1, 2, 3]
              removed: #x9 java.util.Collections$UnmodifiableList
                c: #x10 java.util.ArrayList
                  0: -> #1
                list: -> #x10
            """);
  }

  @Test
  void aComparatorIsShownBeforeWhatItSorts() throws TranscodingException {
    assertThat(tree(SampleSession.UNMODIFIABLE_SORTED_SET))
        .isEqualTo(
            """
            value: #x1 java.util.Collections$UnmodifiableSortedSet
              c: #x2 java.util.TreeSet
                comparator: #x3 java.util.Collections$ReverseComparator
                0: java.lang.String barbara
                1: java.lang.String Katherine
                2: java.lang.String Grace
                3: java.lang.String Ada
              ss: -> #x2
            """);
  }

  @Test
  void anEnumIsToldFromABeanByItsText() throws TranscodingException {
    assertThat(
            treeOf(
                """
                <attribute attribute-name="a" class="shop.Color">RED</attribute>\
                <attribute attribute-name="b" class="Color">BLUE</attribute>\
                <attribute attribute-name="c" class="shop.Empty"/>\
                <attribute attribute-name="d" class="Empty[][]" array-length="1">\
                <item class="null"/></attribute>\
                <attribute attribute-name="e" class=".Bare"><x>long text</x></attribute>"""))
        .isEqualTo(
            """
            a: shop.Color RED
            b: shop.Color BLUE
            c: #x3 shop.Empty
            d: #x4 [[Lshop.Empty;
              0: null
            e: #x5 Bare
              x: java.lang.String long text
            """);
  }

  @Test
  void aTextAgainHasALabel() throws TranscodingException {
    assertThat(
            treeOf(
                """
                <attribute attribute-name="a" class="Date" object-id="1">\
                2010-03-14T15:09:26.535Z</attribute>\
                <attribute attribute-name="b" same-as="1"/>"""))
        .isEqualTo(
            """
            a: #1 java.util.Date
              value: java.util.Date 2010-03-14T15:09:26.535Z
            b: -> #1
            """);
  }

  @Test
  void objectsOfOneShellAreShownTogether() throws TranscodingException {
    assertThat(tree(SampleSession.CYCLE_THROUGH_PROXY))
        .isEqualTo(
            """
            value: #1+ [Ljava.lang.Object;
              (objects that hold each other, stored together)
              0: #2 java.lang.reflect.Proxy
                (implements Functions$Greeting)
                h: #3 Functions$Answers
                  byMethod: #x2 java.util.HashMap
                  subject: #1 Graphs$Node
                    first: -> #2
                    name: java.lang.String node
                    second: null
              meant here: -> #1
            """);
  }

  @ParameterizedTest
  @EnumSource
  void everySampleIsShown(SampleSession sample) throws TranscodingException {
    assertThat(tree(sample)).isNotBlank().doesNotContain("not shown");
  }

  @Test
  void nothingOutsideTheDocumentIsRead() {
    for (String prolog : new String[] {"<!DOCTYPE session SYSTEM \"file:///x\">", "<?xml-x?>"}) {
      byte[] bytes = (prolog + Codec.session("")).getBytes(UTF_8);
      assertThatThrownBy(() -> tree(bytes)).isInstanceOf(TranscodingException.class);
    }
    assertThatThrownBy(() -> treeOf("<attribute attribute-name=\"a\">&x;</attribute>"))
        .isInstanceOf(TranscodingException.class);
  }

  @Test
  void manyEntitiesInARowAreRefused() {
    String row = "&amp;".repeat(200_000);

    assertThat(
            treeOfDamaged(
                Codec.session("<attribute attribute-name=\"a\">" + row + "</attribute>")
                    .getBytes(UTF_8)))
        .isIn("", "a: java.lang.String " + "&".repeat(200_000) + "\n");
  }

  @Test
  void whatStandsBeforeTheEndIsShownWhereverADocumentIsCutOff() throws TranscodingException {
    byte[] bytes = bytes(SampleSession.SHOPPING_CART);
    String whole = tree(bytes);

    for (int length = 0; length < bytes.length; length += 7) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> tree(cut)).isInstanceOf(TranscodingException.class);
      assertThat(whole).startsWith(treeOfDamaged(cut));
    }
    assertThat(treeOfDamaged(Arrays.copyOf(bytes, bytes.length / 2)))
        .contains("sku: java.lang.String SKU-10001");
  }

  @ParameterizedTest
  @EnumSource(names = {"FORM_WITH_ERRORS", "UNMODIFIABLE_SORTED_SET", "EXCEPTION"})
  void everyBitMayBeWrong(SampleSession sample) throws TranscodingException {
    byte[] bytes = bytes(sample);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Random random = new Random(45);

    for (int i = 0; i < FLIPS; i++) {
      byte[] flipped = bytes.clone();
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
      long before = threads.getCurrentThreadAllocatedBytes();
      treeOfDamaged(flipped);
      assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(MAX_ALLOCATED);
    }
  }
}
