package de.javakaffee.web.msm.objectmodel;

import java.util.List;

/**
 * Objects with serialization hooks as they are stored: a Java serialization stream in which all
 * that they hold has been left out and is the codec's to carry.
 *
 * @param members what {@link ShellReader#read} gives back: the object asked for, followed by others
 *     if it is held by what it holds, with nothing but shells on the way. Such a knot is tied in
 *     one stream, as only Java serialization can
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
