package de.javakaffee.web.msm.benchmarks.subjects.handwritten;

import de.javakaffee.web.msm.testkit.samples.persons.Address;
import de.javakaffee.web.msm.testkit.samples.persons.Email;
import de.javakaffee.web.msm.testkit.samples.persons.Gender;
import de.javakaffee.web.msm.testkit.samples.persons.Person;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.util.Calendar;
import java.util.Collection;
import java.util.GregorianCalendar;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** Writes an array of persons, and friends as indexes in it. Stateless. */
@SuppressWarnings("EnumOrdinal") // nothing is kept beyond this JVM
final class PersonCodec {
  private static final Gender[] GENDERS = Gender.values();

  private static final Access PERSON = Access.to(Person.class);
  private static final VarHandle NAME = PERSON.field("name", String.class);
  private static final VarHandle GENDER = PERSON.field("gender", Gender.class);
  private static final VarHandle BORN = PERSON.field("dateOfBirth", Calendar.class);
  private static final VarHandle AGE = PERSON.field("age", Integer.class);
  private static final VarHandle PROPS = PERSON.field("props", Map.class);
  private static final VarHandle FRIENDS = PERSON.field("friends", Collection.class);
  private static final VarHandle ADDRESSES = PERSON.field("addresses", Collection.class);
  private static final MethodHandle NEW_PERSON =
      PERSON.constructor(String.class, Gender.class, Integer.class, Calendar.class, String[].class);
  private static final MethodHandle ADD_FRIEND = PERSON.method("addFriend", Person.class);
  private static final MethodHandle ADD_ADDRESS = PERSON.method("addAddress", Address.class);

  private static final Access EMAIL = Access.to(Email.class);
  private static final VarHandle EMAIL_NAME = EMAIL.field("name", String.class);
  private static final VarHandle EMAIL_EMAIL = EMAIL.field("email", String.class);
  private static final MethodHandle NEW_EMAIL = EMAIL.constructor(String.class, String.class);

  private static final Access ADDRESS = Access.to(Address.class);
  private static final VarHandle STREET = ADDRESS.field("street", String.class);
  private static final VarHandle ZIP = ADDRESS.field("zip", String.class);
  private static final VarHandle CITY = ADDRESS.field("city", String.class);
  private static final VarHandle COUNTRY = ADDRESS.field("country", String.class);
  private static final MethodHandle NEW_ADDRESS =
      ADDRESS.constructor(String.class, String.class, String.class, String.class);

  private PersonCodec() {}

  static void write(Person[] persons, ByteSink out) {
    out.number(persons.length);
    IdentityHashMap<Object, Integer> indexes = new IdentityHashMap<>(persons.length);
    for (int i = 0; i < persons.length; i++) {
      write(persons[i], out);
      indexes.put(persons[i], i);
    }
    for (Person person : persons) {
      Collection<?> friends = (Collection<?>) FRIENDS.get(person);
      out.number(friends.size());
      for (Object friend : friends) {
        out.number(Objects.requireNonNull(indexes.get(friend), "a friend who is not in the array"));
      }
    }
  }

  private static void write(Person person, ByteSink out) {
    String name = (String) NAME.get(person);
    out.text(name);
    out.one(((Gender) GENDER.get(person)).ordinal());
    out.number((Integer) AGE.get(person));
    write((Calendar) BORN.get(person), out);
    Map<?, ?> props = (Map<?, ?>) PROPS.get(person);
    out.number(props.size());
    props.forEach((key, email) -> writeEmail((String) key, (Email) email, name, out));
    Collection<?> addresses = (Collection<?>) ADDRESSES.get(person);
    out.number(addresses.size());
    for (Object address : addresses) {
      write((Address) address, out);
    }
  }

  private static void writeEmail(String key, Email email, String ownersName, ByteSink out) {
    String name = (String) EMAIL_NAME.get(email);
    out.text(key);
    out.one(name.equals(ownersName) ? 1 : 0);
    if (!name.equals(ownersName)) {
      out.text(name);
    }
    out.text((String) EMAIL_EMAIL.get(email));
  }

  private static void write(Address address, ByteSink out) {
    out.text((String) STREET.get(address));
    out.text((String) ZIP.get(address));
    out.text((String) CITY.get(address));
    out.text((String) COUNTRY.get(address));
  }

  /** Moment and zone, or that there is none. */
  static void write(@Nullable Calendar calendar, ByteSink out) {
    out.one(calendar == null ? 0 : 1);
    if (calendar != null) {
      out.number(calendar.getTimeInMillis());
      out.text(calendar.getTimeZone().getID());
    }
  }

  static Person[] read(ByteSource in) {
    Person[] persons = new Person[in.count()];
    try {
      for (int i = 0; i < persons.length; i++) {
        persons[i] = readPerson(in);
      }
      for (Person person : persons) {
        for (int friends = in.count(); friends > 0; friends--) {
          ADD_FRIEND.invokeExact(person, persons[in.count()]);
        }
      }
    } catch (Throwable e) {
      throw new IllegalArgumentException(e);
    }
    return persons;
  }

  @SuppressWarnings("unchecked")
  private static Person readPerson(ByteSource in) throws Throwable {
    String name = in.text();
    Gender gender = GENDERS[in.one()];
    Integer age = in.count();
    Person person =
        (Person) NEW_PERSON.invokeExact(name, gender, age, readCalendar(in), new String[0]);
    Map<String, Object> props = (Map<String, Object>) PROPS.get(person);
    for (int emails = in.count(); emails > 0; emails--) {
      String key = in.text();
      String emailName = in.one() == 1 ? name : in.text();
      props.put(key, (Email) NEW_EMAIL.invokeExact(emailName, in.text()));
    }
    for (int addresses = in.count(); addresses > 0; addresses--) {
      Address address =
          (Address) NEW_ADDRESS.invokeExact(in.text(), in.text(), in.text(), in.text());
      ADD_ADDRESS.invokeExact(person, address);
    }
    return person;
  }

  static @Nullable Calendar readCalendar(ByteSource in) {
    if (in.one() == 0) {
      return null;
    }
    long millis = in.number();
    Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone(in.text()), Locale.US);
    calendar.setTimeInMillis(millis);
    return calendar;
  }
}
