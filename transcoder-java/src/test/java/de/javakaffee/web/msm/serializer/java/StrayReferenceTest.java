package de.javakaffee.web.msm.serializer.java;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.frame.ChangeDetection;
import de.javakaffee.web.msm.frame.Encoding;
import de.javakaffee.web.msm.frame.FrameCodec;
import de.javakaffee.web.msm.frame.FrameCompression;
import de.javakaffee.web.msm.frame.Scope;
import de.javakaffee.web.msm.frame.SessionAttributes;
import de.javakaffee.web.msm.frame.ValueKinds;
import de.javakaffee.web.msm.transcoder.Transcoder;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An attribute with a reference that leads into the application: a Spring context, say. */
class StrayReferenceTest {
  private final Transcoder transcoder = Codec.standard();
  private final Context context = new Context();
  private final Kinds kinds = new Kinds();

  /** Not serializable, with half the heap behind it. */
  private static final class Context {
    final List<Bean> beans = new ArrayList<>();
  }

  private record Bean(int number) implements Serializable {}

  private record Cart(Object items, Object stray) implements Serializable {}

  /** Counts the objects that a walk meets. */
  private static final class Kinds implements ValueKinds {
    private int met;

    @Override
    public boolean bindingListener(Object value) {
      return false;
    }

    @Override
    public boolean activationListener(Object value) {
      return false;
    }

    @Override
    public boolean container(Object value) {
      met++;
      return false;
    }
  }

  @Test
  void isRefusedWithoutLookingIntoTheApplication() {
    for (int i = 0; i < 100_000; i++) {
      context.beans.add(new Bean(i));
    }
    List<Bean> items = new ArrayList<>(List.of(new Bean(1), new Bean(2)));
    SessionAttributes attributes =
        new SessionAttributes(
            new FrameCodec(
                "java", transcoder, id -> Optional.empty(), kinds, FrameCompression.none()),
            ChangeDetection.AUDIT,
            name -> true,
            () -> false,
            (name, why) -> {});
    attributes.put("cart", new Cart(items, context));
    attributes.put("good", items);

    Encoding encoding = attributes.encode(Scope.ALL_LIVE);

    assertThat(encoding.changed()).containsExactly("good");
    assertThat(encoding.refused()).containsOnlyKeys("cart");
    assertThat(encoding.refused().get("cart"))
        .hasMessage(
            "attribute \"cart\": not serializable at cart.stray (" + Context.class.getName() + ")");
    assertThat(kinds.met).as("cart, context and two items, met a few times").isLessThan(20);
  }
}
