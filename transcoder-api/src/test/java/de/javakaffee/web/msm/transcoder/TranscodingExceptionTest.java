package de.javakaffee.web.msm.transcoder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TranscodingExceptionTest {
  private static final String PATH = "cart.items[3].supplier (com.shop.Supplier)";
  private final IllegalStateException cause = new IllegalStateException();

  @Test
  void theMessageNamesAttributeAndPathAsFarAsTheyAreKnown() {
    assertThat(new TranscodingException("not serializable", "cart", PATH, cause))
        .hasMessage("attribute \"cart\": not serializable at " + PATH)
        .hasCause(cause);
    assertThat(new TranscodingException("damaged", "cart", null, null))
        .hasMessage("attribute \"cart\": damaged")
        .hasNoCause();
    assertThat(new TranscodingException("not serializable", null, PATH, null))
        .hasMessage("not serializable at " + PATH);
    assertThat(new TranscodingException("damaged", cause)).hasMessage("damaged").hasCause(cause);
    assertThat(new TranscodingException("damaged")).hasMessage("damaged").hasNoCause();
  }

  @Test
  void attributeAndPathCanBeAskedFor() {
    TranscodingException known = new TranscodingException("damaged", "cart", PATH, null);
    TranscodingException unknown = new TranscodingException("damaged");

    assertThat(known.attribute()).isEqualTo("cart");
    assertThat(known.path()).isEqualTo(PATH);
    assertThat(unknown.attribute()).isNull();
    assertThat(unknown.path()).isNull();
  }
}
