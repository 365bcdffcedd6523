package de.javakaffee.web.msm.testkit.samples.persons;

import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/** The attributes of the session: two string buffers, persons, a bean of many fields, a tree. */
public final class PersonsSession {
  private static final Instant NOW = Instant.parse("2010-03-14T15:09:26.535Z");
  private static final int AGE = 42;

  private final Person[] persons;

  private PersonsSession(int persons) {
    this.persons = new Person[persons];
  }

  /**
   * Fresh attributes.
   *
   * @param treeWidth the tree of components has {@code 1 + treeWidth + treeWidth * treeWidth} nodes
   */
  public static Map<String, Object> of(int persons, int treeWidth) {
    return new PersonsSession(persons).attributes(treeWidth);
  }

  @SuppressWarnings("UnnecessaryStringBuilder") // it is the value
  private Map<String, Object> attributes(int treeWidth) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    attributes.put("stringbuffer", new StringBuffer("<string\n&buffer/>"));
    attributes.put("stringbuilder", new StringBuilder("<string\n&buffer/>"));
    for (int i = 0; i < persons.length; i++) {
      persons[i] = person(i);
    }
    attributes.put("persons", persons);
    attributes.put("mycontainer", new ManyFields(calendar()));
    attributes.put("component", Component.tree(treeWidth));
    return attributes;
  }

  /** Each but the first has the one before as friend. */
  private Person person(int number) {
    Calendar dateOfBirth = calendar();
    dateOfBirth.add(Calendar.YEAR, -AGE);
    Person person =
        new Person(
            "Firstname" + number + " Lastname" + number,
            number % 2 == 0 ? Gender.FEMALE : Gender.MALE,
            AGE,
            dateOfBirth,
            "email" + number + "-1@example.org",
            "email" + number + "-2@example.org",
            "email" + number + "-3@example.org");
    person.addAddress(new Address("route66", "123456", "sincity", "sincountry"));
    if (number > 0) {
      person.addFriend(persons[number - 1]);
    }
    return person;
  }

  /** Each has a time zone object of its own. */
  private static Calendar calendar() {
    Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.US);
    calendar.setTime(Date.from(NOW));
    return calendar;
  }
}
