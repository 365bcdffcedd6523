package de.javakaffee.web.msm.testkit.samples;

import java.io.File;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.UnknownHostException;
import java.text.ChoiceFormat;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Pattern;

/** Strings, what is read from them, and formats. */
final class JdkText {
  private JdkText() {}

  static List<String> odd() {
    return new ArrayList<>(
        List.of(
            "",
            " leading and trailing ",
            "\u0000 NUL \u0000",
            "\u0001\u0007\u001b\u007f\u0085",
            "CR\rLF\nCRLF\r\nTAB\t",
            "<tag attribute='1'>&amp;]]></tag>",
            "\ufffe\uffff\ufeff",
            "\u2028\u2029"));
  }

  static List<String> surrogates() {
    return new ArrayList<>(
        List.of(
            "\ud83d\ude00 whole",
            "high alone \ud83d",
            "\ud83d high alone",
            "low alone \ude00",
            "\ude00\ud83d the wrong way round",
            "e\u0301 and \u00e9"));
  }

  static String ofHundredThousandCharacters() {
    return "0123456789".repeat(9_999) + "\u20acuro\ud83d\ude00 end";
  }

  static StringBuilder builder() {
    StringBuilder builder = new StringBuilder(1_000);
    return builder.append("built");
  }

  static StringBuffer buffer() {
    return new StringBuffer("buffered");
  }

  static List<Locale> locales() {
    return new ArrayList<>(
        List.of(
            Locale.ROOT,
            Locale.GERMANY,
            Locale.forLanguageTag("sr-Latn-RS"),
            Locale.forLanguageTag("de-DE-u-co-phonebk-x-own"),
            Locale.forLanguageTag("no-NO-x-lvariant-NY"),
            Locale.forLanguageTag("zh-Hant-TW")));
  }

  static List<URI> uris() {
    return new ArrayList<>(
        List.of(
            URI.create("HTTP://Example.ORG:8080/a%20b?q=1#part"),
            URI.create("mailto:ada@example.org"),
            URI.create("../relative")));
  }

  /** The host does not exist: whoever hashes or compares URLs asks a name server. */
  static URL url() {
    try {
      return new URL("http://nowhere.invalid:8080/path?query#part");
    } catch (MalformedURLException e) {
      throw new AssertionError(e);
    }
  }

  static List<Object> addresses() {
    try {
      return new ArrayList<>(
          List.of(
              InetAddress.getByAddress("v4.invalid", new byte[] {(byte) 192, 0, 2, 1}),
              InetAddress.getByAddress(
                  new byte[] {0x20, 1, 0xd, (byte) 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}),
              InetSocketAddress.createUnresolved("nowhere.invalid", 11211)));
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }

  static File file() {
    return new File("relative/report.pdf");
  }

  static Pattern pattern() {
    return Pattern.compile("^a+(?<b>[b-d])$", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
  }

  static void matches(Object decoded) {
    Expect.that(((Pattern) decoded).matcher("x\nAAc\n").find(), "the pattern and its flags work");
  }

  static SimpleDateFormat dateFormat() {
    SimpleDateFormat format = new SimpleDateFormat("d. MMMM yy HH:mm z", Locale.GERMANY);
    format.setCalendar(new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.GERMANY));
    format.getCalendar().setTime(new Date(0));
    format.set2DigitYearStart(new Date(0));
    format.setLenient(false);
    return format;
  }

  static void formatsTheEpoch(Object decoded) {
    String formatted = ((SimpleDateFormat) decoded).format(new Date(0));
    Expect.that(formatted.startsWith("1. Januar 70 00:00"), "was formatted as " + formatted);
  }

  static DecimalFormat decimalFormat() {
    DecimalFormat format =
        new DecimalFormat("#,##0.00;(#)", DecimalFormatSymbols.getInstance(Locale.GERMANY));
    format.setMaximumFractionDigits(5);
    format.setParseBigDecimal(true);
    return format;
  }

  static void formatsThePeculiarWay(Object decoded) {
    String formatted = ((DecimalFormat) decoded).format(-1234.567891);
    Expect.that(formatted.equals("(1.234,56789)"), "was formatted as " + formatted);
  }

  static List<Object> messageFormats() {
    return new ArrayList<>(
        List.of(
            new MessageFormat("{0} has {1,number,integer} items", Locale.US),
            new ChoiceFormat("0#none|1#one|1<many")));
  }
}
