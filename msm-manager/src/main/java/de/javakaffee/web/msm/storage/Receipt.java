package de.javakaffee.web.msm.storage;

import java.util.Map;

/**
 * What this Tomcat knows of a stored version of a session: identifies the content and guards the
 * next save. Immutable.
 *
 * @param version of the record; 0 if the stored bytes are not an undamaged record
 * @param checksum of the record
 * @param casByNode the CAS value of each copy that is known and that the next save may replace:
 *     copies of this version, and those that a save left behind when it was overtaken
 */
public record Receipt(long version, int checksum, Map<String, Long> casByNode) {

  public Receipt {
    casByNode = Map.copyOf(casByNode);
  }
}
