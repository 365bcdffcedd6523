package de.javakaffee.web.msm.testkit.samples.persons;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A bean with friends, addresses, e-mails by key and, for most, a date of birth. */
public final class Person implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String name;
  private final Gender gender;
  private final @Nullable Calendar dateOfBirth;
  private final Integer age;
  private final Map<String, Object> props = new HashMap<>();
  private final Collection<Person> friends = new ArrayList<>();
  private final Collection<Address> addresses = new ArrayList<>();

  Person(
      String name, Gender gender, Integer age, @Nullable Calendar dateOfBirth, String... emails) {
    this.name = name;
    this.gender = gender;
    this.age = age;
    this.dateOfBirth = dateOfBirth;
    for (int i = 0; i < emails.length; i++) {
      props.put("email" + i, new Email(name, emails[i]));
    }
  }

  void addFriend(Person friend) {
    friends.add(friend);
  }

  void addAddress(Address address) {
    addresses.add(address);
  }

  /** Friends and addresses count, but are not compared: friendship may be mutual. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Person that
        && name.equals(that.name)
        && gender == that.gender
        && age.equals(that.age)
        && Objects.equals(dateOfBirth, that.dateOfBirth)
        && props.equals(that.props)
        && friends.size() == that.friends.size()
        && addresses.size() == that.addresses.size();
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, gender, age, props, friends.size());
  }

  @Override
  public String toString() {
    return name + " (" + age + ")";
  }
}
