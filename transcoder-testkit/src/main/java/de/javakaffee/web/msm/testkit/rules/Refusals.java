package de.javakaffee.web.msm.testkit.rules;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Expects that a transcoder refuses, and says properly what. Stateless. */
final class Refusals {
  private static final Pattern ENDS_WITH_CLASS = Pattern.compile("(?s).* \\([^ ()]+\\)");

  private Refusals() {}

  /** Refused at writing, with an attribute, and a path that begins with it and ends in a class. */
  static TranscodingException ofWriting(Transcoder transcoder, Map<String, Object> attributes) {
    TranscodingException refusal = expectedFromEncoding(transcoder, attributes);
    String attribute = refusal.attribute();
    if (attribute == null || !attributes.containsKey(attribute)) {
      throw new AssertionError("refused without the name of the attribute: " + refusal, refusal);
    }
    String path = Objects.requireNonNullElse(refusal.path(), "no path");
    assertTrue(
        path.startsWith(attribute) && ENDS_WITH_CLASS.matcher(path).matches(),
        () ->
            "the path \"%s\" does not lead from attribute \"%s\" to an object (its.Class): %s"
                .formatted(path, attribute, refusal));
    return refusal;
  }

  /** As above, for one value, with a message that names the class. */
  static void ofWriting(Transcoder transcoder, Object value, String className) {
    TranscodingException refusal = ofWriting(transcoder, attribute(value));
    assertTrue(
        String.valueOf(refusal.getMessage()).contains(className),
        () -> className + " is what it should refuse, but: " + refusal.getMessage());
  }

  static TranscodingException expectedFromEncoding(
      Transcoder transcoder, Map<String, Object> attributes) {
    try {
      transcoder.encode(attributes);
    } catch (TranscodingException e) {
      return e;
    }
    return fail("this should have been refused at writing");
  }

  /** Refused at reading, with a message that names the class. */
  static TranscodingException ofReading(Transcoder transcoder, byte[] bytes, String className) {
    TranscodingException refusal = expectedFromDecoding(transcoder, bytes);
    assertTrue(
        String.valueOf(refusal.getMessage()).contains(className),
        () -> className + " is what it should refuse, but: " + refusal.getMessage());
    return refusal;
  }

  static TranscodingException expectedFromDecoding(Transcoder transcoder, byte[] bytes) {
    try {
      transcoder.decode(bytes);
    } catch (TranscodingException e) {
      return e;
    }
    return fail("this should have been refused at reading");
  }

  /** One attribute, called cart, in a map that can be modified. */
  static Map<String, Object> attribute(Object value) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    attributes.put("cart", value);
    return attributes;
  }
}
