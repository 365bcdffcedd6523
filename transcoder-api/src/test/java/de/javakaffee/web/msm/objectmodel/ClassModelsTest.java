package de.javakaffee.web.msm.objectmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every class has the form that Java serialization gives it. */
class ClassModelsTest {
  private final ClassModels models = new ClassModels();

  static class NotSerializable {
    protected @Nullable String inherited = String.valueOf("constructor");
  }

  static final class Bean extends NotSerializable implements Serializable {
    private static final long serialVersionUID = 1L;
    private final String z = String.valueOf("z");
    final int a;
    private transient int forgotten = 3;

    Bean(int a) {
      this.a = a;
    }

    @Override
    public String toString() {
      return z + forgotten;
    }
  }

  static final class WithoutAnything {
    private final int number;

    WithoutAnything(int number) {
      this.number = number;
    }

    int number() {
      return number;
    }
  }

  record Strict(int number) {
    Strict {
      if (number < 0) {
        throw new IllegalArgumentException("negative");
      }
    }
  }

  static final class ForMissingData implements Serializable {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings({"UnusedMethod", "unused"}) // Java serialization calls it
    private void readObjectNoData() {}
  }

  static final class Resource implements AutoCloseable {
    @Override
    public void close() {}
  }

  @SuppressWarnings("GetClassOnEnum") // the class of its body is meant
  static Stream<Arguments> forms() {
    Supplier<String> lambda = () -> "";
    ApplicationSamples.SerializableSupplier<String> serializableLambda = () -> "";
    return Stream.of(
        Arguments.of(String.class, Form.SCALAR),
        Arguments.of(Class.class, Form.CLASS),
        Arguments.of(TimeUnit.class, Form.ENUM),
        Arguments.of(ApplicationSamples.Op.PLUS.getClass(), Form.ENUM),
        Arguments.of(int[].class, Form.ARRAY),
        Arguments.of(Strict.class, Form.RECORD),
        Arguments.of(Bean.class, Form.FIELDS),
        Arguments.of(WithoutAnything.class, Form.FIELDS),
        Arguments.of(EnumSet.noneOf(TimeUnit.class).getClass(), Form.REPLACED),
        Arguments.of(serializableLambda.getClass(), Form.REPLACED),
        Arguments.of(ArrayList.class, Form.SHELL),
        Arguments.of(Collections.unmodifiableCollection(List.of()).getClass(), Form.SHELL),
        Arguments.of(ApplicationSamples.MyList.class, Form.SHELL),
        Arguments.of(ApplicationSamples.External.class, Form.SHELL),
        Arguments.of(ApplicationSamples.Singleton.class, Form.SHELL),
        Arguments.of(ApplicationSamples.ChosenFields.class, Form.SHELL),
        Arguments.of(ForMissingData.class, Form.SHELL),
        Arguments.of(ApplicationSamples.proxy().getClass(), Form.SHELL),
        Arguments.of(lambda.getClass(), Form.REFUSED),
        Arguments.of(Thread.class, Form.REFUSED),
        Arguments.of(Object.class, Form.REFUSED),
        Arguments.of(Resource.class, Form.REFUSED),
        Arguments.of(Runnable.class, Form.REFUSED),
        Arguments.of(int.class, Form.REFUSED));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void theFormIs(Class<?> type, Form form) {
    ClassModel model = models.of(type);

    assertThat(model.form()).isEqualTo(form);
    assertThat(model.refusal().isEmpty()).isEqualTo(form != Form.REFUSED);
  }

  @Test
  void fieldsAreThoseOfSerializableClassesWithoutTransientOnes() throws Exception {
    ClassModel model = models.of(Bean.class);

    assertThat(model.fields()).extracting(FieldModel::name).containsExactly("a", "z");
    Bean bean = (Bean) model.allocate();
    assertThat(bean.inherited).isEqualTo("constructor");
    assertThat(bean).hasToString("null0");
    model.fields().get(0).setInt(bean, 5);
    model.fields().get(1).set(bean, "set");
    assertThat(model.fields().get(0).getInt(bean)).isEqualTo(5);
    assertThat(bean).hasToString("set0");
  }

  @Test
  void anObjectWithoutUsableConstructorIsMadeWithoutOne() throws Exception {
    ClassModel model = models.of(WithoutAnything.class);
    WithoutAnything made = (WithoutAnything) model.allocate();
    model.fields().get(0).setInt(made, 7);

    assertThat(model.serializable()).isFalse();
    assertThat(made.number()).isEqualTo(7);
  }

  @Test
  void whatARecordRefusesIsRefused() throws Exception {
    ClassModel model = models.of(Strict.class);

    assertThat(model.construct(1)).isEqualTo(new Strict(1));
    assertThatThrownBy(() -> model.construct(-1))
        .isInstanceOf(TranscodingException.class)
        .hasMessageEndingWith("threw java.lang.IllegalArgumentException");
    assertThatThrownBy(() -> model.construct("text")).isInstanceOf(TranscodingException.class);
    assertThatThrownBy(() -> model.construct(new Object[] {null}))
        .isInstanceOf(TranscodingException.class);
  }
}
