package de.javakaffee.web.msm.testkit.samples.persons;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A plain bean, equal by its values; its name is the very string of the {@link Person}. */
public final class Email implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String name;
  private final String email;

  Email(String name, String email) {
    this.name = name;
    this.email = email;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Email that && name.equals(that.name) && email.equals(that.email);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, email);
  }

  @Override
  public String toString() {
    return name + " <" + email + ">";
  }
}
