package de.javakaffee.web.msm.testkit.rules;

import static de.javakaffee.web.msm.testkit.rules.Refusals.attribute;
import static de.javakaffee.web.msm.transcoder.Capability.APPLICATION_CLASSES;
import static de.javakaffee.web.msm.transcoder.Capability.DEEP_NESTING;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.javakaffee.web.msm.transcoder.ClassFilter;
import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Values in values, on whatever stack the thread of a request happens to have. */
public interface NestingRules extends Rules {
  /** What {@code DEEP_NESTING} promises. */
  int PROMISED = 3_000;

  /** More than a stack holds, unless it was made for that. */
  int ENDLESS = 30_000;

  @Test
  @DisplayName("R08 Nesting of 3,000 is carried, whatever the stack of the calling thread")
  default void deepNestingIsCarriedOnASmallStack() throws Exception {
    Object lists = nested(PROMISED, NestingRules::list);
    SmallStack.run(() -> carriesOrRefuses(subject().fresh(), lists));
    if (subject().claims(APPLICATION_CLASSES)) {
      Object beans = nested(PROMISED, Link::new);
      SmallStack.run(() -> carriesOrRefuses(subject().fresh(), beans));
    }
  }

  @Test
  @DisplayName("R09 Nesting too deep to be carried is refused; no error leaves the transcoder")
  default void endlessNestingIsRefusedWithoutAnError() throws Exception {
    Transcoder transcoder =
        subject()
            .factory()
            .create(
                new TranscoderConfiguration(
                    subject().loader(),
                    Map.of(),
                    ClassFilter.standard(),
                    new Limits(10 * ENDLESS, 50L * ENDLESS, ENDLESS, Integer.MAX_VALUE)));
    Object lists = nested(ENDLESS, NestingRules::list);
    SmallStack.run(
        () -> {
          try {
            Map<String, Object> decoded = transcoder.decode(transcoder.encode(attribute(lists)));
            assertEquals(ENDLESS, depth(decoded.get("cart")));
          } catch (TranscodingException e) {
            return; // as it should, if it cannot carry them
          }
        });
  }

  private void carriesOrRefuses(Transcoder transcoder, Object nested) throws TranscodingException {
    if (subject().claims(DEEP_NESTING)) {
      byte[] bytes = transcoder.encode(attribute(nested));
      assertEquals(PROMISED, depth(subject().fresh().decode(bytes).get("cart")));
    } else {
      Refusals.ofWriting(transcoder, attribute(nested));
    }
  }

  private static Object nested(int levels, UnaryOperator<@Nullable Object> around) {
    Object value = around.apply(null);
    for (int i = 1; i < levels; i++) {
      value = around.apply(value);
    }
    return value;
  }

  private static Object list(@Nullable Object inner) {
    List<Object> list = new ArrayList<>();
    if (inner != null) {
      list.add(inner);
    }
    return list;
  }

  private static int depth(@Nullable Object value) {
    int depth = 0;
    Object at = value;
    while (at != null) {
      depth++;
      if (at instanceof Link link) {
        at = link.next;
      } else {
        List<?> list = (List<?>) at;
        at = list.isEmpty() ? null : list.get(0);
      }
    }
    return depth;
  }

  /** A bean in a bean. */
  final class Link implements Serializable {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // it is another link, or null
    final @Nullable Object next;

    Link(@Nullable Object next) {
      this.next = next;
    }
  }
}
