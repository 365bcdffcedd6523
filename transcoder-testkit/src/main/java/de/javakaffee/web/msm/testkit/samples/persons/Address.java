package de.javakaffee.web.msm.testkit.samples.persons;

import java.io.Serializable;

/** Four final strings: no default constructor, no equals. */
public final class Address implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String street;
  private final String zip;
  private final String city;
  private final String country;

  Address(String street, String zip, String city, String country) {
    this.street = street;
    this.zip = zip;
    this.city = city;
    this.country = country;
  }

  @Override
  public String toString() {
    return street + ", " + zip + " " + city + ", " + country;
  }
}
