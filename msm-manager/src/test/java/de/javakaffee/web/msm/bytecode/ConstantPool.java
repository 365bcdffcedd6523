package de.javakaffee.web.msm.bytecode;

import de.javakaffee.web.msm.bytecode.ClassFile.Reference;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The constants of a class file, as chapter 4.4 of the JVM specification lays them out. */
final class ConstantPool {
  private static final int UTF8 = 1;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;
  private static final int CLASS = 7;
  private static final int FIELD = 9;
  private static final int METHOD = 10;
  private static final int INTERFACE_METHOD = 11;
  private static final int NAME_AND_TYPE = 12;

  /** A constant made of the indexes of others; the second is 0 if there is one only. */
  private record Parts(int tag, int first, int second) {}

  private final Map<Integer, String> texts = new HashMap<>();
  private final Map<Integer, Parts> parts = new HashMap<>();

  private ConstantPool() {}

  static ConstantPool read(DataInputStream in) throws IOException {
    ConstantPool pool = new ConstantPool();
    int count = in.readUnsignedShort();
    for (int index = 1; index < count; index++) {
      int tag = in.readUnsignedByte();
      pool.readConstant(index, tag, in);
      if (tag == LONG || tag == DOUBLE) {
        index++; // takes two places
      }
    }
    return pool;
  }

  private void readConstant(int index, int tag, DataInputStream in) throws IOException {
    switch (tag) {
      case UTF8 -> texts.put(index, in.readUTF());
      case CLASS -> parts.put(index, new Parts(tag, in.readUnsignedShort(), 0));
      case FIELD, METHOD, INTERFACE_METHOD, NAME_AND_TYPE ->
          parts.put(index, new Parts(tag, in.readUnsignedShort(), in.readUnsignedShort()));
      case LONG, DOUBLE -> in.skipNBytes(8);
      case 3, 4, 17, 18 -> in.skipNBytes(4); // int, float, (invoke)dynamic
      case 15 -> in.skipNBytes(3); // method handle
      case 8, 16, 19, 20 -> in.skipNBytes(2); // string, method type, module, package
      default -> throw new IOException("constant " + index + " has unknown tag " + tag);
    }
  }

  String text(int index) throws IOException {
    return found(texts, index);
  }

  String className(int index) throws IOException {
    return text(found(parts, index).first());
  }

  Set<String> texts() {
    return Set.copyOf(texts.values());
  }

  /** Arrays by their element class; those of primitive types left out. */
  Set<String> classes() throws IOException {
    Set<String> classes = new HashSet<>();
    for (Parts constant : parts.values()) {
      if (constant.tag() == CLASS) {
        String name = text(constant.first());
        String element = name.replaceFirst("^\\[+", "");
        if (element.equals(name)) {
          classes.add(name);
        } else if (element.startsWith("L")) {
          classes.add(element.substring(1, element.length() - 1));
        }
      }
    }
    return classes;
  }

  Set<Reference> references() throws IOException {
    Set<Reference> references = new HashSet<>();
    for (Parts constant : parts.values()) {
      if (constant.tag() == FIELD
          || constant.tag() == METHOD
          || constant.tag() == INTERFACE_METHOD) {
        Parts nameAndType = found(parts, constant.second());
        references.add(
            new Reference(
                className(constant.first()),
                text(nameAndType.first()),
                text(nameAndType.second())));
      }
    }
    return references;
  }

  private static <T> T found(Map<Integer, T> constants, int index) throws IOException {
    T constant = constants.get(index);
    if (constant == null) {
      throw new IOException("no such constant: " + index);
    }
    return constant;
  }
}
