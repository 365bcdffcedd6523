package de.javakaffee.web.msm.objectmodel;

import java.util.List;

/**
 * Objects with serialization hooks as they are stored: a Java serialization stream in which all
 * that they hold has been left out and is the codec's to carry.
 *
 * @param members what {@link ShellReader#read} gives back: most often one object, or all those
 *     through which it leads back to itself, whatever their form
 * @param bytes the stream; not to be changed
 * @param children what was left out, by number, repetitions included; never null
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Shell(List<Object> members, byte[] bytes, List<Object> children) {
  public Shell {
    members = List.copyOf(members);
    children = List.copyOf(children);
  }
}
