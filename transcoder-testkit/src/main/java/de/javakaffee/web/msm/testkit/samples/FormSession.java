package de.javakaffee.web.msm.testkit.samples;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A form that came back with errors: the rejected values, the messages, the bean behind it. */
@SuppressWarnings("unused") // only serializers read the fields
final class FormSession {
  /** The bean that the form fills. */
  static final class Registration implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable String name;
    private @Nullable String email;
    private @Nullable LocalDate born;
    private String[] interests = {"looms", "engines"};
    private boolean newsletter;
  }

  /** What is wrong with one field; knows the errors it belongs to. */
  static final class FieldError implements Serializable {
    private static final long serialVersionUID = 1L;

    private final BindingErrors owner;
    private final String field;
    private final @Nullable Object rejected;
    private final String[] codes;
    private final Object[] arguments;

    FieldError(BindingErrors owner, String field, @Nullable Object rejected, Object... arguments) {
      this.owner = owner;
      this.field = field;
      this.rejected = rejected;
      this.arguments = arguments;
      codes = new String[] {"invalid." + field, "invalid"};
    }
  }

  /** All errors of one bean. */
  static final class BindingErrors implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Object target;
    private final Map<String, List<FieldError>> byField = new LinkedHashMap<>();

    BindingErrors(Object target) {
      this.target = target;
    }

    void reject(String field, @Nullable Object value, Object... arguments) {
      byField
          .computeIfAbsent(field, name -> new ArrayList<>())
          .add(new FieldError(this, field, value, arguments));
    }
  }

  private FormSession() {}

  /** The errors refer to the bean that is an attribute, too. */
  static Attributes session() {
    Registration bean = new Registration();
    bean.name = "Ada";
    bean.email = "ada at example.org";
    bean.born = LocalDate.of(1815, 12, 10);
    BindingErrors errors = new BindingErrors(bean);
    errors.reject("email", bean.email, "@");
    errors.reject("email", bean.email, 5, 10);
    errors.reject("born", bean.born, LocalDate.of(1900, 1, 1));
    errors.reject("password", null);
    return Attributes.of("registration", bean).and("registration.errors", errors);
  }
}
