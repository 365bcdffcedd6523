package de.javakaffee.web.msm.transcoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TranscoderConfigurationTest {
  private final ClassLoader loader = getClass().getClassLoader();

  @Test
  void nothingButAClassLoaderIsNeeded() {
    TranscoderConfiguration configuration = TranscoderConfiguration.of(loader);

    assertThat(configuration.classLoader()).isSameAs(loader);
    assertThat(configuration.options()).isEmpty();
    assertThat(configuration.limits()).isEqualTo(Limits.standard());
    assertThat(configuration.classFilter().permits("com.shop.Cart")).isTrue();
  }

  @Test
  void laterChangesOfTheOptionsAreNotSeen() {
    Map<String, String> options = new HashMap<>(Map.of("a", "1"));
    TranscoderConfiguration configuration =
        new TranscoderConfiguration(loader, options, ClassFilter.standard(), Limits.standard());

    options.put("a", "2");

    assertThat(configuration.options()).isEqualTo(Map.of("a", "1"));
    assertThatThrownBy(() -> configuration.options().put("b", "3"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void renamedClassesHaveTheirCurrentName() {
    TranscoderConfiguration configuration =
        new TranscoderConfiguration(
            loader,
            Map.of(),
            ClassFilter.standard(),
            Limits.standard(),
            Map.of("com.shop.Cart", "com.shop.cart.Basket"));

    assertThat(configuration.currentName("com.shop.Cart")).isEqualTo("com.shop.cart.Basket");
    assertThat(configuration.currentName("[[Lcom.shop.Cart;"))
        .isEqualTo("[[Lcom.shop.cart.Basket;");
    assertThat(configuration.currentName("com.shop.Cart$Item")).isEqualTo("com.shop.Cart$Item");
    assertThat(configuration.currentName("[I")).isEqualTo("[I");
  }

  @Test
  void anOptionThatThereIsNotIsNamed() {
    TranscoderConfiguration configuration = with(Map.of("prety", "true", "zip", "1"));

    assertThatThrownBy(() -> configuration.requireOptions("pretty", "indent"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("unknown option \"prety\" (it has indent, pretty)");
    assertThatThrownBy(configuration::requireOptions)
        .hasMessage("unknown option \"prety\" (it has none)");
    configuration.requireOptions("prety", "zip", "other");
  }

  @Test
  void aFlagIsOnOrOff() {
    assertThat(with(Map.of("pretty", "true")).flag("pretty", false)).isTrue();
    assertThat(with(Map.of("pretty", "false")).flag("pretty", true)).isFalse();
    assertThat(with(Map.of()).flag("pretty", true)).isTrue();
    assertThatThrownBy(() -> with(Map.of("pretty", "yes")).flag("pretty", false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("pretty \"yes\": must be true or false");
  }

  private TranscoderConfiguration with(Map<String, String> options) {
    return new TranscoderConfiguration(loader, options, ClassFilter.standard(), Limits.standard());
  }
}
