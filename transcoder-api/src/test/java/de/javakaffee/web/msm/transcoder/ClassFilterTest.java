package de.javakaffee.web.msm.transcoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassFilterTest {
  private static final String SHOP = "com\\.shop\\..*";

  @Test
  void theStandardFilterPermitsWhatNoAttackIsKnownOf() {
    ClassFilter filter = ClassFilter.standard();

    assertThat(filter.permits("com.shop.Cart")).isTrue();
    assertThat(filter.permits("java.util.HashMap")).isTrue();
    assertThat(filter.permits("[Lcom.shop.Cart;")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.apache.commons.collections.functors.InvokerTransformer",
        "org.apache.commons.collections4.functors.InvokerTransformer",
        "com.sun.org.apache.xalan.internal.xsltc.trax.TemplatesImpl",
        "[Lorg.apache.commons.collections.functors.ChainedTransformer;",
        "com.mchange.v2.c3p0.PoolBackedDataSource"
      })
  void gadgetsAreDeniedWhateverIsAllowed(String gadget) {
    assertThat(ClassFilter.standard().permits(gadget)).isFalse();
    assertThat(ClassFilter.of(List.of(".*"), List.of()).permits(gadget)).isFalse();
  }

  @Test
  void withAllowPatternsNothingElseIsPermitted() {
    ClassFilter filter = ClassFilter.of(List.of(SHOP, "java\\.util\\..*"), List.of());

    assertThat(filter.permits("com.shop.Cart")).isTrue();
    assertThat(filter.permits("java.util.ArrayList")).isTrue();
    assertThat(filter.permits("java.io.File")).isFalse();
  }

  @Test
  void denyGoesBeforeAllow() {
    ClassFilter filter = ClassFilter.of(List.of(SHOP), List.of("com\\.shop\\.Secret"));

    assertThat(filter.permits("com.shop.Secret")).isFalse();
    assertThat(filter.permits("com.shop.SecretSanta")).isTrue();
  }

  @Test
  void patternsMatchTheWholeName() {
    ClassFilter filter = ClassFilter.of(List.of("com\\.shop\\.Cart"), List.of());

    assertThat(filter.permits("com.shop.Cart")).isTrue();
    assertThat(filter.permits("com.shop.CartOfEvil")).isFalse();
    assertThat(filter.permits("evil.com.shop.Cart")).isFalse();
    assertThat(filter.permits("com.shop.Cart\n")).isFalse();
    assertThat(filter.permits("")).isFalse();
  }

  @Test
  void arraysAreJudgedByTheirElementClass() {
    ClassFilter filter = ClassFilter.of(List.of(SHOP), List.of("com\\.shop\\.Secret"));

    assertThat(filter.permits("[Lcom.shop.Cart;")).isTrue();
    assertThat(filter.permits("[[[Lcom.shop.Cart;")).isTrue();
    assertThat(filter.permits("[[Lcom.shop.Secret;")).isFalse();
    assertThat(filter.permits("[Ljava.io.File;")).isFalse();
    assertThat(filter.permits("[[I")).isTrue();
    assertThat(filter.permits("[Q")).isFalse();
    assertThat(filter.permits("[")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "int",
        "void",
        "java.lang.String",
        "java.lang.Number",
        "java.lang.Enum",
        "java.lang.Object",
        "java.lang.reflect.Proxy",
        "java.lang.invoke.SerializedLambda",
        "[Ljava.lang.String;"
      })
  void whatCarriesNothingOfItsOwnNeedsNoAllowPattern(String name) {
    assertThat(ClassFilter.of(List.of(SHOP), List.of()).permits(name)).isTrue();
  }

  @Test
  void lambdasAsSuchCanBeDenied() {
    ClassFilter filter = ClassFilter.of(List.of(), List.of(".*SerializedLambda"));

    assertThat(filter.permits("java.lang.invoke.SerializedLambda")).isFalse();
  }

  @Test
  void aPatternThatIsNoneIsRefusedWithListAndPattern() {
    assertThatThrownBy(() -> ClassFilter.of(List.of(), List.of("com.shop.(")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("class filter deny \"com.shop.(\": not a regular expression");
    assertThatThrownBy(() -> ClassFilter.of(List.of("["), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("class filter allow \"[\": not a regular expression");
  }
}
